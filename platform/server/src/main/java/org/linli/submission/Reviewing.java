package org.linli.submission;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.api.ReportForm.Taker;
import org.linli.web.Refused;

/**
 * Takes submissions up, returns and accepts them. Who sent a version doesn't review it; who took it
 * up decides, unless somebody else of that level says that they take it over.
 */
@Singleton
class Reviewing {

  private final SubmissionTable submissions;
  private final Passing passing;
  private final SubmissionTelling telling;
  private final Audit audit;

  Reviewing(SubmissionTable submissions, Passing passing, SubmissionTelling telling, Audit audit) {
    this.submissions = submissions;
    this.passing = passing;
    this.telling = telling;
    this.audit = audit;
  }

  /**
   * Takes it up.
   *
   * @param over whether from somebody who has it
   */
  @Transactional
  void takeUp(long id, boolean over, long by) {
    Submission submission = lock(id);
    boolean free = submission.state() == SubmissionState.SUBMITTED;
    if (submission.taker() == Taker.OVERSEER
        || !free && !(over && submission.state() == SubmissionState.TAKEN_UP)) {
      throw new Refused("review", "submission.refused.notWaiting");
    }
    Version version = submissions.version(id, submission.version()).orElseThrow();
    if (version.account() == by) {
      throw new Refused("review", "submission.refused.own");
    }
    submissions.move(id, SubmissionState.TAKEN_UP, submission.step(), submission.taker(), by);
    submissions.note(submission, Step.Kind.TAKEN_UP, submission.taker(), "", by);
    audit.record("submission.taken-up", "submission", id, level(submission));
  }

  /**
   * Gives it back.
   *
   * @param marks the cells that it is about; none only where the form has no rows
   */
  @Transactional
  void giveBack(long id, String reason, List<Mark> marks, long by) {
    Submission submission = reviewed(id, by);
    returned(submission, reason, marks, by);
  }

  /** It came back, from a level of the tenant or from above. */
  void returned(Submission submission, String reason, List<Mark> marks, long by) {
    submissions.mark(submission, marks);
    submissions.move(submission.id(), SubmissionState.RETURNED, 0, null, null);
    submissions.note(submission, Step.Kind.RETURNED, submission.taker(), reason, by);
    audit.record("submission.returned", "submission", submission.id(), level(submission));
    telling.returned(submission, reason, by);
  }

  /** Accepts it; it goes on to the next on its way. */
  @Transactional
  void accept(long id, long by) {
    accepted(reviewed(id, by), by);
  }

  /** A level of the tenant, or the one above, accepted it. */
  void accepted(Submission submission, long by) {
    submissions.note(submission, Step.Kind.ACCEPTED, submission.taker(), "", by);
    audit.record("submission.accepted", "submission", submission.id(), level(submission));
    passing.on(submission, submission.step() + 1, by);
  }

  private Submission reviewed(long id, long by) {
    Submission submission = lock(id);
    if (submission.state() != SubmissionState.TAKEN_UP) {
      throw new Refused("review", "submission.refused.notTakenUp");
    }
    if (!Objects.equals(submission.reviewer(), by)) {
      throw new Refused("review", "submission.refused.other");
    }
    return submission;
  }

  private Submission lock(long id) {
    return submissions.lock(id).orElseThrow(Problem::notFound);
  }

  private static Map<String, String> level(Submission submission) {
    return Map.of(
        "taker",
        String.valueOf(submission.taker()),
        "version",
        String.valueOf(submission.version()));
  }
}
