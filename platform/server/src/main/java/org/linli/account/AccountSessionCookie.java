package org.linli.account;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.web.guard.SessionCookie;

/** The session that a form's token is bound to: the one whose cookies the browser brought. */
@Singleton
final class AccountSessionCookie implements SessionCookie {

  @Override
  public Optional<String> session(HttpRequest<?> request) {
    return Visit.of(request)
        .filter(Visit::byCookie)
        .map(visit -> String.valueOf(visit.standing().session()));
  }
}
