package org.linli.hours;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.linli.api.Access;
import org.linli.api.Role;

/**
 * Sums of service for programs, by year, exact at any moment: of a volunteer, a team, a project and
 * a community.
 */
@Controller("/api")
class TotalsApi {

  private final Totals totals;

  TotalsApi(Totals totals) {
    this.totals = totals;
  }

  /** A volunteer's years, the newest first, anywhere in the tenant. */
  @Get("/volunteers/{volunteer}/hours")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "volunteer")
  List<OwnHoursApi.Year> ofVolunteer(long volunteer) {
    return years(Dimension.VOLUNTEER, volunteer);
  }

  /** A team's years, the newest first. */
  @Get("/teams/{team}/hours")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "team")
  List<OwnHoursApi.Year> ofTeam(long team) {
    return years(Dimension.TEAM, team);
  }

  /** A project's years, the newest first. */
  @Get("/projects/{project}/hours")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "project")
  List<OwnHoursApi.Year> ofProject(long project) {
    return years(Dimension.PROJECT, project);
  }

  /** A community's years, the newest first: all who served there. */
  @Get("/communities/{community}/hours")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  List<OwnHoursApi.Year> ofCommunity(long community) {
    return years(Dimension.COMMUNITY, community);
  }

  /** How many volunteers served in a community in a year, each counted once. */
  @Get("/communities/{community}/hours/{year}/people")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  People people(long community, int year) {
    return new People(year, totals.people(List.of(community), year).getOrDefault(community, 0L));
  }

  private List<OwnHoursApi.Year> years(Dimension dimension, long subject) {
    return totals.byYear(dimension, subject).stream().map(OwnHoursApi.Year::of).toList();
  }

  /** How many volunteers served in a year. */
  @Serdeable
  record People(int year, long people) {}
}
