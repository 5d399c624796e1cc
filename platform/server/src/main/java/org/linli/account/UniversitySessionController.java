package org.linli.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import org.linli.api.Access;
import org.linli.web.Platform;

/** The API's door to the universities' desk. */
@Platform
@Controller("/university/api/session")
final class UniversitySessionController {

  private final ApiSessions sessions;

  UniversitySessionController(ApiSessions sessions) {
    this.sessions = sessions;
  }

  /** Logs in. */
  @Post
  @Access(anyone = true)
  ApiSessions.Tokens open(HttpRequest<?> request, @Body ApiSessions.Credentials credentials) {
    return sessions.open(request, Audience.UNIVERSITY, credentials);
  }

  /** Gets the next tokens. */
  @Post("/refresh")
  @Access(anyone = true)
  ApiSessions.Tokens refresh(HttpRequest<?> request, @Body ApiSessions.Refresh refresh) {
    return sessions.renew(request, Audience.UNIVERSITY, refresh);
  }

  /** Logs out. */
  @Delete
  @Access(signedIn = true)
  @Status(HttpStatus.NO_CONTENT)
  void end(HttpRequest<?> request) {
    sessions.end(request);
  }
}
