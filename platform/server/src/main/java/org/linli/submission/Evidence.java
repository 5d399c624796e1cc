package org.linli.submission;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.division.Sql;
import org.linli.file.Filing;
import org.linli.file.StoredFile;

/** The files beside a form: those that go with the next version, and those left out of it. */
@Singleton
class Evidence {

  private final Filing filing;
  private final Sql sql;
  private final Clock clock;

  Evidence(Filing filing, Sql sql, Clock clock) {
    this.filing = filing;
    this.sql = sql;
    this.clock = clock;
  }

  /** Those that go with the next version, in the order in which they came. */
  List<StoredFile> standing(long submission) {
    Set<Long> out =
        new HashSet<>(
            sql.query(
                "SELECT file_id FROM submission_evidence_out WHERE submission_id = ?",
                List.of(submission),
                row -> row.getLong(1)));
    return filing.of(SubmissionFiles.KIND, submission).stream()
        .filter(file -> !out.contains(file.key()))
        .toList();
  }

  /** Those that a version was sealed with: whose digests its text names. */
  List<StoredFile> sealedWith(long submission, Sealed sealed) {
    Set<String> named =
        sealed.evidence().stream().map(Sealed.Evidence::sha256).collect(Collectors.toSet());
    return named.isEmpty()
        ? List.of()
        : filing.of(SubmissionFiles.KIND, submission).stream()
            .filter(file -> named.contains(file.sha256()))
            .toList();
  }

  /** It doesn't go with the next version; earlier ones keep it. */
  void leaveOut(long submission, StoredFile file, long by) {
    sql.update(
        "INSERT IGNORE INTO submission_evidence_out (file_id, submission_id, account, left_out_at)"
            + " VALUES (?, ?, ?, ?)",
        file.key(),
        submission,
        by,
        Extensions.kept(clock.instant()));
  }

  /** It never left: it goes for good. */
  void delete(StoredFile file) {
    filing.delete(file);
  }
}
