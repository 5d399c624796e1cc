package org.linli.certificate;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.hours.LedgerLine;
import org.linli.hours.LedgerLines;
import org.linli.hours.LedgerWatcher;
import org.linli.notice.NoticeKind;
import org.linli.volunteer.TellingVolunteers;
import org.linli.volunteer.TellingVolunteers.Told;
import org.linli.web.Refused;

/**
 * Certificates that no longer say what is so. A correction supersedes them in its own transaction;
 * nobody has to think of it. Revoking is for what should never have been issued: one person of the
 * city's or county's staff may do it, with a reason, since it takes nothing from the ledger and the
 * holder can take a new one; those who keep a community may not.
 */
@Singleton
class Ending implements LedgerWatcher {

  private final CertificateTable table;
  private final LedgerLines ledger;
  private final TellingVolunteers telling;
  private final Audit audit;
  private final Clock clock;

  Ending(
      CertificateTable table,
      LedgerLines ledger,
      TellingVolunteers telling,
      Audit audit,
      Clock clock) {
    this.table = table;
    this.ledger = ledger;
    this.telling = telling;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void added(List<LedgerLine> lines) {
    List<Long> reversals =
        lines.stream().filter(one -> one.minutes() < 0).map(LedgerLine::entry).toList();
    if (reversals.isEmpty()) {
      return;
    }
    List<Certificate> touched = table.with(ledger.takenBackBy(reversals));
    if (touched.isEmpty()) {
      return;
    }
    table.note(
        touched.stream().map(Certificate::id).toList(),
        CertificateState.SUPERSEDED,
        "",
        null,
        clock.instant());
    touched.forEach(one -> audit.record("certificate.superseded", "certificate", one.id()));
    telling.tell(
        NoticeKind.CERTIFICATE_SUPERSEDED,
        touched.stream()
            .filter(Certificate::isValid)
            .map(one -> told(one, one.written()))
            .toList());
  }

  /**
   * Revokes one.
   *
   * @throws Refused if it was revoked before
   */
  @Transactional
  void revoke(long id, String reason, long by) {
    Certificate one = table.find(id).orElseThrow(Problem::notFound);
    if (one.state() == CertificateState.REVOKED) {
      throw new Refused("reason", "certificate.refused.revoked");
    }
    table.note(List.of(id), CertificateState.REVOKED, reason, by, clock.instant());
    telling.tell(NoticeKind.CERTIFICATE_REVOKED, List.of(told(one, one.written(), reason)));
    audit.record("certificate.revoked", "certificate", id, Map.of("reason", reason));
  }

  private static Told told(Certificate one, String... words) {
    return new Told(one.volunteer(), "/volunteer/certificates/" + one.id(), List.of(words));
  }
}
