package org.linli.oversight;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.api.Scope;
import org.linli.oversight.FalseRecordCase.Measure;
import org.linli.suspension.Suspension;
import org.linli.suspension.Suspension.Kind;
import org.linli.suspension.Suspensions;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.Time;
import org.linli.web.Refused;

/**
 * Suspends who had a part in false records for a while, and lifts that (LAW-5). It is decided by
 * somebody who had no part in it, and lifted by the level above: another person, who answers for
 * more than whoever decided, or for the whole tenant where they already did.
 */
@Singleton
class Suspending {

  private static final int MOST_MONTHS = 12;

  private final FalseRecordTable cases;
  private final FindingTable findings;
  private final LookingAtFindings looking;
  private final Suspensions suspensions;
  private final SuspensionSubjects subjects;
  private final SuspensionNews news;
  private final EndingSuspensions ending;
  private final Audit audit;
  private final Clock clock;

  Suspending(
      FalseRecordTable cases,
      FindingTable findings,
      LookingAtFindings looking,
      Suspensions suspensions,
      SuspensionSubjects subjects,
      SuspensionNews news,
      EndingSuspensions ending,
      Audit audit,
      Clock clock) {
    this.cases = cases;
    this.findings = findings;
    this.looking = looking;
    this.suspensions = suspensions;
    this.subjects = subjects;
    this.news = news;
    this.ending = ending;
    this.audit = audit;
    this.clock = clock;
  }

  /** Who decides, and what they answer for. */
  record Decider(long account, Scope scope) {

    /** The widest part they answer for that holds a place. */
    Optional<String> over(String path) {
      return scope.prefixes().stream()
          .filter(path::startsWith)
          .min(Comparator.comparingInt(String::length));
    }
  }

  /**
   * Suspends somebody.
   *
   * @return its id
   * @throws Refused if the case is unfounded, they had no part in it, or it can't be from then on
   */
  @Transactional
  long suspend(long falseRecord, NewSuspension said, Decider by) {
    FalseRecordCase found = looking.lock(falseRecord, "reason", by.account());
    if (found.state() == FalseRecordCase.State.UNFOUNDED) {
      throw new Refused("reason", "oversight.refused.closed");
    }
    if (!subjects.of(found).containsKey(NewSuspension.value(said.kind(), said.subject()))) {
      throw new Refused("subject", "oversight.refused.noSubject");
    }
    LocalDate today = Time.today(clock);
    if (said.from().isBefore(today)) {
      throw new Refused("from", "oversight.refused.fromPast");
    }
    if (said.until().isBefore(said.from())) {
      throw new Refused("until", "oversight.refused.untilBefore");
    }
    if (said.until().isAfter(said.from().plusMonths(MOST_MONTHS))) {
      throw new Refused("until", "oversight.refused.untilFar", MOST_MONTHS);
    }
    if (said.kind() == Kind.TEAM && !found.isLate(today)) {
      throw new Refused("subject", "oversight.refused.orderFirst");
    }
    boolean isTwice =
        suspensions.of(falseRecord).stream()
            .filter(one -> one.kind() == said.kind() && one.subject() == said.subject())
            .anyMatch(one -> one.liftedAt() == null && !one.until().isBefore(said.from()));
    if (isTwice) {
      throw new Refused("subject", "oversight.refused.suspended");
    }
    long id =
        suspensions.add(
            falseRecord,
            said.kind(),
            said.subject(),
            said.from(),
            said.until(),
            said.reason(),
            by.over(found.path()).orElse(found.path()),
            by.account());
    cases.take(falseRecord, Measure.SUSPENSION, said.reason(), null, by.account());
    news.suspended(suspensions.find(id).orElseThrow());
    audit.record(
        "falseRecord.suspended",
        "suspension",
        id,
        Map.of("case", Long.toString(falseRecord), "kind", said.kind().name()));
    return id;
  }

  /**
   * Ends one early.
   *
   * @throws Refused if it is over, or by somebody of the same level or who had a part in it
   */
  @Transactional
  void lift(long id, String why, Decider by) {
    Suspension one = suspensions.lock(id).orElseThrow(Problem::notFound);
    if (ending.isOver(one)) {
      throw new Refused("why", "oversight.refused.over");
    }
    obstacle(one, by)
        .ifPresent(
            key -> {
              throw new Refused("why", key);
            });
    ending.end(one, why, by.account());
  }

  /** Why this person may not lift it; empty if they may. */
  Optional<String> obstacle(Suspension one, Decider by) {
    FalseRecordCase found = cases.find(one.falseRecord()).orElseThrow();
    if (findings.isInvolved(found.finding(), by.account())) {
      return Optional.of("oversight.refused.part");
    }
    boolean isAbove =
        by.over(found.path())
            .filter(
                over ->
                    over.length() < one.over().length()
                        || over.equals(CurrentTenant.get().division()))
            .isPresent();
    return isAbove && by.account() != one.decidedBy()
        ? Optional.empty()
        : Optional.of("oversight.refused.liftedAbove");
  }
}
