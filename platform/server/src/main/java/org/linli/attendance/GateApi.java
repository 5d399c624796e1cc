package org.linli.attendance;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.linli.account.SiteAddress;
import org.linli.activity.Sessions;
import org.linli.api.Access;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.tenant.CurrentTenant;

/**
 * The code at the gate for the programs of who is in charge: of this half minute, and who is here.
 */
@Controller("/api/sessions/{session}/gate")
class GateApi {

  private final Sessions sessions;
  private final CheckCodes codes;
  private final Roster roster;
  private final SiteAddress site;
  private final Clock clock;

  GateApi(Sessions sessions, CheckCodes codes, Roster roster, SiteAddress site, Clock clock) {
    this.sessions = sessions;
    this.codes = codes;
    this.roster = roster;
    this.site = site;
    this.clock = clock;
  }

  /** The code changes every half minute, and the one before is good too; names are masked. */
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
  Shown show(HttpRequest<?> request, long session) {
    sessions.takingPlace(session).orElseThrow(Problem::notFound);
    String code = codes.now(session);
    String path = "/" + CurrentTenant.get().id() + "/check-in/" + session + "/" + code;
    Instant now = clock.instant();
    long step = CheckCodes.STEP.toSeconds();
    return new Shown(
        code,
        site.of(request, path),
        now,
        Instant.ofEpochSecond((now.getEpochSecond() / step + 1) * step),
        roster.masked(session).stream().map(AttendanceApi.Person::of).toList());
  }

  /**
   * What the screen at the gate shows.
   *
   * @param address where a phone's camera is led to, for a QR code
   * @param now the server's time
   * @param changesAt when the next code comes
   * @param people who has a place, who came last first, names masked
   */
  @Serdeable
  record Shown(
      String code,
      String address,
      Instant now,
      Instant changesAt,
      @JsonInclude(JsonInclude.Include.ALWAYS) List<AttendanceApi.Person> people) {}
}
