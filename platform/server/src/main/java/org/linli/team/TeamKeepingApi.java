package org.linli.team;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.idempotency.Idempotent;
import org.linli.volunteer.LookingUpVolunteers;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;
import org.linli.web.Trying;

/**
 * What the community's staff do with one team, for programs: change it, its members, its leader.
 */
@Controller("/api")
class TeamKeepingApi {

  private final TeamRegister teams;
  private final KeepingTeams keepingTeams;
  private final Leaders leaders;
  private final KeepingMembers keeping;
  private final MemberTable members;
  private final LookingUpVolunteers lookingUp;
  private final Volunteers volunteers;
  private final Viewer viewer;

  TeamKeepingApi(
      TeamRegister teams,
      KeepingTeams keepingTeams,
      Leaders leaders,
      KeepingMembers keeping,
      MemberTable members,
      LookingUpVolunteers lookingUp,
      Volunteers volunteers,
      Viewer viewer) {
    this.teams = teams;
    this.keepingTeams = keepingTeams;
    this.leaders = leaders;
    this.keeping = keeping;
    this.members = members;
    this.lookingUp = lookingUp;
    this.volunteers = volunteers;
    this.viewer = viewer;
  }

  /** A team. */
  @Get("/teams/{team}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "team")
  TeamApi.Item show(long team) {
    return teams
        .findById(team)
        .map(Team::facts)
        .map(TeamApi.Item::of)
        .orElseThrow(Problem::notFound);
  }

  /** Changes what is said of a team. */
  @Put("/teams/{team}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "team")
  TeamApi.Item change(long team, @Body TeamApi.NewTeam said) {
    Form form = said.form();
    TeamDetails details = TeamForm.details(form);
    if (!Trying.done(form, () -> keepingTeams.change(team, details))) {
      throw Problem.wrong(form);
    }
    return show(team);
  }

  /** Takes a volunteer in by number who agreed at the desk; who belongs to it already stays. */
  @Post("/teams/{team}/members")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "team")
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<TeamMemberApi.Item> add(long team, @Body Who said) {
    VolunteerFacts who = found(said);
    Form form = Form.empty();
    if (!Trying.done(form, () -> keeping.add(team, who, viewer.account()))) {
      throw Problem.wrong(form);
    }
    return HttpResponse.created(
        TeamMemberApi.Item.of(members.open(team, List.of(who.id())).getFirst()));
  }

  /** Who leads a team and who led it, the latest first, names masked. */
  @Get("/teams/{team}/leaders")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "team")
  List<Leader> leaders(long team) {
    List<Leaders.Leader> all = leaders.history(team);
    Map<Long, VolunteerFacts> people =
        volunteers.byIds(all.stream().map(Leaders.Leader::volunteer).distinct().toList());
    return all.stream().map(one -> Leader.of(one, people.get(one.volunteer()))).toList();
  }

  /**
   * Names the leader by number; who is no member yet becomes one, who led before no longer does.
   */
  @Post("/teams/{team}/leaders")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "team")
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Leader> nameLeader(long team, @Body Who said) {
    VolunteerFacts who = found(said);
    Form form = Form.empty();
    if (!Trying.done(form, () -> keeping.nameLeader(team, who, viewer.account()))) {
      throw Problem.wrong(form);
    }
    return HttpResponse.created(Leader.of(leaders.of(team).orElseThrow(), who));
  }

  /** Nobody leads the team any more; who did stays a member. */
  @Post("/teams/{team}/leaders/end")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "team")
  @Status(HttpStatus.NO_CONTENT)
  void endLeading(long team) {
    keeping.endLeading(team, viewer.account());
  }

  /** Removes a member, who reads the reason. */
  @Post("/team-members/{membership}/removal")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "membership")
  @Idempotent
  TeamMemberApi.Item remove(long membership, @Body TeamMemberApi.Why why) {
    Form form = Form.empty().put("reason", why.reason());
    String reason = form.required("reason", 200);
    if (!Trying.done(form, () -> keeping.remove(membership, reason, viewer.account()))) {
      throw Problem.wrong(form);
    }
    return TeamMemberApi.Item.of(members.find(membership).orElseThrow());
  }

  private VolunteerFacts found(Who said) {
    Form form = Form.empty().put("number", said.number());
    String number = form.required("number", 20);
    return lookingUp
        .numbered(number, CommunityKeepers.scope(viewer))
        .orElseThrow(() -> Problem.wrong(form.reject("number", "team.refused.noSuchNumber")));
  }

  /** A volunteer's number. */
  @Serdeable
  record Who(@Nullable String number) {}

  /**
   * Someone's time as a leader, the name masked.
   *
   * @param until the first day on which they no longer led; none for who leads
   */
  @Serdeable
  record Leader(long volunteer, String name, LocalDate from, @Nullable LocalDate until) {

    static Leader of(Leaders.Leader one, @Nullable VolunteerFacts facts) {
      return new Leader(
          one.volunteer(), facts == null ? "" : facts.maskedName(), one.fromOn(), one.untilOn());
    }
  }
}
