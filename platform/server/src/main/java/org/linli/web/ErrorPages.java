package org.linli.web;

import io.micronaut.http.HttpRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.api.Clause;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.web.guard.RequestId;

/** What people see when something went wrong: what it is, what to do, the request's number. */
final class ErrorPages {

  private static final Set<Integer> TOLD =
      Set.of(400, 401, 403, 404, 405, 409, 413, 415, 422, 429, 500, 503);

  private ErrorPages() {}

  static Page of(int status, HttpRequest<?> request) {
    return of(status, null, null, request);
  }

  static Page of(
      int status, @Nullable Message what, @Nullable Clause clause, HttpRequest<?> request) {
    return Page.of("error/error")
        .with("code", status)
        .with("title", title(status))
        .with("what", what == null ? Message.of(key(status) + ".what") : what)
        .with("clause", clause)
        .with("server", status >= 500)
        .with("again", isOutdated(what) ? CameFrom.path(request).orElse(null) : null)
        .with("requestId", RequestId.of(request))
        .status(status);
  }

  /** Whether the form only has to be opened again. */
  private static boolean isOutdated(@Nullable Message what) {
    return what != null && what.key().equals("error.csrf");
  }

  static Message title(int status) {
    return Message.of(key(status));
  }

  private static String key(int status) {
    if (TOLD.contains(status)) {
      return "error." + status;
    }
    return status >= 500 ? "error.500" : "error.400";
  }
}
