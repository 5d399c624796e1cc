package org.linli.submission;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.outbox.Outbox;
import org.linli.web.Refused;

/**
 * What lies sealed with the tenant above is taken back by asking there: it is given back as long as
 * nobody has decided.
 */
@Singleton
class AskingBack {

  private final SubmissionTable submissions;
  private final Outbox outbox;
  private final Audit audit;

  AskingBack(SubmissionTable submissions, Outbox outbox, Audit audit) {
    this.submissions = submissions;
    this.outbox = outbox;
    this.audit = audit;
  }

  /** Whether it can be asked for. */
  static boolean isPossible(Submission one, List<Step> steps) {
    return one.wentStraightUp() && !isAsked(one, steps);
  }

  /** Whether its newest version was asked for, and no answer came yet. */
  static boolean isAsked(Submission one, List<Step> steps) {
    return one.state() == SubmissionState.SUBMITTED
        && steps.stream()
            .anyMatch(
                step -> step.kind() == Step.Kind.ASKED_BACK && step.version() == one.version());
  }

  /**
   * Asks for it.
   *
   * @throws Refused if it is decided already, or asked for
   */
  @Transactional
  void ask(long id, long by) {
    Submission one = submissions.lock(id).orElseThrow(Problem::notFound);
    List<Step> steps = submissions.steps(id);
    if (isAsked(one, steps)) {
      throw new Refused("withdraw", "submission.refused.asked");
    }
    if (!isPossible(one, steps)) {
      throw new Refused("withdraw", "submission.refused.decided");
    }
    submissions.note(one, Step.Kind.ASKED_BACK, null, "", by);
    audit.record(
        "submission.asked-back",
        "submission",
        id,
        Map.of("version", Integer.toString(one.version())));
    outbox.send(
        AskedBack.TOPIC, "submission/" + id, new AskedBack(id, one.version(), by).payload());
  }
}
