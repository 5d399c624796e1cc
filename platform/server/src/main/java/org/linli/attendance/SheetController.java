package org.linli.attendance;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.time.Clock;
import java.util.List;
import org.linli.activity.AddingPeople;
import org.linli.activity.SessionFacts;
import org.linli.activity.Sessions;
import org.linli.activity.SignUps;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.attendance.EnteringSheet.Entered;

/** The paper list is typed in: one form for everybody on it, and for those who came along. */
@Controller("/sessions/{session}/attendance/sheet")
@Produces(MediaType.TEXT_HTML)
class SheetController {

  private static final int LONGEST = 300;

  private final Sessions sessions;
  private final SignUps signUps;
  private final Roster roster;
  private final EnteringSheet entering;
  private final AddingPeople adding;
  private final Clock clock;

  SheetController(
      Sessions sessions,
      SignUps signUps,
      Roster roster,
      EnteringSheet entering,
      AddingPeople adding,
      Clock clock) {
    this.sessions = sessions;
    this.signUps = signUps;
    this.roster = roster;
    this.entering = entering;
    this.adding = adding;
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
    return page(find(session), List.of()).with(Form.empty());
  }

  /** Keeps what is right; the rest is shown again as it was typed, with what is wrong beside it. */
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
  Answer enter(long session, @Body Form form) {
    SessionFacts facts = find(session);
    List<TypedLine> lines = TypedLine.read(form, signUps.onList(session));
    String reason = form.text("reason", LONGEST);
    if (lines.isEmpty()) {
      form.reject("lines", "attendance.sheet.empty");
    }
    boolean late =
        isLate(facts) && lines.stream().anyMatch(line -> line.act().equals("came"))
            || lines.stream().anyMatch(TypedLine::isWalkIn);
    if (late && reason.isBlank()) {
      form.reject("reason", "attendance.sheet.reason.missing");
    }
    if (!form.isValid()) {
      return page(facts, lines.stream().map(SheetController::untouched).toList()).with(form);
    }
    List<Entered> entered = entering.enter(facts, lines, reason);
    List<Entered> wrong = entered.stream().filter(Entered::isWrong).toList();
    int done = entered.size() - wrong.size();
    if (wrong.isEmpty()) {
      long waiting = entered.stream().filter(one -> one.noted() == Noted.WAITS).count();
      return Redirect.to("/sessions/" + session + "/attendance")
          .saying(
              waiting == 0 ? "attendance.sheet.done" : "attendance.sheet.doneWaiting",
              done,
              waiting);
    }
    return page(facts, wrong).with("done", done).with("wrong", wrong.size()).with(form).status(422);
  }

  private static Entered untouched(TypedLine line) {
    return new Entered(line, null, null, List.of());
  }

  private boolean isLate(SessionFacts session) {
    return clock.instant().isAfter(session.to().plus(NotingAttendance.LATE));
  }

  private SessionFacts find(long id) {
    return sessions.takingPlace(id).orElseThrow(Problem::notFound);
  }

  private Page page(SessionFacts session, List<Entered> before) {
    boolean over = !clock.instant().isBefore(session.to());
    List<SheetLine> lines = SheetLine.of(session, roster.named(session.id()), before);
    return Page.of("attendance/sheet")
        .crumb("/attendance", "attendance.menu")
        .crumb("/sessions/" + session.id() + "/attendance", Message.asItIs(session.name()))
        .with("session", session)
        .with("late", isLate(session))
        .with("over", over)
        .with("begun", !clock.instant().isBefore(session.from()))
        .with("addable", adding.isOpen(session))
        .with("people", lines.stream().filter(one -> !one.isWalkIn()).toList())
        .with("walkIns", lines.stream().filter(SheetLine::isWalkIn).toList());
  }
}
