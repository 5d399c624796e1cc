package org.linli.pairing;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.file.Content;
import org.linli.file.Filing;
import org.linli.file.NewFile;

/** Keeps the agreement of a pairing, in place of the one before. */
@Singleton
class KeepingAgreements {

  private final PairingTable pairings;
  private final Filing filing;
  private final Audit audit;

  KeepingAgreements(PairingTable pairings, Filing filing, Audit audit) {
    this.pairings = pairings;
    this.filing = filing;
    this.audit = audit;
  }

  /**
   * Puts an agreement in place.
   *
   * @throws org.linli.file.FileRefused if it is no document or picture, too large, or there is no
   *     room
   */
  @Transactional
  void put(long id, String name, InputStream bytes, long by) {
    Pairing pairing = pairings.lock(id).orElseThrow(Problem::notFound);
    long file =
        Objects.requireNonNull(
            filing
                .store(
                    new NewFile(
                        PairingFiles.KIND,
                        id,
                        name,
                        Set.of(Content.PDF, Content.JPEG, Content.PNG),
                        by),
                    bytes)
                .id());
    Long before = pairing.agreement();
    if (before != null) {
      filing.find(before).ifPresent(filing::delete);
    }
    pairings.setAgreement(id, file);
    audit.record("pairing.agreement-kept", "pairing", id, Map.of("file", Long.toString(file)));
  }
}
