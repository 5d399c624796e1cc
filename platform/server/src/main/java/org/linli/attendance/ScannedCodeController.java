package org.linli.attendance;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.activity.SessionFacts;
import org.linli.activity.SignUps;
import org.linli.api.Access;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Role;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;
import org.linli.web.Refused;

/** Where a leader's phone is led to by a volunteer's own code: at which session is it now? */
@Controller("/own-code/{code}")
@Produces(MediaType.TEXT_HTML)
final class ScannedCodeController {

  private final OwnCodes codes;
  private final SessionsToday sessions;
  private final SignUps signUps;
  private final Volunteers volunteers;
  private final Clock clock;

  ScannedCodeController(
      OwnCodes codes, SessionsToday sessions, SignUps signUps, Volunteers volunteers, Clock clock) {
    this.codes = codes;
    this.sessions = sessions;
    this.signUps = signUps;
    this.volunteers = volunteers;
    this.clock = clock;
  }

  /** Opening it notes nothing yet: a button for each session does. */
  @Get
  @Access({
    Role.TENANT_ADMINISTRATOR,
    Role.STAFF,
    Role.STATION_HEAD,
    Role.SOCIAL_WORKER,
    Role.TEAM_LEADER
  })
  Page ask(String code) {
    Page page = Page.of("attendance/scanned").with("code", code);
    try {
      long volunteer = codes.volunteer(code, clock.instant());
      Map<Long, VolunteerFacts> known = volunteers.byIds(List.of(volunteer));
      List<SessionFacts> open = sessions.open();
      Set<Long> awaited =
          signUps.confirmedAt(volunteer, open.stream().map(SessionFacts::id).toList());
      return page.with("who", known.get(volunteer))
          .with("open", open.stream().filter(one -> awaited.contains(one.id())).toList());
    } catch (Refused refused) {
      return page.with("refused", Message.of(refused.messageKey(), refused.args()));
    }
  }
}
