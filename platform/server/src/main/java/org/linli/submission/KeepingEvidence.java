package org.linli.submission;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.api.ReportUnit;
import org.linli.file.Content;
import org.linli.file.FileRefused;
import org.linli.file.Filing;
import org.linli.file.NewFile;
import org.linli.file.StoredFile;
import org.linli.web.Refused;

/** Keeps documents, photos and films beside a form, while it is with who sends it. */
@Singleton
class KeepingEvidence {

  private static final int MOST = 20;

  private static final Set<Content> MAY =
      Set.of(Content.PDF, Content.XLSX, Content.JPEG, Content.PNG, Content.WEBP, Content.MP4);

  private final SubmissionTable submissions;
  private final Filing filing;
  private final Evidence evidence;
  private final Audit audit;

  KeepingEvidence(SubmissionTable submissions, Filing filing, Evidence evidence, Audit audit) {
    this.evidence = evidence;
    this.submissions = submissions;
    this.filing = filing;
    this.audit = audit;
  }

  /**
   * Keeps a file.
   *
   * @throws FileRefused if it isn't of a kind that is kept, or the form has left
   */
  @Transactional
  long keep(OwedTurn owed, ReportUnit unit, String name, InputStream bytes, long by) {
    Submission submission = submissions.open(owed, unit);
    if (!submission.state().isWithUnit()) {
      throw new FileRefused("submission.refused.already");
    }
    if (evidence.standing(submission.id()).size() >= MOST) {
      throw new FileRefused("submission.evidence.tooMany", MOST);
    }
    long id = submission.id();
    StoredFile kept = filing.store(new NewFile(SubmissionFiles.KIND, id, name, MAY, by), bytes);
    audit.record("submission.evidence-kept", "submission", id, Map.of());
    return kept.key();
  }

  /**
   * Takes a file away before the form leaves. What an earlier version was sealed with is kept for
   * it, and doesn't go with the next.
   *
   * @throws Refused if the form has left
   */
  @Transactional
  void remove(OwedTurn owed, ReportUnit unit, long file, long by) {
    Submission submission = submissions.open(owed, unit);
    if (!submission.state().isWithUnit()) {
      throw new Refused("evidence", "submission.refused.already");
    }
    StoredFile known =
        evidence.standing(submission.id()).stream()
            .filter(one -> one.key() == file)
            .findFirst()
            .orElseThrow(Problem::notFound);
    if (wasSealed(submission, known)) {
      evidence.leaveOut(submission.id(), known, by);
    } else {
      evidence.delete(known);
    }
    audit.record("submission.evidence-removed", "submission", submission.id(), Map.of());
  }

  /** Whether it was there when the form left the last time. */
  private boolean wasSealed(Submission submission, StoredFile file) {
    return submissions
        .version(submission.id(), submission.version())
        .filter(version -> !file.storedAt().isAfter(version.at()))
        .isPresent();
  }
}
