package org.linli.attendance;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.activity.SessionFacts;
import org.linli.activity.Sessions;
import org.linli.activity.SignUps;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Viewer;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;
import org.linli.web.Refused;

/** Where a phone's camera leads that saw the code at the gate. */
@Controller("/check-in/{session}")
@Produces(MediaType.TEXT_HTML)
final class CheckInController {

  private static final String TICKET = "ticket";
  private static final String VOLUNTEER = "volunteer";

  private final CheckCodes codes;
  private final NotingAttendance noting;
  private final Sessions sessions;
  private final SignUps signUps;
  private final Volunteers volunteers;
  private final AttendanceTable table;
  private final Viewer viewer;
  private final Clock clock;

  CheckInController(
      CheckCodes codes,
      NotingAttendance noting,
      Sessions sessions,
      SignUps signUps,
      Volunteers volunteers,
      AttendanceTable table,
      Viewer viewer,
      Clock clock) {
    this.codes = codes;
    this.noting = noting;
    this.sessions = sessions;
    this.signUps = signUps;
    this.volunteers = volunteers;
    this.table = table;
    this.viewer = viewer;
    this.clock = clock;
  }

  /** A good code gives a ticket at once: whoever must log in first doesn't lose the half minute. */
  @Get("/{code}")
  @Access(anyone = true)
  Answer scan(long session, String code) {
    if (!codes.isGood(session, code)) {
      return Page.of("attendance/stale");
    }
    return Redirect.to("/check-in/" + session + "?ticket=" + codes.ticket(session));
  }

  @Get
  @Access(signedIn = true)
  Page ask(long session, @QueryValue(defaultValue = "") String ticket) {
    return codes.opens(session, ticket)
        ? page(session, ticket).with(Form.empty())
        : Page.of("attendance/stale");
  }

  @Post
  @Access(signedIn = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer come(long session, @Body Form form) {
    String ticket = form.text(TICKET);
    if (!codes.opens(session, ticket)) {
      return Page.of("attendance/stale");
    }
    long volunteer = form.whole(VOLUNTEER, 1, Long.MAX_VALUE).orElse(0L);
    volunteers.requireActedFor(volunteer, viewer.account());
    try {
      Noted noted = noting.scan(session, volunteer, viewer.account());
      return Redirect.to("/check-in/" + session + "?ticket=" + ticket)
          .saying("attendance.noted." + noted);
    } catch (Refused refused) {
      form.reject(VOLUNTEER, refused.messageKey(), refused.args());
      return page(session, ticket).with(form);
    }
  }

  /** A volunteer who may come in or leave with this scan. */
  record Comer(VolunteerFacts volunteer, String state) {}

  private Page page(long id, String ticket) {
    SessionFacts session = sessions.takingPlace(id).orElseThrow(Problem::notFound);
    List<Long> confirmed = signUps.confirmed(id);
    Map<Long, Attendance> known = table.of(id);
    List<Comer> comers =
        volunteers.actedForBy(viewer.account()).stream()
            .filter(one -> confirmed.contains(one.id()))
            .map(one -> new Comer(one, state(known.get(one.id()))))
            .toList();
    return Page.of("attendance/check-in")
        .with("session", session)
        .with("ticket", ticket)
        .with("goesOn", clock.instant().isBefore(session.to()))
        .with("comers", comers);
  }

  private static String state(@Nullable Attendance known) {
    if (known == null || known.arrivedAt() == null) {
      return "EXPECTED";
    }
    return known.leftAt() == null ? "HERE" : "LEFT";
  }
}
