package org.linli.commendation;

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
import org.linli.division.CommunityKeepers;
import org.linli.division.Condition;
import org.linli.idempotency.Idempotent;
import org.linli.web.Made;
import org.linli.web.Part;
import org.linli.web.Trying;

/** Rounds of commendation for programs, within the viewer's scope. */
@Controller("/api/commendations")
class CommendationApi {

  private final RoundTable rounds;
  private final NomineeTable nominees;
  private final Commending commending;
  private final Viewer viewer;

  CommendationApi(RoundTable rounds, NomineeTable nominees, Commending commending, Viewer viewer) {
    this.rounds = rounds;
    this.nominees = nominees;
    this.commending = commending;
    this.viewer = viewer;
  }

  /**
   * The rounds, the latest first.
   *
   * @param size rounds at once, at most 500
   */
  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Part<Item> list(
      @QueryValue(defaultValue = "1") int page, @QueryValue(defaultValue = "100") int size) {
    Condition these = RoundTable.within(CommunityKeepers.scope(viewer));
    Paging paging = Part.asked(page, size, rounds.count(these));
    return Part.of(paging, rounds.page(these, paging), Item::of);
  }

  /** Opens a round, once for each {@code Idempotency-Key}. */
  @Post
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> open(@Body NewRound said) {
    Form form = said.form();
    return RoundDetails.read(form)
        .flatMap(details -> Trying.with(form, () -> commending.open(details, viewer.account())))
        .map(id -> Made.at("/commendations", id))
        .orElseThrow(() -> Problem.wrong(form));
  }

  /** A round. */
  @Get("/{round}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "round")
  Item show(long round) {
    return Item.of(rounds.find(round).orElseThrow(Problem::notFound));
  }

  /**
   * Who and what is nominated, by category, who did most first.
   *
   * @param state NOMINATED, CHOSEN or DECLINED; else all
   * @param size at once, at most 500
   */
  @Get("/{round}/nominees")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "round")
  Part<NomineeItem> nominees(
      long round,
      @QueryValue(defaultValue = "") String state,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    Condition these = NomineeTable.of(round, CommendationController.state(state));
    Paging paging = Part.asked(page, size, nominees.count(these));
    return Part.of(paging, nominees.page(these, paging), NomineeItem::of);
  }

  /** Lets the records propose whatever reaches the minimum. */
  @Post("/{round}/proposal")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "round")
  @Idempotent
  Item propose(long round) {
    Trying.orConflict(() -> commending.propose(round, viewer.account()));
    return show(round);
  }

  /** Nominates by hand. */
  @Post("/{round}/nominees")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "round")
  @Idempotent
  Item nominate(long round, @Body NewNominee said) {
    Form form =
        Form.empty()
            .put("category", said.category())
            .put("who", said.who())
            .put("reason", said.reason());
    form.required("category");
    Category category = form.choice("category", Category.class).orElse(Category.VOLUNTEER);
    String who = form.required("who", 100);
    String reason = form.required("reason", CommendationController.LONGEST);
    return done(
        round, form, () -> commending.nominate(round, category, who, reason, viewer.account()));
  }

  /** Decides on nominees whom somebody else nominated; not to commend has a reason. */
  @Post("/{round}/decisions")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "round")
  @Idempotent
  Item decide(long round, @Body Decisions said) {
    boolean chosen = Boolean.TRUE.equals(said.chosen());
    Form form = Form.empty().put("answer", said.answer());
    int longest = CommendationController.LONGEST_ANSWER;
    String answer = chosen ? form.text("answer", longest) : form.required("answer", longest);
    List<Long> given = said.nominees();
    List<Long> ids = given == null ? List.of() : given;
    String why = answer.isEmpty() ? null : answer;
    return done(round, form, () -> commending.decide(round, ids, chosen, why, viewer.account()));
  }

  /** Publishes a round on which all is decided; it changes no more. */
  @Post("/{round}/publication")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "round")
  @Idempotent
  Item publish(long round) {
    Trying.orConflict(() -> commending.publish(round, viewer.account()));
    return show(round);
  }

  private Item done(long round, Form form, Runnable work) {
    if (!Trying.done(form, work)) {
      throw Problem.wrong(form);
    }
    return show(round);
  }

  /**
   * A round to be opened, checked as the form on the page is.
   *
   * @param place the code or path of the part of the tenant
   * @param categories VOLUNTEER, TEAM, PROJECT, STORY
   * @param ownHours from how many hours in the period on records propose a volunteer
   * @param allHours the same for a team or a project
   */
  @Serdeable
  record NewRound(
      @Nullable String title,
      @Nullable String place,
      @Nullable String from,
      @Nullable String until,
      @Nullable List<String> categories,
      @Nullable Integer ownHours,
      @Nullable Integer allHours,
      @Nullable String criteria) {

    Form form() {
      return Form.empty()
          .put("title", title)
          .put("place", place)
          .put("from", from)
          .put("until", until)
          .putAll("categories", categories == null ? List.of() : categories)
          .put("ownHours", ownHours)
          .put("allHours", allHours)
          .put("criteria", criteria);
    }
  }

  /**
   * Somebody to be nominated.
   *
   * @param who a volunteer's number, or the exact name of a team, a project or a story
   */
  @Serdeable
  record NewNominee(@Nullable String category, @Nullable String who, @Nullable String reason) {}

  /** A decision on some nominees, by their ids. */
  @Serdeable
  record Decisions(
      @Nullable List<Long> nominees, @Nullable Boolean chosen, @Nullable String answer) {}

  /**
   * A round.
   *
   * @param place the name of the part of the tenant
   * @param chosen how many are commended so far
   * @param undecided how many wait for a decision
   * @param standing DRAFTED, NOMINATING, DECIDED or PUBLISHED
   */
  @Serdeable
  record Item(
      long id,
      String title,
      String place,
      LocalDate from,
      LocalDate until,
      List<Category> categories,
      String criteria,
      long chosen,
      long undecided,
      Standing standing,
      @Nullable Instant publishedAt) {

    static Item of(Round round) {
      RoundDetails details = round.details();
      return new Item(
          round.id(),
          round.title(),
          round.place(),
          details.from(),
          details.until(),
          details.categories(),
          details.criteria(),
          round.chosen(),
          round.undecided(),
          round.standing(),
          round.publishedAt());
    }
  }

  /**
   * A nominee.
   *
   * @param subject the id of the volunteer, team or project
   * @param minutes in the period, when it was nominated
   * @param byRecords whether the records proposed it
   */
  @Serdeable
  record NomineeItem(
      long id,
      Category category,
      long subject,
      long minutes,
      boolean byRecords,
      String reason,
      NomineeState state,
      @Nullable String answer) {

    static NomineeItem of(Nominee one) {
      return new NomineeItem(
          one.id(),
          one.category(),
          one.subject(),
          one.minutes(),
          one.byRecords(),
          one.reason(),
          one.state(),
          one.answer());
    }
  }
}
