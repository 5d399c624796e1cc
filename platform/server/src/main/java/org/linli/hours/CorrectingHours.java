package org.linli.hours;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.api.Audit;
import org.linli.hours.Ledger.NewEntry;
import org.linli.hours.Outcome.Cause;
import org.linli.suspension.Suspension;
import org.linli.suspension.Suspensions;
import org.linli.tenant.Time;
import org.linli.volunteer.Volunteers;
import org.linli.web.Refused;

/**
 * Takes entries back and puts others in their place (LAW-3): the old ones stay to be read. What
 * lowers a person's hours one person may do; what raises them waits for a second one, since it is a
 * late entry under another name.
 */
@Singleton
public class CorrectingHours {

  private final Volunteers volunteers;
  private final Ledger ledger;
  private final TakingIn takingIn;
  private final Proposals proposals;
  private final HoursRules rules;
  private final HoursNews news;
  private final Clashes clashes;
  private final Suspensions suspensions;
  private final Audit audit;
  private final Clock clock;

  CorrectingHours(
      Volunteers volunteers,
      Ledger ledger,
      TakingIn takingIn,
      Proposals proposals,
      HoursRules rules,
      HoursNews news,
      Clashes clashes,
      Suspensions suspensions,
      Audit audit,
      Clock clock) {
    this.volunteers = volunteers;
    this.ledger = ledger;
    this.takingIn = takingIn;
    this.proposals = proposals;
    this.rules = rules;
    this.news = news;
    this.clashes = clashes;
    this.suspensions = suspensions;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Takes an entry back.
   *
   * @throws Refused if it was taken back already
   */
  @Transactional
  public void reverse(long id, String reason, long by) {
    Entry entry = lock(id);
    requireStanding(entry);
    takingIn.requireOther(entry, "reason", by);
    ledger.add(List.of(reversal(entry, reason, by, null)));
    news.reversed(entry, reason);
    audit.record("hours.reversed", "ledger-entry", id, Map.of("reason", reason));
  }

  /**
   * Puts the right times in an entry's place. The day of service stays: what was served on another
   * day is taken back and entered late. What a code said no longer says it, so the new entry is
   * known as a correction.
   *
   * @param key names this one correction: sent again, it is answered as before
   * @throws Refused if it was taken back already, or the times can't be
   */
  @Transactional
  public Outcome correct(long id, UUID key, Instant from, Instant to, String reason, long by) {
    Entry entry = lock(id);
    Optional<Outcome> before = before(key, id);
    if (before.isPresent()) {
      return before.get();
    }
    requireStanding(entry);
    takingIn.requireOther(entry, "reason", by);
    Served served = new Served(key, entry.volunteer(), from, to);
    check(entry, served, by);
    HoursRule rule = HoursRules.on(rules.all(), entry.servedOn());
    int minutes = rule.round(served.minutes());
    if (minutes == 0) {
      throw new Refused("to", "hours.refused.nothingLeft");
    }
    if (minutes > entry.minutes()) {
      suspensions.running(Suspension.Kind.POSTER, by).ifPresent(one -> one.refuse("to"));
      long proposal =
          proposals.add(
              served, entry.occasion(), evidence(entry), Cause.MORE, entry.id(), reason, by);
      news.waits(
          entry.occasion().community(), by, Set.of(entry.volunteer()), Set.of(rule.confirmer()));
      audit.record(
          "hours.correction-proposed",
          "ledger-entry",
          id,
          Map.of("proposal", Long.toString(proposal)));
      return new Outcome.Waits(proposal, Cause.MORE);
    }
    NewEntry right =
        new NewEntry(
            served,
            entry.occasion(),
            entry.servedOn(),
            minutes,
            evidence(entry),
            null,
            entry.id(),
            reason,
            by,
            null);
    long written = ledger.add(List.of(reversal(entry, reason, by, null), right)).get(key);
    news.corrected(right);
    audit.record("hours.corrected", "ledger-entry", id, Map.of("entry", Long.toString(written)));
    return new Outcome.Posted(written, minutes);
  }

  /**
   * The row that takes an entry back; its key follows from the entry's, which it has but one of.
   */
  static NewEntry reversal(Entry entry, String reason, long by, @Nullable Long confirmedBy) {
    UUID key = UUID.nameUUIDFromBytes(("reverses " + entry.key()).getBytes(StandardCharsets.UTF_8));
    return new NewEntry(
        new Served(key, entry.volunteer(), entry.from(), entry.to()),
        entry.occasion(),
        entry.servedOn(),
        -entry.minutes(),
        entry.evidence(),
        entry.id(),
        null,
        reason,
        by,
        confirmedBy);
  }

  /** What came from another tenant stays no service of this one's, put right or not. */
  private static Evidence evidence(Entry entry) {
    return entry.evidence().isTransfer() ? entry.evidence() : Evidence.CORRECTED;
  }

  private Entry lock(long id) {
    // Even who has left since may have an error put right: the lock is for their rows alone.
    volunteers.lock(Set.of(ledger.find(id).orElseThrow().volunteer()));
    return ledger.find(id).orElseThrow();
  }

  /** What counts in another tenant, or is on its way there, is put right there. */
  private void requireStanding(Entry entry) {
    if (ledger.isMoved(entry.id()) || entry.evidence() == Evidence.TRANSFERRED_OUT) {
      throw new Refused("reason", "hours.refused.moved");
    }
    if (!entry.stands()) {
      throw new Refused("reason", "hours.refused.reversed");
    }
  }

  private Optional<Outcome> before(UUID key, long corrected) {
    Optional<Outcome> posted =
        ledger.byKeys(List.of(key)).values().stream()
            .filter(entry -> Long.valueOf(corrected).equals(entry.corrects()))
            .map(entry -> (Outcome) new Outcome.Posted(entry.id(), entry.minutes()))
            .findFirst();
    return posted.or(
        () ->
            proposals.byKeys(List.of(key)).values().stream()
                .filter(proposal -> Long.valueOf(corrected).equals(proposal.corrects()))
                .map(proposal -> (Outcome) new Outcome.Waits(proposal.id(), proposal.cause()))
                .findFirst());
  }

  private void check(Entry entry, Served served, long by) {
    if (!served.from().isBefore(served.to())) {
      throw new Refused("to", "hours.refused.backwards");
    }
    if (served.to().isAfter(clock.instant())) {
      throw new Refused("to", "hours.refused.ahead");
    }
    LocalDate day = LocalDate.ofInstant(served.from(), Time.ZONE);
    if (!day.equals(entry.servedOn())) {
      throw new Refused("from", "hours.refused.otherDay");
    }
    if (served.from().plus(Served.LONGEST).isBefore(served.to())) {
      throw new Refused("to", "hours.refused.tooLong");
    }
    boolean elsewhere =
        ledger.besides(entry, served.from(), served.to()).stream()
            .anyMatch(other -> other.served().overlaps(served));
    if (elsewhere) {
      clashes.note(served, entry.occasion(), by);
      throw new Refused("from", "hours.refused.elsewhere");
    }
  }
}
