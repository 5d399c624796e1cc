package org.linli.oversight;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.oversight.FalseRecordCase.Measure;
import org.linli.tenant.Time;
import org.linli.web.Refused;

/**
 * Somebody who had no part in it looks at a finding: it is harmless, or becomes a case of false
 * records with what is done about it (LAW-5).
 */
@Singleton
class LookingAtFindings {

  private final FindingTable findings;
  private final FalseRecordTable cases;
  private final EndingSuspensions ending;
  private final Audit audit;
  private final Clock clock;

  LookingAtFindings(
      FindingTable findings,
      FalseRecordTable cases,
      EndingSuspensions ending,
      Audit audit,
      Clock clock) {
    this.findings = findings;
    this.cases = cases;
    this.ending = ending;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * It is in order.
   *
   * @throws Refused if it was looked at already, or by somebody who had a part in it
   */
  @Transactional
  void harmless(long id, String words, long by) {
    open(id, "words", by);
    findings.looked(id, Finding.State.HARMLESS, words, by);
    audit.record("finding.harmless", "finding", id, Map.of("reason", words));
  }

  /**
   * It becomes a case.
   *
   * @throws Refused if it was looked at already, or by somebody who had a part in it
   */
  @Transactional
  long openCase(long id, String reason, long by) {
    Finding finding = open(id, "reason", by);
    findings.looked(id, Finding.State.CASED, reason, by);
    long opened = cases.add(finding, reason, by);
    audit.record("finding.cased", "finding", id, Map.of());
    audit.record("falseRecord.opened", "false-record-case", opened, Map.of("reason", reason));
    return opened;
  }

  /**
   * Does something about it.
   *
   * @param due until when an order is to be carried out
   * @throws Refused if the case is closed, or by somebody who had a part in it
   */
  @Transactional
  void take(long id, Measure measure, String words, @Nullable LocalDate due, long by) {
    FalseRecordCase found = lock(id, "words", by);
    if (found.state() == FalseRecordCase.State.UNFOUNDED) {
      throw new Refused("words", "oversight.refused.closed");
    }
    if (measure == Measure.ORDER && (due == null || due.isBefore(Time.today(clock)))) {
      throw new Refused("due", "oversight.refused.due");
    }
    if (measure == Measure.PUBLICATION && found.publishedAt() != null) {
      throw new Refused("measure", "oversight.refused.published");
    }
    cases.take(id, measure, words, measure == Measure.ORDER ? due : null, by);
    audit.record("falseRecord.measure", "false-record-case", id, Map.of("measure", measure.name()));
  }

  /**
   * Closes it.
   *
   * @throws Refused if it is closed, or nothing was done about a false record
   */
  @Transactional
  void close(long id, FalseRecordCase.State outcome, String words, long by) {
    FalseRecordCase found = lock(id, "result", by);
    if (found.state() != FalseRecordCase.State.OPEN) {
      throw new Refused("result", "oversight.refused.closed");
    }
    if (outcome == FalseRecordCase.State.FALSE_RECORD && cases.measures(id).isEmpty()) {
      throw new Refused("outcome", "oversight.refused.noMeasure");
    }
    if (outcome == FalseRecordCase.State.UNFOUNDED && found.publishedAt() != null) {
      throw new Refused("outcome", "oversight.refused.published");
    }
    if (outcome == FalseRecordCase.State.UNFOUNDED) {
      ending.endAllOf(id, words, by);
    }
    cases.close(id, outcome, words, by);
    audit.record("falseRecord.closed", "false-record-case", id, Map.of("state", outcome.name()));
  }

  private Finding open(long id, String field, long by) {
    Finding finding = findings.lock(id).orElseThrow(Problem::notFound);
    if (finding.state() != Finding.State.OPEN) {
      throw new Refused(field, "oversight.refused.looked");
    }
    requireUninvolved(id, field, by);
    return finding;
  }

  /**
   * A case, locked until the transaction ends.
   *
   * @throws Refused by somebody who had a part in it
   */
  FalseRecordCase lock(long id, String field, long by) {
    FalseRecordCase found = cases.lock(id).orElseThrow(Problem::notFound);
    requireUninvolved(found.finding(), field, by);
    return found;
  }

  private void requireUninvolved(long finding, String field, long by) {
    if (findings.isInvolved(finding, by)) {
      throw new Refused(field, "oversight.refused.part");
    }
  }
}
