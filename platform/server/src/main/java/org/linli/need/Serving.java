package org.linli.need;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import org.linli.activity.OpeningSessions;
import org.linli.activity.SessionFacts;
import org.linli.activity.Sessions;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.web.Refused;

/**
 * What was accepted is done by a session of an activity, opened for it or joined, so that the hours
 * of those who serve stand in the ledger.
 */
@Singleton
class Serving {

  private static final String KIND = "service_request";
  private static final String SESSION = "session";

  private final RequestTable requests;
  private final Sessions sessions;
  private final OpeningSessions opening;
  private final RequestHistory history;
  private final Audit audit;
  private final Clock clock;

  Serving(
      RequestTable requests,
      Sessions sessions,
      OpeningSessions opening,
      RequestHistory history,
      Audit audit,
      Clock clock) {
    this.requests = requests;
    this.sessions = sessions;
    this.opening = opening;
    this.history = history;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Joins it to a session that is there.
   *
   * @throws Refused if the session is called off, or another community's and another team's
   */
  @Transactional
  void join(long id, long session, long by) {
    ServiceRequest request = accepted(id, SESSION);
    SessionFacts found =
        sessions
            .takingPlace(session)
            .filter(one -> one.community() == request.community() || isOfTeam(one, request))
            .orElseThrow(() -> new Refused(SESSION, "need.refused.session"));
    put(request, found.id(), by);
  }

  /**
   * Opens a session for it; one that is done already is opened by nobody, but typed in later.
   *
   * @return the session
   */
  @Transactional
  long open(long id, OpeningSessions.Wanted wanted, long by) {
    ServiceRequest request = accepted(id, "day");
    long session = opening.open(wanted);
    put(request, session, by);
    return session;
  }

  /**
   * It was done.
   *
   * @throws Refused if no session has begun for it
   */
  @Transactional
  void complete(long id, long by) {
    ServiceRequest request = accepted(id, SESSION);
    Long session = request.session();
    if (session == null) {
      throw new Refused(SESSION, "need.refused.noSession");
    }
    if (sessions
        .takingPlace(session)
        .filter(one -> !one.from().isAfter(clock.instant()))
        .isEmpty()) {
      throw new Refused(SESSION, "need.refused.notBegun");
    }
    requests.done(id);
    history.note(id, Step.DONE, request.team(), "", by);
    audit.record("need.done", KIND, id);
  }

  private void put(ServiceRequest request, long session, long by) {
    requests.setSession(request.id(), session);
    history.note(request.id(), Step.SESSION, request.team(), "", by);
    audit.record(
        "need.session-joined", KIND, request.id(), Map.of(SESSION, Long.toString(session)));
  }

  private ServiceRequest accepted(long id, String field) {
    ServiceRequest request = requests.lock(id).orElseThrow(Problem::notFound);
    if (request.state() != RequestState.ACCEPTED) {
      throw new Refused(field, "need.refused.notAccepted");
    }
    return request;
  }

  private static boolean isOfTeam(SessionFacts session, ServiceRequest request) {
    return session.team() != null && session.team().equals(request.team());
  }
}
