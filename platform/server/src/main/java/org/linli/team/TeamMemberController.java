package org.linli.team;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.Optional;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.volunteer.LookingUpVolunteers;
import org.linli.volunteer.VolunteerFacts;
import org.linli.web.Trying;

/** The community's staff keep the members of a team and name its leader. */
@Controller
@Produces(MediaType.TEXT_HTML)
final class TeamMemberController {

  private final MemberPages pages;
  private final KeepingMembers keeping;
  private final LookingUpVolunteers lookingUp;
  private final Viewer viewer;

  TeamMemberController(
      MemberPages pages, KeepingMembers keeping, LookingUpVolunteers lookingUp, Viewer viewer) {
    this.pages = pages;
    this.keeping = keeping;
    this.lookingUp = lookingUp;
    this.viewer = viewer;
  }

  @Get("/teams/{team}/members")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "team")
  Page list(
      long team,
      @QueryValue(defaultValue = "") String state,
      @QueryValue(defaultValue = "1") int page) {
    return pages.list(team, MemberPages.From.DESK, state, page);
  }

  /** Takes a volunteer in by number, as a member or as the leader. */
  @Post("/teams/{team}/members")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "team")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer add(long team, @Body Form form) {
    String number = form.required("number", 20);
    boolean leader = form.checked("leader");
    Optional<VolunteerFacts> found = lookingUp.numbered(number, CommunityKeepers.scope(viewer));
    if (found.isEmpty() && form.isValid()) {
      form.reject("number", "team.refused.noSuchNumber");
    }
    boolean done =
        Trying.done(
            form,
            () -> {
              if (leader) {
                keeping.nameLeader(team, found.orElseThrow(), viewer.account());
              } else {
                keeping.add(team, found.orElseThrow(), viewer.account());
              }
            });
    return done
        ? Redirect.to("/teams/" + team + "/members")
            .saying(leader ? "team.leader.named" : "team.added")
        : pages.list(team, MemberPages.From.DESK, "", 1).with(form);
  }

  @Post("/teams/{team}/leader/end")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "team")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Redirect endLeading(long team) {
    keeping.endLeading(team, viewer.account());
    return Redirect.to("/teams/" + team + "/members").saying("team.leader.ended");
  }

  @Get("/team-members/{membership}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "membership")
  Page show(long membership) {
    return pages.show(membership, MemberPages.From.DESK);
  }

  @Post("/team-members/{membership}/acceptance")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "membership")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Redirect accept(long membership) {
    Trying.orConflict(() -> keeping.accept(membership, viewer.account()));
    return toList(membership).saying("team.accepted");
  }

  @Post("/team-members/{membership}/refusal")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "membership")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer refuse(long membership, @Body Form form) {
    String reason = form.required("reason", 200);
    return Trying.done(form, () -> keeping.refuse(membership, reason, viewer.account()))
        ? toList(membership).saying("team.refusedOne")
        : show(membership).with(form);
  }

  @Post("/team-members/{membership}/removal")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "membership")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer remove(long membership, @Body Form form) {
    String reason = form.required("reason", 200);
    return Trying.done(form, () -> keeping.remove(membership, reason, viewer.account()))
        ? toList(membership).saying("team.removed")
        : show(membership).with(form);
  }

  private Redirect toList(long membership) {
    return Redirect.to(MemberPages.From.DESK.list(pages.teamOf(membership)));
  }
}
