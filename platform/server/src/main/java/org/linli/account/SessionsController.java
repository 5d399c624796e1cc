package org.linli.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.web.Platform;

/** Where one is logged in, and the way to end it there. */
@Platform
@Controller("/sessions")
@Produces(MediaType.TEXT_HTML)
final class SessionsController {

  private final Sessions sessions;
  private final EndingSessions ending;
  private final SessionSettings settings;
  private final Clock clock;

  SessionsController(
      Sessions sessions, EndingSessions ending, SessionSettings settings, Clock clock) {
    this.sessions = sessions;
    this.ending = ending;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * A session as its owner sees it.
   *
   * @param device the key of a word for the kind of device
   * @param program whether it is a program's
   * @param here whether it is the one this page is looked at with
   */
  record Line(
      long id,
      String device,
      boolean program,
      String address,
      Instant since,
      Instant seen,
      boolean here) {}

  @Get
  @Access(signedIn = true)
  Page show(HttpRequest<?> request) {
    Standing standing = standing(request);
    List<Line> lines =
        sessions.open(standing.account(), clock.instant().minus(settings.idle())).stream()
            .map(session -> line(session, standing))
            .toList();
    return Page.of("account/sessions").with("sessions", lines);
  }

  @Post("/{session}/end")
  @Access(signedIn = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer end(HttpRequest<?> request, long session) {
    if (!ending.end(standing(request).account(), session, Session.End.OWNER)) {
      throw Problem.notFound();
    }
    return Redirect.outside("/sessions").saying("account.sessions.ended");
  }

  @Post("/end-others")
  @Access(signedIn = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer endOthers(HttpRequest<?> request) {
    Standing standing = standing(request);
    int ended = ending.endAllBut(standing.account(), standing.session(), Session.End.OWNER);
    return Redirect.outside("/sessions").saying("account.sessions.othersEnded", ended);
  }

  private static Line line(Session session, Standing standing) {
    return new Line(
        session.key(),
        "account.device." + Device.of(session.agent()).name(),
        !session.audience().equals(Audience.PAGES.name()),
        session.address(),
        session.createdAt(),
        session.seenAt(),
        session.key() == standing.session());
  }

  private static Standing standing(HttpRequest<?> request) {
    return Visit.of(request).map(Visit::standing).orElseThrow(Problem::notFound);
  }
}
