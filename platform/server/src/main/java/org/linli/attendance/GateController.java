package org.linli.attendance;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import org.linli.account.QrCode;
import org.linli.account.SiteAddress;
import org.linli.activity.SessionFacts;
import org.linli.activity.Sessions;
import org.linli.api.Access;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.tenant.CurrentTenant;
import org.linli.web.template.Messages;

/** What the person in charge shows at the gate: the code of this half minute, and who is here. */
@Controller("/sessions/{session}/gate")
@Produces(MediaType.TEXT_HTML)
final class GateController {

  private final Sessions sessions;
  private final CheckCodes codes;
  private final Roster roster;
  private final SiteAddress site;
  private final Messages messages;

  GateController(
      Sessions sessions, CheckCodes codes, Roster roster, SiteAddress site, Messages messages) {
    this.sessions = sessions;
    this.codes = codes;
    this.roster = roster;
    this.site = site;
    this.messages = messages;
  }

  /** The page asks for itself again every ten seconds. */
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
  Page show(HttpRequest<?> request, long session) {
    SessionFacts facts = sessions.takingPlace(session).orElseThrow(Problem::notFound);
    String path =
        "/" + CurrentTenant.get().id() + "/check-in/" + session + "/" + codes.now(session);
    return Page.of("attendance/gate")
        .crumb("/sessions/" + session + "/attendance", "attendance.title")
        .with("session", facts)
        .with("qr", QrCode.svg(site.of(request, path), messages.say("attendance.gate.qr")))
        .with("lines", roster.masked(session));
  }
}
