package org.linli.activity;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Clause;
import org.linli.api.Form;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.idempotency.Idempotent;
import org.linli.idempotency.Retrying;
import org.linli.joining.Refusal;
import org.linli.tenant.CurrentTenant;
import org.linli.volunteer.LookingUpVolunteers;
import org.linli.web.template.Messages;

/** The desk's list of a session for programs. */
@Controller("/api")
class RosterApi {

  private static final int MOST = 200;

  private final PlacesAtDesk atDesk;
  private final AddingPeople adding;
  private final Sessions sessions;
  private final LookingUpVolunteers lookingUp;
  private final Retrying retrying;
  private final Messages messages;
  private final Viewer viewer;

  RosterApi(
      PlacesAtDesk atDesk,
      AddingPeople adding,
      Sessions sessions,
      LookingUpVolunteers lookingUp,
      Retrying retrying,
      Messages messages,
      Viewer viewer) {
    this.atDesk = atDesk;
    this.adding = adding;
    this.sessions = sessions;
    this.lookingUp = lookingUp;
    this.retrying = retrying;
    this.messages = messages;
    this.viewer = viewer;
  }

  /**
   * Puts volunteers on the list at the desk: those of the viewer's own scope who may have a place;
   * once for each {@code Idempotency-Key}. A team's leader does so at the sessions of the own team.
   */
  @Post("/sessions/{session}/places")
  @Access(
      value = {
        Role.TENANT_ADMINISTRATOR,
        Role.STAFF,
        Role.STATION_HEAD,
        Role.SOCIAL_WORKER,
        Role.TEAM_LEADER
      },
      scopeFrom = "session")
  @Idempotent
  HttpResponse<Given> give(long session, @Body NewPlaces asked) {
    List<Long> ids = asked.volunteers() == null ? List.of() : asked.volunteers();
    if (ids.isEmpty() || ids.size() > MOST) {
      throw Problem.wrong(Form.empty().reject("volunteers", "activity.refused.howMany", MOST));
    }
    if (!adding.isOpen(sessions.find(session).orElseThrow(Problem::notFound))) {
      throw Problem.wrong(Form.empty().reject("volunteers", "activity.refused.otherTeam"));
    }
    Set<Long> accompanied =
        asked.accompanied() == null ? Set.of() : new HashSet<>(asked.accompanied());
    List<Long> people = lookingUp.within(ids, adding.from());
    PlacesAtDesk.Outcome outcome =
        retrying.whole(() -> atDesk.give(session, people, accompanied, viewer.account()));
    List<Refused> refused = new ArrayList<>();
    outcome
        .refused()
        .forEach(
            (volunteer, why) ->
                refused.add(
                    new Refused(
                        volunteer,
                        why.stream().map(one -> messages.say(one.why())).toList(),
                        why.stream()
                            .map(Refusal::clause)
                            .filter(Objects::nonNull)
                            .map(Clause::id)
                            .toList())));
    ids.stream()
        .filter(id -> !people.contains(id))
        .map(id -> new Refused(id, List.of(messages.say("activity.refused.unknown")), List.of()))
        .forEach(refused::add);
    return HttpResponse.created(
        new Given(outcome.added(), refused),
        URI.create("/" + CurrentTenant.get().id() + "/sessions/" + session + "/roster"));
  }

  /**
   * Who is to be on the list, at most 200 at once.
   *
   * @param accompanied those of 14 to 17 without consent on file whose guardian stands beside them
   */
  @Serdeable
  record NewPlaces(@Nullable List<Long> volunteers, @Nullable List<Long> accompanied) {}

  /** How many were given a place now, and who was not; who had one keeps it. */
  @Serdeable
  record Given(int added, List<Refused> refused) {}

  /**
   * Who can't have a place, and every reason in a sentence.
   *
   * @param clauses the ids of the clauses that plugins' rules come from
   */
  @Serdeable
  record Refused(long volunteer, List<String> why, List<String> clauses) {}
}
