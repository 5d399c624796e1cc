package org.linli.team;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.time.Clock;
import java.util.Optional;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.tenant.Time;
import org.linli.web.Trying;

/** Adds teams and changes what is said of them. */
@Controller
@Produces(MediaType.TEXT_HTML)
final class TeamFormController {

  private final TeamPages pages;
  private final KeepingTeams keeping;
  private final Clock clock;

  TeamFormController(TeamPages pages, KeepingTeams keeping, Clock clock) {
    this.pages = pages;
    this.keeping = keeping;
    this.clock = clock;
  }

  @Get("/communities/{community}/teams/new")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  Page blank(long community) {
    return pages.adding(community, Form.empty().put("establishedOn", Time.today(clock)));
  }

  @Post("/communities/{community}/teams")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer establish(long community, @Body Form form) {
    TeamDetails details = TeamForm.details(form);
    Optional<Long> established = Trying.with(form, () -> keeping.establish(community, details));
    return established.isPresent()
        ? Redirect.to("/teams/" + established.get()).saying("team.established", details.name())
        : pages.adding(community, form);
  }

  @Get("/teams/{team}/edit")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "team")
  Page edit(long team) {
    return pages.below("team/edit", team, TeamForm.show(pages.team(team).details()));
  }

  @Post("/teams/{team}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "team")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer change(long team, @Body Form form) {
    TeamDetails details = TeamForm.details(form);
    return Trying.done(form, () -> keeping.change(team, details))
        ? Redirect.to("/teams/" + team).saying("team.changed", details.name())
        : pages.below("team/edit", team, form);
  }
}
