package org.linli.team;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Viewer;
import org.linli.idempotency.Idempotent;
import org.linli.web.Part;
import org.linli.web.Trying;

/**
 * What leaders do with the members of the teams that they lead, for programs; any other team isn't
 * there for them. And leaving a team.
 */
@Controller("/api")
class LeadingApi {

  private final MemberTable members;
  private final KeepingMembers keeping;
  private final JoiningTeams joining;
  private final Leaders leaders;
  private final Viewer viewer;

  LeadingApi(
      MemberTable members,
      KeepingMembers keeping,
      JoiningTeams joining,
      Leaders leaders,
      Viewer viewer) {
    this.members = members;
    this.keeping = keeping;
    this.joining = joining;
    this.leaders = leaders;
    this.viewer = viewer;
  }

  /** The teams that the viewer leads, and how many ask to join each. */
  @Get("/led-teams")
  @Access(signedIn = true)
  List<Led> led() {
    List<Leaders.Led> all = leaders.led(viewer.account());
    Map<Long, Long> asking = members.asking(all.stream().map(Leaders.Led::team).toList());
    return all.stream()
        .map(one -> new Led(one.team(), one.name(), asking.getOrDefault(one.team(), 0L)))
        .toList();
  }

  /**
   * Who belongs to a team or asks to, who came last first.
   *
   * @param size memberships at once, at most 500
   */
  @Get("/led-teams/{team}/members")
  @Access(signedIn = true)
  Part<TeamMemberApi.Item> list(
      long team,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    requireLeader(team);
    List<MembershipState> open = List.of(MembershipState.ASKED, MembershipState.MEMBER);
    Paging paging = Part.asked(page, size, members.count(team, open));
    return Part.of(paging, members.page(team, open, paging), TeamMemberApi.Item::of);
  }

  /** Takes someone in who asked. */
  @Post("/led-members/{membership}/acceptance")
  @Access(signedIn = true)
  @Idempotent
  TeamMemberApi.Item accept(long membership) {
    requireLeader(find(membership).team());
    Trying.orConflict(() -> keeping.accept(membership, viewer.account()));
    return TeamMemberApi.Item.of(find(membership));
  }

  /** Doesn't take someone in who asked; they read the reason. */
  @Post("/led-members/{membership}/refusal")
  @Access(signedIn = true)
  @Idempotent
  TeamMemberApi.Item refuse(long membership, @Body TeamMemberApi.Why why) {
    requireLeader(find(membership).team());
    Form form = Form.empty().put("reason", why.reason());
    String reason = form.required("reason", 200);
    if (!Trying.done(form, () -> keeping.refuse(membership, reason, viewer.account()))) {
      throw Problem.wrong(form);
    }
    return TeamMemberApi.Item.of(find(membership));
  }

  /** Removes a member, who reads the reason. */
  @Post("/led-members/{membership}/removal")
  @Access(signedIn = true)
  @Idempotent
  TeamMemberApi.Item remove(long membership, @Body TeamMemberApi.Why why) {
    requireLeader(find(membership).team());
    Form form = Form.empty().put("reason", why.reason());
    String reason = form.required("reason", 200);
    if (!Trying.done(form, () -> keeping.remove(membership, reason, viewer.account()))) {
      throw Problem.wrong(form);
    }
    return TeamMemberApi.Item.of(find(membership));
  }

  /** Takes an asking back, or leaves the team, for the viewer or a ward. */
  @Post("/my-teams/{membership}/leaving")
  @Access(signedIn = true)
  TeamMemberApi.Item leave(long membership) {
    return TeamMemberApi.Item.of(joining.leave(membership));
  }

  private TeamMembership find(long membership) {
    return members.find(membership).orElseThrow(Problem::notFound);
  }

  private void requireLeader(long team) {
    if (!leaders.leads(viewer.account(), team)) {
      throw Problem.notFound();
    }
  }

  /** A team that one leads, and how many ask to join it. */
  @Serdeable
  record Led(long team, String name, long asking) {}
}
