package org.linli.submission;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import org.linli.api.Audit;
import org.linli.api.ReportUnit;
import org.linli.file.Content;
import org.linli.file.FileRefused;
import org.linli.file.Filing;
import org.linli.file.NewFile;

/** Keeps documents, photos and films beside a form, while it is with who sends it. */
@Singleton
class KeepingEvidence {

  private static final int MOST = 20;

  private static final Set<Content> MAY =
      Set.of(Content.PDF, Content.XLSX, Content.JPEG, Content.PNG, Content.WEBP, Content.MP4);

  private final SubmissionTable submissions;
  private final Filing filing;
  private final Audit audit;

  KeepingEvidence(SubmissionTable submissions, Filing filing, Audit audit) {
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
  void keep(OwedTurn owed, ReportUnit unit, String name, InputStream bytes, long by) {
    Submission submission = submissions.open(owed, unit);
    if (!submission.state().isWithUnit()) {
      throw new FileRefused("submission.refused.already");
    }
    if (filing.of(SubmissionFiles.KIND, submission.id()).size() >= MOST) {
      throw new FileRefused("submission.evidence.tooMany", MOST);
    }
    long id = submission.id();
    filing.store(new NewFile(SubmissionFiles.KIND, id, name, MAY, by), bytes);
    audit.record("submission.evidence-kept", "submission", id, Map.of());
  }
}
