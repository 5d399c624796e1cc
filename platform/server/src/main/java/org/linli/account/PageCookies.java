package org.linli.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.web.guard.Cookies;

/**
 * The two cookies of a session: the access token, and the refresh token that gets the next one.
 * What a request changes is noted on it and goes out with the answer, whatever the answer is: a
 * refresh token that is rotated and then lost would end the session.
 */
@Singleton
final class PageCookies {

  private static final String ACCESS = "linli";
  private static final String REFRESH = "linli-refresh";
  private static final String CHANGE = Change.class.getName();

  private final Cookies cookies;

  PageCookies(Cookies cookies) {
    this.cookies = cookies;
  }

  /** What the browser is to keep; nothing in both to forget everything. */
  private record Change(@Nullable String access, @Nullable String refresh) {}

  Optional<String> access(HttpRequest<?> request) {
    return cookies.find(request, ACCESS);
  }

  Optional<RefreshToken> refresh(HttpRequest<?> request) {
    return cookies.find(request, REFRESH).flatMap(RefreshToken::parse);
  }

  /** Gives the browser a session, or the next tokens of one. */
  void give(HttpRequest<?> request, Grant grant) {
    request.setAttribute(CHANGE, new Change(grant.access(), grant.refresh().text()));
  }

  /** Gives the browser an access token and leaves its refresh token alone. */
  void give(HttpRequest<?> request, String access) {
    request.setAttribute(CHANGE, new Change(access, null));
  }

  void forget(HttpRequest<?> request) {
    request.setAttribute(CHANGE, new Change(null, null));
  }

  /** Writes what the request noted into its answer. */
  void write(HttpRequest<?> request, MutableHttpResponse<?> response) {
    Change change = request.getAttribute(CHANGE, Change.class).orElse(null);
    if (change == null) {
      return;
    }
    if (change.access() == null) {
      response.cookie(cookies.forget(request, ACCESS)).cookie(cookies.forget(request, REFRESH));
      return;
    }
    response.cookie(cookies.keep(request, ACCESS, change.access()));
    if (change.refresh() != null) {
      response.cookie(cookies.keep(request, REFRESH, change.refresh()));
    }
  }
}
