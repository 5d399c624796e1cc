package org.linli.plan;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.outbox.Outbox;
import org.linli.pairing.Pairing;
import org.linli.pairing.PairingsInForce;
import org.linli.web.Refused;

/**
 * Proposes plans, takes them back, and notes the answers. What institutions with a desk of their
 * own must know leaves by the outbox, in the same transaction.
 */
@Singleton
class AgreeingOnPlans {

  private final PlanTable plans;
  private final ContentTable contents;
  private final AgreementTable agreements;
  private final PairingsInForce pairings;
  private final Outbox outbox;
  private final Audit audit;

  AgreeingOnPlans(
      PlanTable plans,
      ContentTable contents,
      AgreementTable agreements,
      PairingsInForce pairings,
      Outbox outbox,
      Audit audit) {
    this.plans = plans;
    this.contents = contents;
    this.agreements = agreements;
    this.pairings = pairings;
    this.outbox = outbox;
    this.audit = audit;
  }

  /**
   * The community agrees to its draft and asks the other side.
   *
   * @throws Refused if it is no draft, or says no goal or no session
   */
  @Transactional
  void propose(long id, long by) {
    Plan plan = lock(id);
    if (plan.state() != PlanState.DRAFT) {
      throw new Refused("state", "plan.refused.noDraft");
    }
    PlanContent content = contents.of(plan.latest());
    if (content.goals().isEmpty()) {
      throw new Refused("state", "plan.refused.noGoal");
    }
    if (content.total() == 0) {
      throw new Refused("state", "plan.refused.noSession");
    }
    PlanVersion version = plans.version(plan.latest()).orElseThrow();
    plans.proposed(version, by);
    agreements.say(version.id(), PlanAnswer.AGREED, "", by);
    List<Pairing> asked = pairings.of(plan.community());
    if (asked.isEmpty()) {
      agreements.askStaff(version.id());
    } else {
      agreements.askPartners(version.id(), asked);
    }
    audit.record("plan.proposed", "plan", id, details(version));
    tell(id, by);
  }

  /** The community takes back what waits for an answer, and says why. */
  @Transactional
  void withdraw(long id, String reason, long by) {
    PlanVersion version = proposed(lock(id));
    agreements.say(version.id(), PlanAnswer.RETURNED, reason, by);
    plans.decided(version, PlanState.RETURNED);
    audit.record("plan.withdrawn", "plan", id, details(version));
    tell(id, by);
  }

  /**
   * Somebody who was asked answers.
   *
   * @param spoken who of them said it, where the community's people write it down
   * @param reason why it is given back
   */
  @Transactional
  void answer(
      long id,
      long agreement,
      PlanAnswer answer,
      String reason,
      AgreementTable.@Nullable Spoken spoken,
      long by) {
    Plan plan = lock(id);
    PlanVersion version = proposed(plan);
    List<PlanAgreement> all = agreements.of(version.id());
    PlanAgreement asked =
        all.stream()
            .filter(one -> one.id() == agreement)
            .findFirst()
            .orElseThrow(Problem::notFound);
    if (!asked.waits()) {
      throw new Refused("answer", "plan.refused.answered");
    }
    if (asked.side() == PlanSide.STAFF && by == proposer(version)) {
      throw new Refused("answer", "plan.refused.ownProposal");
    }
    agreements.answer(agreement, answer, reason, spoken, by);
    Map<String, String> said =
        Map.of(
            "version", Long.toString(version.id()),
            "agreement", Long.toString(agreement),
            "answer", answer.name());
    audit.record("plan.answered", "plan", id, said);
    if (answer == PlanAnswer.RETURNED) {
      plans.decided(version, PlanState.RETURNED);
    } else if (nobodyElseWaits(plan, all, agreement)) {
      plans.agreed(plan, version);
      audit.record("plan.agreed", "plan", id, details(version));
    } else {
      plans.touched(id);
    }
    tell(id, by);
  }

  /** A partner whose pairing has ended meanwhile is waited for no longer. */
  private boolean nobodyElseWaits(Plan plan, List<PlanAgreement> all, long answered) {
    Set<Long> inForce =
        pairings.of(plan.community()).stream()
            .map(Pairing::id)
            .collect(Collectors.toCollection(HashSet::new));
    return all.stream()
        .filter(one -> one.id() != answered && one.waits())
        .noneMatch(one -> one.pairing() == null || inForce.contains(one.pairing()));
  }

  private static long proposer(PlanVersion version) {
    Long by = version.proposedBy();
    return by == null ? 0 : by;
  }

  private Plan lock(long id) {
    return plans.lock(id).orElseThrow(Problem::notFound);
  }

  private PlanVersion proposed(Plan plan) {
    if (plan.state() != PlanState.PROPOSED) {
      throw new Refused("answer", "plan.refused.notProposed");
    }
    return plans.version(plan.latest()).orElseThrow();
  }

  private void tell(long id, long by) {
    Plan plan = plans.find(id).orElseThrow();
    PlanVersion version = plans.version(plan.latest()).orElseThrow();
    List<Outbox.Letter> letters =
        agreements.of(version.id()).stream()
            .filter(one -> one.institution() != null && one.pairing() != null)
            .map(
                one -> {
                  long pairing = Objects.requireNonNull(one.pairing());
                  PlanNews news =
                      new PlanNews(
                          pairing,
                          plan.year(),
                          version.number(),
                          plan.state(),
                          one.answer(),
                          plan.changes(),
                          by);
                  return new Outbox.Letter(pairing + "/" + plan.year(), news.payload());
                })
            .toList();
    if (!letters.isEmpty()) {
      outbox.sendAll(PlanNews.TOPIC, letters);
    }
  }

  private static Map<String, String> details(PlanVersion version) {
    return Map.of("version", Long.toString(version.id()));
  }
}
