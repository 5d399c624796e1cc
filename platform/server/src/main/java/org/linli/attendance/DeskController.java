package org.linli.attendance;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linli.activity.SessionFacts;
import org.linli.activity.Sessions;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.Time;
import org.linli.volunteer.VolunteerFacts;

/**
 * The desk of a session: an old PC whose scanner types the volunteers' own codes, and the list of
 * those who are awaited. The page itself holds no names; its script asks for them and goes on
 * without network. Without script the field for codes works all the same.
 */
@Controller("/sessions/{session}/desk")
@Produces(MediaType.TEXT_HTML)
final class DeskController {

  /** What the script of the page says. */
  private static final List<String> WORDS =
      List.of(
          "synced",
          "sending",
          "offline",
          "failed",
          "logIn",
          "other",
          "waiting",
          "cannot",
          "saved",
          "in",
          "out",
          "EXPECTED",
          "HERE",
          "LEFT",
          "ABSENT",
          "pending",
          "again",
          "drop",
          "dropAsk",
          "nobody",
          "full");

  private static final String CODE = "code";
  private static final int LONGEST = 300;

  private final Sessions sessions;
  private final Desk desk;
  private final Viewer viewer;
  private final Clock clock;

  DeskController(Sessions sessions, Desk desk, Viewer viewer, Clock clock) {
    this.sessions = sessions;
    this.desk = desk;
    this.viewer = viewer;
    this.clock = clock;
  }

  @Get
  @Access(
      value = {
        Role.TENANT_ADMINISTRATOR,
        Role.STAFF,
        Role.STATION_HEAD,
        Role.SOCIAL_WORKER,
        Role.TEAM_LEADER
      },
      scopeFrom = "session")
  Page show(long session) {
    return page(find(session)).with(Form.empty());
  }

  /** A code that was scanned, sent by a browser without script or by a leader's phone. */
  @Post
  @Access(
      value = {
        Role.TENANT_ADMINISTRATOR,
        Role.STAFF,
        Role.STATION_HEAD,
        Role.SOCIAL_WORKER,
        Role.TEAM_LEADER
      },
      scopeFrom = "session")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer scan(long session, @Body Form form) {
    SessionFacts facts = find(session);
    String code = form.required(CODE, LONGEST);
    if (!form.isValid()) {
      return page(facts).with(form);
    }
    var scanned = new Desk.Sent(UUID.randomUUID(), null, code, Move.SCAN, clock.instant());
    List<Desk.Answer> answers = desk.take(session, List.of(scanned));
    Desk.Answer answer = answers.getFirst();
    String name =
        desk.people(answers).values().stream()
            .map(VolunteerFacts::maskedName)
            .findFirst()
            .orElse("");
    if (answer.noted() != null) {
      return Redirect.to("/sessions/" + session + "/desk")
          .saying("attendance.desk.who." + answer.noted(), name);
    }
    form.reject(CODE, answer.sentence().key(), answer.sentence().args().toArray());
    return page(facts).with(form).with("who", name);
  }

  /** One that was cancelled too: what a desk noted before is refused in words. */
  private SessionFacts find(long id) {
    return sessions.find(id).orElseThrow(Problem::notFound);
  }

  private Page page(SessionFacts session) {
    LocalDate today = Time.today(clock);
    return Page.of("attendance/desk")
        .crumb("/attendance", "attendance.menu")
        .crumb("/sessions/" + session.id() + "/attendance", Message.asItIs(session.name()))
        .with("session", session)
        .with("words", WORDS)
        .with("tenant", CurrentTenant.get().id().value())
        .with("account", viewer.account())
        .with("serverTime", clock.instant().toEpochMilli())
        .with(
            "isToday",
            session.day().equals(today)
                || today.equals(LocalDate.ofInstant(session.to(), Time.ZONE)));
  }
}
