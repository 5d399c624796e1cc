package org.linli.hours;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.api.Audit;
import org.linli.hours.Ledger.NewEntry;
import org.linli.suspension.Suspension;
import org.linli.suspension.Suspensions;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;
import org.linli.web.Refused;

/**
 * The second person confirms hours or refuses them. It is never the first one, never the volunteer,
 * and never who acts for the volunteer.
 */
@Singleton
class DecidingProposals {

  private final Volunteers volunteers;
  private final Ledger ledger;
  private final TakingIn takingIn;
  private final Proposals proposals;
  private final HoursRules rules;
  private final HoursNews news;
  private final Clashes clashes;
  private final Collection<ProposalWatcher> watchers;
  private final Suspensions suspensions;
  private final Audit audit;

  DecidingProposals(
      Volunteers volunteers,
      Ledger ledger,
      TakingIn takingIn,
      Proposals proposals,
      HoursRules rules,
      HoursNews news,
      Clashes clashes,
      Collection<ProposalWatcher> watchers,
      Suspensions suspensions,
      Audit audit) {
    this.volunteers = volunteers;
    this.ledger = ledger;
    this.takingIn = takingIn;
    this.proposals = proposals;
    this.rules = rules;
    this.news = news;
    this.clashes = clashes;
    this.watchers = watchers;
    this.suspensions = suspensions;
    this.audit = audit;
  }

  /**
   * Confirms: the hours stand in the ledger from now on.
   *
   * @param isStaff whether who confirms is staff of a level above the community
   * @return the entry's id
   * @throws Refused if it was decided already, by the wrong person, or if the volunteer was
   *     elsewhere at that time
   */
  @Transactional
  long confirm(long id, long by, boolean isStaff) {
    long person = proposals.find(id).orElseThrow().served().volunteer();
    VolunteerFacts volunteer = volunteers.lock(List.of(person)).get(person);
    Proposal proposal = decidable(id, by, volunteer);
    Served served = proposal.served();
    HoursRule rule = HoursRules.on(rules.all(), served.day());
    if (rule.confirmer() == HoursRule.Confirmer.STAFF && !isStaff) {
      throw new Refused("answer", "hours.refused.staffConfirms");
    }
    suspensions.running(Suspension.Kind.POSTER, by).ifPresent(one -> one.refuse("answer"));
    if (volunteer == null) {
      throw new Refused("answer", "hours.refused.notApproved");
    }
    Entry corrected = corrected(proposal);
    if (corrected != null) {
      takingIn.requireOther(corrected, "answer", by);
    }
    List<Entry> others =
        corrected == null
            ? ledger.standing(Set.of(person), served.from(), served.to())
            : ledger.besides(corrected, served.from(), served.to());
    boolean elsewhere = others.stream().anyMatch(entry -> entry.served().overlaps(served));
    if (elsewhere) {
      clashes.note(served, proposal.occasion(), by);
      throw new Refused("answer", "hours.refused.elsewhere");
    }
    if (corrected != null) {
      ledger.add(
          List.of(CorrectingHours.reversal(corrected, proposal.reason(), proposal.by(), by)));
    }
    NewEntry entry =
        new NewEntry(
            served,
            proposal.occasion(),
            corrected == null ? served.day() : corrected.servedOn(),
            rule.round(served.minutes()),
            proposal.evidence(),
            null,
            proposal.corrects(),
            proposal.reason(),
            proposal.by(),
            by);
    long written = ledger.add(List.of(entry)).get(served.key());
    proposals.decided(id, Proposal.State.CONFIRMED, by, "");
    news.confirmed(proposal, entry);
    watchers.forEach(watcher -> watcher.confirmed(id, written, by));
    audit.record("hours.confirmed", "hours-proposal", id, Map.of("entry", Long.toString(written)));
    return written;
  }

  /**
   * Refuses, with a reason that the first person reads.
   *
   * @throws Refused if it was decided already, or by the wrong person
   */
  @Transactional
  void refuse(long id, long by, String answer) {
    long person = proposals.find(id).orElseThrow().served().volunteer();
    Proposal proposal = decidable(id, by, volunteers.lock(List.of(person)).get(person));
    proposals.decided(id, Proposal.State.REFUSED, by, answer);
    news.refused(proposal, answer);
    watchers.forEach(watcher -> watcher.refused(id, answer, by));
    audit.record("hours.refused", "hours-proposal", id, Map.of("reason", answer));
  }

  private Proposal decidable(long id, long by, @Nullable VolunteerFacts volunteer) {
    Proposal proposal = proposals.lock(id).orElseThrow();
    if (proposal.state() != Proposal.State.WAITING) {
      throw new Refused("answer", "hours.refused.decided");
    }
    if (proposal.by() == by) {
      throw new Refused("answer", "hours.refused.samePerson");
    }
    if (volunteer != null && volunteer.isActedForBy(by)) {
      throw new Refused("answer", "hours.refused.ownHours");
    }
    return proposal;
  }

  /** What it is to stand for; that may have been taken back in the meantime. */
  private @Nullable Entry corrected(Proposal proposal) {
    if (proposal.corrects() == null) {
      return null;
    }
    Entry entry = ledger.find(proposal.corrects()).orElseThrow();
    if (!entry.stands()) {
      throw new Refused("answer", "hours.refused.reversed");
    }
    return entry;
  }
}
