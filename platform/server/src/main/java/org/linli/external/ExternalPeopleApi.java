package org.linli.external;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.idempotency.Idempotent;
import org.linli.key.Masked;
import org.linli.web.Part;
import org.linli.web.Trying;

/** Who their people are: listed, decided on, looked at again, for programs. */
@Controller("/api")
class ExternalPeopleApi {

  private final SystemTable systems;
  private final PersonTable people;
  private final DecidingMatches deciding;
  private final DecidingSeveral several;
  private final MatchingAgain again;
  private final Viewer viewer;

  ExternalPeopleApi(
      SystemTable systems,
      PersonTable people,
      DecidingMatches deciding,
      DecidingSeveral several,
      MatchingAgain again,
      Viewer viewer) {
    this.systems = systems;
    this.people = people;
    this.deciding = deciding;
    this.several = several;
    this.again = again;
    this.viewer = viewer;
  }

  /**
   * Their people, names masked, within the viewer's scope.
   *
   * @param state MATCHED, DOUBTFUL, CONFIRMED or NOBODY; else all
   * @param size people at once, at most 500
   */
  @Get("/externals/{system}/people")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Part<PersonItem> people(
      long system,
      @QueryValue(defaultValue = "") String state,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    var these =
        PersonTable.of(
            system,
            MatchController.of(TheirPerson.State.values(), state),
            Optional.empty(),
            CommunityKeepers.scope(viewer));
    Paging paging = Part.asked(page, size, people.count(these));
    return Part.of(paging, people.page(these, paging), PersonItem::of);
  }

  /** Decides who of ours a person of theirs is; without a number it is none of ours. */
  @Post("/external-people/{theirPerson}/decision")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "theirPerson")
  @Idempotent
  PersonItem decide(long theirPerson, @Body Decision said) {
    String who = said.who();
    Form form = Form.empty().put("who", who);
    boolean done =
        Trying.done(
            form,
            () -> {
              if (who == null || who.isBlank()) {
                deciding.nobody(theirPerson);
              } else {
                deciding.itIs(theirPerson, who, Boolean.TRUE.equals(said.remember()));
              }
            });
    if (!done) {
      throw Problem.wrong(form);
    }
    return PersonItem.of(people.find(theirPerson).orElseThrow(Problem::notFound));
  }

  /** Decides on several doubtful people of theirs, once for each {@code Idempotency-Key}. */
  @Post("/externals/{system}/people/decisions")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  @Idempotent
  Decided decide(long system, @Body Decisions said) {
    List<DecidingSeveral.Ticked> ticked =
        said.people() == null
            ? List.of()
            : said.people().stream()
                .map(
                    one ->
                        new DecidingSeveral.Ticked(
                            one.person(), one.volunteer() == null ? 0 : one.volunteer()))
                .distinct()
                .toList();
    Form form = Form.empty();
    boolean done =
        Trying.done(
            form,
            () -> {
              if (Boolean.TRUE.equals(said.nobody())) {
                several.nobody(system, ticked);
              } else {
                several.theyAre(system, ticked);
              }
            });
    if (!done) {
      throw Problem.wrong(form);
    }
    return new Decided(ticked.size());
  }

  /** Looks again at whoever is doubtful; whom somebody may be now is proposed, never decided. */
  @Post("/externals/{system}/people/again")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Proposed again(long system) {
    KeepingNumbers.requireUsed(systems.get(system));
    return new Proposed(again.lookAtAll(system, CommunityKeepers.scope(viewer)));
  }

  /**
   * Decisions.
   *
   * @param people who is decided on, at most 200
   * @param nobody whether they are none of ours; else they are whom they may be
   */
  @Serdeable
  record Decisions(@Nullable List<Match> people, @Nullable Boolean nobody) {}

  /**
   * A person of theirs.
   *
   * @param person their id
   * @param volunteer the candidate's id, as it was read; refused if it is another by now
   */
  @Serdeable
  record Match(long person, @Nullable Long volunteer) {}

  /** How many were decided on. */
  @Serdeable
  record Decided(int people) {}

  /** How many are proposed anew. */
  @Serdeable
  record Proposed(int people) {}

  /**
   * A decision.
   *
   * @param who the volunteer's number; empty for nobody
   * @param remember whether their number is the volunteer's from now on
   */
  @Serdeable
  record Decision(@Nullable String who, @Nullable Boolean remember) {}

  /**
   * A person of theirs.
   *
   * @param why why it is matched or doubtful
   * @param volunteer who of ours it is
   * @param candidate who of ours it may be
   */
  @Serdeable
  record PersonItem(
      long id,
      @Nullable String number,
      String name,
      TheirPerson.State state,
      Doubt why,
      @Nullable Long volunteer,
      @Nullable Long candidate,
      long records,
      long minutes) {

    static PersonItem of(TheirPerson one) {
      return new PersonItem(
          one.id(),
          one.number(),
          Masked.name(one.name()),
          one.state(),
          one.why(),
          one.volunteer(),
          one.candidate(),
          one.records(),
          one.minutes());
    }
  }
}
