package org.linli.team;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.idempotency.Idempotent;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;
import org.linli.web.Made;
import org.linli.web.Part;
import org.linli.web.Trying;

/** Who belongs to teams, and asking to, for programs. */
@Controller("/api")
class TeamMemberApi {

  private final MemberTable members;
  private final JoiningTeams joining;
  private final KeepingMembers keeping;
  private final Volunteers volunteers;
  private final Viewer viewer;

  TeamMemberApi(
      MemberTable members,
      JoiningTeams joining,
      KeepingMembers keeping,
      Volunteers volunteers,
      Viewer viewer) {
    this.members = members;
    this.joining = joining;
    this.keeping = keeping;
    this.volunteers = volunteers;
    this.viewer = viewer;
  }

  /**
   * Who belongs to a team or asks to, who came last first.
   *
   * @param size memberships at once, at most 500
   */
  @Get("/teams/{team}/members")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "team")
  Part<Item> list(
      long team,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    List<MembershipState> open = List.of(MembershipState.ASKED, MembershipState.MEMBER);
    Paging paging = Part.asked(page, size, members.count(team, open));
    return Part.of(paging, members.page(team, open, paging), Item::of);
  }

  /** Asks to join a team, for the viewer or a ward; once for each {@code Idempotency-Key}. */
  @Post("/teams/{team}/requests")
  @Access(signedIn = true)
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> ask(long team, @Body NewRequest asked) {
    Form form = Form.empty();
    Long volunteer = asked.volunteer();
    if (volunteer == null) {
      throw Problem.wrong(form.reject("volunteer", "form.required"));
    }
    return Trying.with(form, () -> joining.ask(team, volunteer))
        .map(made -> Made.at("/my-teams", made.id()))
        .orElseThrow(() -> Problem.wrong(form));
  }

  /** Takes someone in who asked. */
  @Post("/team-members/{membership}/acceptance")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "membership")
  @Idempotent
  Item accept(long membership) {
    Trying.orConflict(() -> keeping.accept(membership, viewer.account()));
    return Item.of(members.find(membership).orElseThrow());
  }

  /** Doesn't take someone in who asked; they read the reason. */
  @Post("/team-members/{membership}/refusal")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "membership")
  @Idempotent
  Item refuse(long membership, @Body Why why) {
    Form form = Form.empty().put("reason", why.reason());
    String reason = form.required("reason", 200);
    if (!Trying.done(form, () -> keeping.refuse(membership, reason, viewer.account()))) {
      throw Problem.wrong(form);
    }
    return Item.of(members.find(membership).orElseThrow());
  }

  /** What the viewer and their wards are and were to teams, the latest first. */
  @Get("/my-teams")
  @Access(signedIn = true)
  Part<Item> mine(
      @QueryValue(defaultValue = "1") int page, @QueryValue(defaultValue = "100") int size) {
    List<Long> people =
        volunteers.actedForBy(viewer.account()).stream().map(VolunteerFacts::id).toList();
    Paging paging = Part.asked(page, size, members.countOf(people));
    return Part.of(paging, members.of(people, paging), Item::of);
  }

  /** Who wants to join. */
  @Serdeable
  record NewRequest(@Nullable Long volunteer) {}

  /** A reason. */
  @Serdeable
  record Why(@Nullable String reason) {}

  /** What someone is or was to a team. */
  @Serdeable
  record Item(
      long id,
      long team,
      long volunteer,
      MembershipState state,
      Instant askedAt,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable String reason) {

    static Item of(TeamMembership known) {
      return new Item(
          known.id(),
          known.team(),
          known.volunteer(),
          known.state(),
          known.askedAt(),
          known.fromOn(),
          known.untilOn(),
          known.reason());
    }
  }
}
