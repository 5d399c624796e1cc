package org.linli.team;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.time.Clock;
import java.time.LocalDate;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.tenant.Time;
import org.linli.web.DayOnRecord;
import org.linli.web.Trying;

/** Disbands a team and takes a disbanding back. */
@Controller("/teams/{team}/disbanding")
@Produces(MediaType.TEXT_HTML)
final class TeamDisbandingController {

  private final TeamPages pages;
  private final KeepingTeams keeping;
  private final Clock clock;

  TeamDisbandingController(TeamPages pages, KeepingTeams keeping, Clock clock) {
    this.pages = pages;
    this.keeping = keeping;
    this.clock = clock;
  }

  @Get("/new")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "team")
  Page ask(long team) {
    return pages.below("team/disband", team, Form.empty().put("disbandedOn", Time.today(clock)));
  }

  @Post
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "team")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer disband(long team, @Body Form form) {
    LocalDate day = DayOnRecord.read(form, "disbandedOn");
    String reason = form.required("reason", 200);
    return Trying.done(form, () -> keeping.disband(team, day, reason))
        ? Redirect.to("/teams/" + team).saying("team.disbanded")
        : pages.below("team/disband", team, form);
  }

  @Post("/taken-back")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "team")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Redirect takeBack(long team) {
    Trying.orConflict(() -> keeping.takeBack(team));
    return Redirect.to("/teams/" + team).saying("team.restored");
  }
}
