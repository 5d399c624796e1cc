package org.linli.hours;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.hours.HoursRule.Confirmer;
import org.linli.hours.Ledger.NewEntry;
import org.linli.hours.Ledger.PersonsDay;
import org.linli.hours.Outcome.Cause;
import org.linli.suspension.Suspension;
import org.linli.suspension.Suspensions;
import org.linli.volunteer.Volunteers;

/**
 * Posts service to the ledger, or lays it before a second person. Everything is checked behind the
 * lock on the people's rows, so that nobody is ever in two places at once.
 */
@Singleton
public class PostingHours {

  private static final String ELSEWHERE = "hours.refused.elsewhere";

  private final Volunteers volunteers;
  private final Ledger ledger;
  private final Proposals proposals;
  private final HoursRules rules;
  private final HoursNews news;
  private final Clashes clashes;
  private final Suspensions suspensions;
  private final Clock clock;

  PostingHours(
      Volunteers volunteers,
      Ledger ledger,
      Proposals proposals,
      HoursRules rules,
      HoursNews news,
      Clashes clashes,
      Suspensions suspensions,
      Clock clock) {
    this.volunteers = volunteers;
    this.ledger = ledger;
    this.proposals = proposals;
    this.rules = rules;
    this.news = news;
    this.clashes = clashes;
    this.suspensions = suspensions;
    this.clock = clock;
  }

  /**
   * Posts what some people served at one occasion. Joins the transaction that is open; whoever
   * opened it must not have locked anything before but people in the order of their ids.
   *
   * @param by the account that posts
   * @param reason what stands beside a late entry; may be empty otherwise
   * @return what became of each, by its key; a key that was posted before is answered as before
   */
  @Transactional
  public Map<UUID, Outcome> post(
      Occasion occasion, Evidence evidence, List<Served> services, long by, String reason) {
    Set<Long> people = services.stream().map(Served::volunteer).collect(Collectors.toSet());
    var serving = volunteers.lock(people);
    Map<UUID, Outcome> outcomes = new LinkedHashMap<>(before(services));
    List<Served> fresh =
        services.stream().filter(served -> !outcomes.containsKey(served.key())).toList();
    if (fresh.isEmpty()) {
      return outcomes;
    }
    Optional<Suspension> stopped =
        evidence.isByKeeper() ? suspensions.running(Suspension.Kind.POSTER, by) : Optional.empty();
    if (stopped.isPresent()) {
      Outcome why = new Outcome.Refused(stopped.get().why());
      fresh.forEach(served -> outcomes.put(served.key(), why));
      return outcomes;
    }
    List<Served> taken = taken(people, fresh);
    Map<PersonsDay, Integer> days =
        new HashMap<>(ledger.minutes(people, fresh.stream().map(Served::day).distinct().toList()));
    List<HoursRule> all = rules.all();
    List<NewEntry> entries = new ArrayList<>();
    Map<Long, Confirmer> waiting = new HashMap<>();
    for (Served served : fresh) {
      HoursRule rule = HoursRules.on(all, served.day());
      int minutes = served.from().isBefore(served.to()) ? rule.round(served.minutes()) : 0;
      var refused = refusal(served, minutes, serving.containsKey(served.volunteer()), taken);
      if (refused != null) {
        if (refused.why().key().equals(ELSEWHERE)) {
          clashes.note(served, occasion, by);
        }
        outcomes.put(served.key(), refused);
        continue;
      }
      taken.add(served);
      PersonsDay day = new PersonsDay(served.volunteer(), served.day());
      int sum = days.getOrDefault(day, 0) + minutes;
      if (evidence == Evidence.LATE || sum > rule.dayCap()) {
        Cause cause = evidence == Evidence.LATE ? Cause.LATE : Cause.OVER_CAP;
        long id = proposals.add(served, occasion, evidence, cause, null, reason, by);
        outcomes.put(served.key(), new Outcome.Waits(id, cause));
        waiting.put(served.volunteer(), rule.confirmer());
      } else {
        days.put(day, sum);
        entries.add(
            new NewEntry(
                served, occasion, served.day(), minutes, evidence, null, null, reason, by, null));
      }
    }
    Map<UUID, Long> ids = ledger.add(entries);
    for (NewEntry entry : entries) {
      UUID key = entry.served().key();
      outcomes.put(key, new Outcome.Posted(ids.get(key), entry.minutes()));
    }
    news.posted(entries);
    if (!waiting.isEmpty()) {
      news.waits(occasion.community(), by, waiting.keySet(), waiting.values());
    }
    return outcomes;
  }

  private Outcome.@Nullable Refused refusal(
      Served served, int minutes, boolean mayServe, List<Served> taken) {
    if (!mayServe) {
      return Outcome.Refused.because("hours.refused.notApproved");
    }
    if (served.to().isAfter(clock.instant())) {
      return Outcome.Refused.because("hours.refused.ahead");
    }
    if (!served.from().isBefore(served.to())) {
      return Outcome.Refused.because("hours.refused.backwards");
    }
    if (served.from().plus(Served.LONGEST).isBefore(served.to())) {
      return Outcome.Refused.because("hours.refused.tooLong");
    }
    if (minutes == 0) {
      return Outcome.Refused.because("hours.refused.nothing");
    }
    return taken.stream().anyMatch(served::overlaps) ? Outcome.Refused.because(ELSEWHERE) : null;
  }

  /** What these people do already, in the time that the services span. */
  private List<Served> taken(Set<Long> people, List<Served> services) {
    Instant from = services.stream().map(Served::from).min(Comparator.naturalOrder()).orElseThrow();
    Instant to = services.stream().map(Served::to).max(Comparator.naturalOrder()).orElseThrow();
    List<Served> taken = new ArrayList<>();
    ledger.standing(people, from, to).forEach(entry -> taken.add(entry.served()));
    proposals.waiting(people, from, to).forEach(proposal -> taken.add(proposal.served()));
    return taken;
  }

  /** What was posted before under the same keys; something else under such a key is refused. */
  private Map<UUID, Outcome> before(List<Served> services) {
    List<UUID> keys = services.stream().map(Served::key).toList();
    Map<UUID, Entry> entries = ledger.byKeys(keys);
    Map<UUID, Proposal> waiting = proposals.byKeys(keys);
    Map<UUID, Outcome> outcomes = new HashMap<>();
    for (Served served : services) {
      Entry entry = entries.get(served.key());
      Proposal proposal = waiting.get(served.key());
      if (entry != null) {
        outcomes.put(
            served.key(),
            entry.served().equals(served)
                ? new Outcome.Posted(entry.id(), entry.minutes())
                : Outcome.Refused.because("hours.refused.otherKey"));
      } else if (proposal != null) {
        outcomes.put(
            served.key(),
            proposal.served().equals(served)
                ? new Outcome.Waits(proposal.id(), proposal.cause())
                : Outcome.Refused.because("hours.refused.otherKey"));
      }
    }
    return outcomes;
  }
}
