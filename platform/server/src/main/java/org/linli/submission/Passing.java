package org.linli.submission;

import jakarta.inject.Singleton;
import java.util.Map;
import org.linli.api.Audit;
import org.linli.api.ReportForm.Taker;
import org.linli.outbox.Outbox;
import org.linli.tenant.CurrentTenant;

/** Passes a submission on to whoever takes it up next, in the transaction of what came before. */
@Singleton
class Passing {

  private final SubmissionTable submissions;
  private final SubmissionTelling telling;
  private final Outbox outbox;
  private final Audit audit;

  Passing(SubmissionTable submissions, SubmissionTelling telling, Outbox outbox, Audit audit) {
    this.submissions = submissions;
    this.telling = telling;
    this.outbox = outbox;
    this.audit = audit;
  }

  /** It is the turn of the taker after so many; with nobody left it is accepted. */
  void on(Submission submission, int step, long by) {
    if (step >= submission.way().size()) {
      submissions.move(submission.id(), SubmissionState.ACCEPTED, step, null, null);
      if (step > 0) {
        telling.accepted(submission, by);
      }
      return;
    }
    Taker taker = submission.way().get(step);
    submissions.move(submission.id(), SubmissionState.SUBMITTED, step, taker, null);
    if (taker == Taker.OVERSEER) {
      cross(submission);
    } else {
      telling.waiting(submission, taker, by);
    }
  }

  private void cross(Submission submission) {
    Version version = submissions.version(submission.id(), submission.version()).orElseThrow();
    String above = CurrentTenant.get().above().orElseThrow().value();
    audit.record(
        "submission.crossed",
        "submission",
        submission.id(),
        Map.of("to", above, "sha256", version.sha256()));
    outbox.send(
        SentUp.TOPIC, "submission/" + submission.id(), new SentUp(submission, version).payload());
  }
}
