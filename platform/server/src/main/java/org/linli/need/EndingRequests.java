package org.linli.need;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.web.Refused;

/** Ends a request that comes to nothing: taken back, not to be served, or asked twice. */
@Singleton
class EndingRequests {

  private static final String KIND = "service_request";

  private final RequestTable requests;
  private final DispatchTable dispatches;
  private final RequestHistory history;
  private final NeedTelling telling;
  private final Audit audit;

  EndingRequests(
      RequestTable requests,
      DispatchTable dispatches,
      RequestHistory history,
      NeedTelling telling,
      Audit audit) {
    this.requests = requests;
    this.dispatches = dispatches;
    this.history = history;
    this.telling = telling;
    this.audit = audit;
  }

  /** Whoever asked needs it no more. */
  @Transactional
  void cancel(long id, String reason, long by) {
    end(id, RequestState.CANCELLED, Step.CANCELLED, "cancelReason", reason, null, by);
    audit.record("need.cancelled", KIND, id);
  }

  /** It can't be served, and why. */
  @Transactional
  void giveUp(long id, String reason, long by) {
    end(id, RequestState.UNSERVED, Step.UNSERVED, "unservedReason", reason, null, by);
    audit.record("need.unserved", KIND, id);
  }

  /**
   * It is the same thing as another one of the same community, which goes on alone.
   *
   * @throws Refused if that one isn't there, or is over
   */
  @Transactional
  void merge(long id, long into, long by) {
    ServiceRequest other =
        requests.find(into).orElseThrow(() -> new Refused("into", "need.refused.merge"));
    ServiceRequest request = requests.find(id).orElseThrow(Problem::notFound);
    if (into == id || !other.state().isOpen() || other.community() != request.community()) {
      throw new Refused("into", "need.refused.merge");
    }
    end(id, RequestState.MERGED, Step.MERGED, "into", "", into, by);
    audit.record("need.merged", KIND, id, Map.of("into", Long.toString(into)));
  }

  private void end(
      long id,
      RequestState state,
      Step step,
      String field,
      String reason,
      @Nullable Long into,
      long by) {
    ServiceRequest request = requests.lock(id).orElseThrow(Problem::notFound);
    if (!request.state().mayBecome(state)) {
      throw new Refused(field, "need.refused.notOpen");
    }
    dispatches.withdraw(id, true);
    requests.end(id, state, reason, into);
    history.note(id, step, request.team(), reason, by);
    telling.ended(request, reason, by);
  }
}
