package org.linli.need;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.web.Refused;

/**
 * A team accepts what it was asked to do (接单), says no, or gives back what it accepted. The request
 * is held meanwhile and one team at a time is asked, so two never accept the same one.
 */
@Singleton
class AnsweringDispatches {

  private static final String KIND = "service_request";
  private static final String TEAM = "team";

  private final RequestTable requests;
  private final DispatchTable dispatches;
  private final PassingOn passing;
  private final RequestHistory history;
  private final NeedTelling telling;
  private final Audit audit;
  private final Clock clock;

  AnsweringDispatches(
      RequestTable requests,
      DispatchTable dispatches,
      PassingOn passing,
      RequestHistory history,
      NeedTelling telling,
      Audit audit,
      Clock clock) {
    this.requests = requests;
    this.dispatches = dispatches;
    this.passing = passing;
    this.history = history;
    this.telling = telling;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The team accepts.
   *
   * @throws Refused if it is asked no more
   */
  @Transactional
  void accept(long id, long team, long by) {
    Dispatch asked = asked(id, team);
    dispatches.accept(asked.id(), by);
    dispatches.withdraw(id, false);
    requests.accepted(id, team);
    history.note(id, Step.ACCEPTED, team, "", by);
    audit.record("need.accepted", KIND, id, Map.of(TEAM, Long.toString(team)));
    telling.accepted(requests.find(id).orElseThrow(), by);
  }

  /**
   * The team says no, and the next one in line is asked.
   *
   * @throws Refused if it is asked no more
   */
  @Transactional
  void decline(long id, long team, String reason, long by) {
    Dispatch asked = asked(id, team);
    dispatches.drop(asked.id(), DispatchState.DECLINED, reason, by);
    history.note(id, Step.DECLINED, team, reason, by);
    audit.record("need.declined", KIND, id, Map.of(TEAM, Long.toString(team)));
    next(id, reason, by);
  }

  /**
   * The team that accepted can't do it after all; what it knew of the person is closed to it.
   *
   * @throws Refused if it isn't this team's any more
   */
  @Transactional
  void giveBack(long id, long team, String reason, long by) {
    ServiceRequest request = requests.lock(id).orElseThrow(Problem::notFound);
    if (request.state() != RequestState.ACCEPTED || !is(request, team)) {
      throw new Refused("reason", "need.refused.notYours");
    }
    dispatches.drop(dispatches.live(id).orElseThrow().id(), DispatchState.DECLINED, reason, by);
    requests.waitForDispatch(id);
    history.note(id, Step.GIVEN_BACK, team, reason, by);
    audit.record("need.given-back", KIND, id, Map.of(TEAM, Long.toString(team)));
    telling.back(requests.find(id).orElseThrow(), request.teamName(), reason, by);
  }

  private void next(long id, String reason, long by) {
    ServiceRequest before = requests.find(id).orElseThrow();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    passing.next(List.of(id), false, now);
    ServiceRequest after = requests.find(id).orElseThrow();
    if (after.state() == RequestState.OFFERED) {
      history.note(id, Step.OFFERED, after.team(), "", by);
      telling.offered(after);
    } else {
      telling.back(after, before.teamName(), reason, by);
    }
  }

  private Dispatch asked(long id, long team) {
    ServiceRequest request = requests.lock(id).orElseThrow(Problem::notFound);
    if (request.state() != RequestState.OFFERED || !is(request, team)) {
      throw new Refused("reason", "need.refused.notYours");
    }
    return dispatches.live(id).orElseThrow();
  }

  private static boolean is(ServiceRequest request, long team) {
    return request.team() != null && request.team() == team;
  }
}
