package org.linli.attendance;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.linli.account.QrCode;
import org.linli.account.SiteAddress;
import org.linli.activity.Sessions;
import org.linli.activity.SignUps;
import org.linli.api.Access;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Viewer;
import org.linli.tenant.CurrentTenant;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;
import org.linli.web.template.Messages;

/** The code that volunteers show at the desk, for themselves or for a ward. */
@Controller("/my-code")
@Produces(MediaType.TEXT_HTML)
final class OwnCodeController {

  private final OwnCodes codes;
  private final Volunteers volunteers;
  private final SignUps signUps;
  private final Sessions sessions;
  private final Spots spots;
  private final SiteAddress site;
  private final Messages messages;
  private final Viewer viewer;
  private final Clock clock;

  OwnCodeController(
      OwnCodes codes,
      Volunteers volunteers,
      SignUps signUps,
      Sessions sessions,
      Spots spots,
      SiteAddress site,
      Messages messages,
      Viewer viewer,
      Clock clock) {
    this.codes = codes;
    this.volunteers = volunteers;
    this.signUps = signUps;
    this.sessions = sessions;
    this.spots = spots;
    this.clock = clock;
    this.site = site;
    this.messages = messages;
    this.viewer = viewer;
  }

  /** The page asks for itself again every half minute. */
  @Get
  @Access(signedIn = true)
  Page show(HttpRequest<?> request, @QueryValue(defaultValue = "0") long volunteer) {
    List<VolunteerFacts> people = volunteers.actedForBy(viewer.account());
    Page page = Page.of("attendance/own-code").with("people", people);
    if (people.isEmpty()) {
      return page;
    }
    VolunteerFacts who =
        volunteer == 0
            ? people.getFirst()
            : people.stream()
                .filter(one -> one.id() == volunteer)
                .findFirst()
                .orElseThrow(Problem::notFound);
    Instant now = clock.instant();
    List<Long> open =
        signUps.confirmedBetween(
            people.stream().map(VolunteerFacts::id).toList(),
            now.minus(NotingAttendance.AFTER),
            now.plus(NotingAttendance.EARLY));
    Set<Long> placed = spots.areAskedFor() ? spots.among(open) : Set.of();
    String path = "/" + CurrentTenant.get().id() + "/own-code/" + codes.now(who.id());
    return page.with("who", who)
        .with("byPlace", sessions.byIds(placed).values())
        .with("several", people.size() > 1)
        .with("qr", QrCode.svg(site.of(request, path), messages.say("attendance.ownCode.qr")));
  }
}
