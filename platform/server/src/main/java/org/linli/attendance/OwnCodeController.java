package org.linli.attendance;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.List;
import org.linli.account.QrCode;
import org.linli.account.SiteAddress;
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
  private final SiteAddress site;
  private final Messages messages;
  private final Viewer viewer;

  OwnCodeController(
      OwnCodes codes, Volunteers volunteers, SiteAddress site, Messages messages, Viewer viewer) {
    this.codes = codes;
    this.volunteers = volunteers;
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
    String path = "/" + CurrentTenant.get().id() + "/own-code/" + codes.now(who.id());
    return page.with("who", who)
        .with("several", people.size() > 1)
        .with("qr", QrCode.svg(site.of(request, path), messages.say("attendance.ownCode.qr")));
  }
}
