package org.linli.academy;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.file.Content;
import org.linli.file.FileOwner;
import org.linli.file.FileRefused;
import org.linli.file.Filing;
import org.linli.file.NewFile;
import org.linli.file.StoredFile;
import org.linli.tenant.Time;
import org.linli.web.Refused;

/**
 * Publishes guidelines and their next versions, and withdraws them; everyone may read the files.
 */
@Singleton
class PublishingGuidelines implements FileOwner {

  static final String KIND = "guideline";

  private final GuidelineTable table;
  private final Filing filing;
  private final Audit audit;
  private final Clock clock;

  PublishingGuidelines(GuidelineTable table, Filing filing, Audit audit, Clock clock) {
    this.table = table;
    this.filing = filing;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Begins a guideline; nobody else sees it before its first version.
   *
   * @throws Refused if there is one of this title
   */
  @Transactional
  long begin(String title) {
    if (table.isTitled(title)) {
      throw new Refused("title", "guideline.refused.title");
    }
    long id = table.add(title);
    audit.record("guideline.begun", "guideline", id);
    return id;
  }

  /**
   * Publishes the first or the next version.
   *
   * @throws FileRefused if the file is too large or no document
   */
  @Transactional
  void publish(long id, String name, InputStream bytes, long by) {
    requireInForce(id);
    long version = table.addVersion(id, by);
    filing.store(new NewFile(KIND, version, name, Set.of(Content.PDF), by), bytes);
    audit.record("guideline.version-published", "guideline", id);
  }

  /** Takes one out of force; its versions stay on file. */
  @Transactional
  void withdraw(long id) {
    requireInForce(id);
    table.withdraw(id, Time.today(clock));
    audit.record("guideline.withdrawn", "guideline", id);
  }

  /** The file of each of some versions. */
  Map<Long, StoredFile> files(Collection<Long> versions) {
    return filing.of(KIND, versions).stream()
        .collect(Collectors.toMap(StoredFile::owner, Function.identity(), (one, later) -> later));
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean mayRead(StoredFile file) {
    return true;
  }

  private void requireInForce(long id) {
    if (!table.lockInForce(id).orElseThrow(Problem::notFound)) {
      throw Problem.conflict("guideline.refused.withdrawn");
    }
  }
}
