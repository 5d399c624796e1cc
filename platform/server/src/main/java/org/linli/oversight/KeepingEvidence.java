package org.linli.oversight;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.file.Content;
import org.linli.file.Filing;
import org.linli.file.NewFile;
import org.linli.oversight.Appeal.What;
import org.linli.web.Refused;

/** Keeps the photos and documents that a volunteer adds while nobody has decided for good. */
@Singleton
class KeepingEvidence {

  private static final int MOST = 10;

  private final AppealTable appeals;
  private final Filing filing;
  private final Audit audit;

  KeepingEvidence(AppealTable appeals, Filing filing, Audit audit) {
    this.appeals = appeals;
    this.filing = filing;
    this.audit = audit;
  }

  /**
   * Adds a file.
   *
   * @throws Refused if it was decided, or there are many already
   * @throws org.linli.file.FileRefused if it is no document or picture, too large, or there is no
   *     room
   */
  @Transactional
  void add(long id, String name, InputStream bytes, long by) {
    Appeal appeal = appeals.lock(id).orElseThrow(Problem::notFound);
    if (!appeal.state().waits() && appeal.state() != AppealState.REFUSED) {
      throw new Refused("file", "oversight.refused.answered");
    }
    if (filing.of(AppealFiles.KIND, id).size() >= MOST) {
      throw new Refused("file", "oversight.refused.manyFiles", MOST);
    }
    filing.store(
        new NewFile(
            AppealFiles.KIND,
            id,
            name,
            Set.of(Content.PDF, Content.JPEG, Content.PNG, Content.WEBP),
            by),
        bytes);
    appeals.happened(id, What.EVIDENCE, "", by);
    audit.record("appeal.evidenceAdded", "appeal", id, Map.of());
  }
}
