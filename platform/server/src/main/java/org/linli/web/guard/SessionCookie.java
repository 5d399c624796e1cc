package org.linli.web.guard;

import io.micronaut.http.HttpRequest;
import java.util.Optional;

/**
 * Tells which session a cookie of the request names, so that the tokens in forms can be bound to
 * it. The id stays the same while the session lives, however often its tokens are renewed.
 */
public interface SessionCookie {

  /** The session's id, if a cookie names one; a session that has ended may still be named. */
  Optional<String> session(HttpRequest<?> request);
}
