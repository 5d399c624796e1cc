package org.linli.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.linli.api.Message;
import org.linli.api.Redirect.Flash;
import org.linli.key.SignedTexts;
import org.linli.web.guard.Cookies;

/**
 * The sentence shown once after something was done. The browser carries it to the next page in a
 * signed cookie, so that nodes keep nothing.
 */
@Singleton
final class Flashes {

  private static final String PURPOSE = "flash";
  private static final String COOKIE = "linli-flash";
  private static final Duration TIME = Duration.ofMinutes(1);
  private static final int LONGEST_ARGUMENT = 100;
  // Separates the parts; no name or number contains it.
  private static final String BETWEEN = "\u001f";

  private final Cookies cookies;
  private final SignedTexts signed;

  Flashes(Cookies cookies, SignedTexts signed) {
    this.cookies = cookies;
    this.signed = signed;
  }

  void send(Flash flash, HttpRequest<?> request, MutableHttpResponse<?> response) {
    var text = new StringBuilder(flash.kind().name() + BETWEEN + flash.message().key());
    for (String arg : flash.message().args()) {
      text.append(BETWEEN).append(arg, 0, Math.min(arg.length(), LONGEST_ARGUMENT));
    }
    response.cookie(cookies.keep(request, COOKIE, signed.sign(PURPOSE, text.toString()), TIME));
  }

  Optional<Flash> find(HttpRequest<?> request) {
    return cookies
        .find(request, COOKIE)
        .flatMap(text -> signed.open(PURPOSE, text))
        .map(text -> List.of(text.split(BETWEEN, -1)))
        .map(
            parts ->
                new Flash(
                    Flash.Kind.valueOf(parts.get(0)),
                    new Message(parts.get(1), parts.subList(2, parts.size()))));
  }

  /** Once shown, it is gone. */
  void forget(HttpRequest<?> request, MutableHttpResponse<?> response) {
    if (cookies.find(request, COOKIE).isPresent()) {
      response.cookie(cookies.forget(request, COOKIE));
    }
  }
}
