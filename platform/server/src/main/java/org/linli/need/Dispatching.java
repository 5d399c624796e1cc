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

/** Sends requests to teams (派单), by a person or by the tenant's rule. */
@Singleton
class Dispatching {

  private static final String KIND = "service_request";
  private static final String TEAMS = "teams";

  private final RequestTable requests;
  private final DispatchTable dispatches;
  private final FittingTeams fitting;
  private final NeedRules rules;
  private final PassingOn passing;
  private final RequestHistory history;
  private final NeedTelling telling;
  private final Audit audit;
  private final Clock clock;

  Dispatching(
      RequestTable requests,
      DispatchTable dispatches,
      FittingTeams fitting,
      NeedRules rules,
      PassingOn passing,
      RequestHistory history,
      NeedTelling telling,
      Audit audit,
      Clock clock) {
    this.requests = requests;
    this.dispatches = dispatches;
    this.fitting = fitting;
    this.rules = rules;
    this.passing = passing;
    this.history = history;
    this.telling = telling;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Sends a request to teams: the first is asked now, each other one if those before it don't take
   * it.
   *
   * @throws Refused if it is with a team already or over, or a team doesn't fit
   */
  @Transactional
  void send(long id, List<Long> teams, long by) {
    ServiceRequest request = requests.lock(id).orElseThrow(Problem::notFound);
    if (request.state() != RequestState.ASKED) {
      throw new Refused(TEAMS, "need.refused.notWaiting");
    }
    if (teams.isEmpty() || teams.size() > NeedRule.MOST_TEAMS) {
      throw new Refused(TEAMS, "need.refused.teams", NeedRule.MOST_TEAMS);
    }
    if (!fitting.of(request).stream().map(Fit::team).toList().containsAll(teams)) {
      throw new Refused(TEAMS, "need.refused.unknownTeam");
    }
    send(request, teams.stream().distinct().toList(), false, by);
  }

  /** Sends it to those that fit best; false if none does. */
  boolean byRule(ServiceRequest request) {
    List<Long> teams =
        fitting.of(request).stream()
            .filter(Fit::suits)
            .limit(rules.get().teams())
            .map(Fit::team)
            .toList();
    if (teams.isEmpty()) {
      return false;
    }
    send(request, teams, true, 0);
    return true;
  }

  /**
   * Takes it back from a team that hasn't answered.
   *
   * @throws Refused if no team is asked
   */
  @Transactional
  void recall(long id, long by) {
    ServiceRequest request = requests.lock(id).orElseThrow(Problem::notFound);
    if (request.state() != RequestState.OFFERED) {
      throw new Refused(TEAMS, "need.refused.notOffered");
    }
    dispatches.withdraw(id, true);
    requests.waitForDispatch(id);
    history.note(id, Step.RECALLED, request.team(), "", by);
    audit.record("need.recalled", KIND, id);
  }

  private void send(ServiceRequest request, List<Long> teams, boolean byRule, long by) {
    long id = request.id();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    dispatches.queue(id, teams, byRule, by);
    passing.next(List.of(id), false, now);
    ServiceRequest sent = requests.find(id).orElseThrow();
    history.note(id, Step.OFFERED, sent.team(), "", by);
    audit.record("need.dispatched", KIND, id, Map.of("team", String.valueOf(sent.team())));
    telling.offered(sent);
  }
}
