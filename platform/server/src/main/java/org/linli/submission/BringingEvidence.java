package org.linli.submission;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.file.Content;
import org.linli.file.FileRefused;
import org.linli.file.Filing;
import org.linli.file.NewFile;
import org.linli.file.StoredFile;
import org.linli.tenant.Tenant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the files that a version was sealed with to the tenant above, each as a stream and once;
 * there they count as its own. What finds no space is missing there, and the page says so.
 */
@Singleton
public class BringingEvidence {

  private static final Logger LOG = LoggerFactory.getLogger(BringingEvidence.class);

  private final ReceivedTable received;
  private final SubmissionTable submissions;
  private final Sealing sealing;
  private final Evidence evidence;
  private final Filing filing;

  BringingEvidence(
      ReceivedTable received,
      SubmissionTable submissions,
      Sealing sealing,
      Evidence evidence,
      Filing filing) {
    this.received = received;
    this.submissions = submissions;
    this.sealing = sealing;
    this.evidence = evidence;
    this.filing = filing;
  }

  /** The files of a version in the current tenant, whose it is: those that its text names. */
  @Transactional
  public List<StoredFile> sealedWith(SentUp sent) {
    return submissions.find(sent.submission()).isEmpty()
        ? List.of()
        : List.copyOf(
            evidence.sealedWith(sent.submission(), sealing.read(sent.sealed())).stream()
                .collect(Collectors.toMap(StoredFile::sha256, Function.identity(), (a, b) -> a))
                .values());
  }

  /** Opens one of them; the caller closes it. */
  public InputStream open(StoredFile file) {
    return filing.open(file);
  }

  /** Whether the current tenant, which is above, has it yet. */
  public boolean isHere(Tenant sender, SentUp sent, StoredFile file) {
    Optional<Long> id = received.id(sender, sent);
    return id.isEmpty()
        || filing.of(ReceivedEvidence.KIND, id.get()).stream()
            .anyMatch(one -> one.sha256().equals(file.sha256()));
  }

  /** Keeps it in the current tenant, which is above. */
  @Transactional
  public void keep(Tenant sender, SentUp sent, StoredFile file, InputStream bytes) {
    long id = received.id(sender, sent).orElseThrow();
    try {
      filing.store(
          new NewFile(ReceivedEvidence.KIND, id, file.name(), EnumSet.allOf(Content.class), 0),
          draft -> Files.copy(bytes, draft, StandardCopyOption.REPLACE_EXISTING));
    } catch (FileRefused refused) {
      LOG.warn("a file of {} is not kept here: {}", sender.id(), refused.messageKey());
    }
  }
}
