package org.linli.plan;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.linli.api.Audit;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Problem;
import org.linli.pairing.Pairing;
import org.linli.pairing.PairingsInForce;
import org.linli.web.Refused;

/**
 * What an institution may do in the current tenant from its desk outside of it: read the versions
 * of a plan that it was asked to agree to, and answer. Drafts, and the plans of communities that it
 * isn't paired with, are not to be found here.
 */
@Singleton
public class PartnersPlans {

  private static final String DOER = "institution";

  private final PlanTable plans;
  private final ContentTable contents;
  private final AgreementTable agreements;
  private final AgreeingOnPlans agreeing;
  private final Progressing progressing;
  private final PairingsInForce pairings;
  private final Communities communities;
  private final Audit audit;

  PartnersPlans(
      PlanTable plans,
      ContentTable contents,
      AgreementTable agreements,
      AgreeingOnPlans agreeing,
      Progressing progressing,
      PairingsInForce pairings,
      Communities communities,
      Audit audit) {
    this.plans = plans;
    this.contents = contents;
    this.agreements = agreements;
    this.agreeing = agreeing;
    this.progressing = progressing;
    this.pairings = pairings;
    this.communities = communities;
    this.audit = audit;
  }

  /**
   * A plan as a partner sees it.
   *
   * @param own what the partner itself was asked
   * @param asked everyone who was asked
   * @param changes what is otherwise than in the version that it was asked about before
   * @param isOpen whether its answer is waited for
   */
  public record Seen(
      Plan plan,
      PlanVersion version,
      CommunityFacts community,
      PlanContent content,
      PlanProgress progress,
      PlanAgreement own,
      List<PlanAgreement> asked,
      List<PlanChange> changes,
      boolean isOpen) {}

  /**
   * Opens the newest version that the institution was asked about, which the tenant's log keeps.
   */
  @Transactional
  public Seen open(long pairing, long institution, int year) {
    Plan plan = plan(pairing, institution, year);
    List<PlanAgreement> mine = agreements.newest(plan.id(), pairing, 2);
    if (mine.isEmpty()) {
      throw Problem.notFound();
    }
    PlanAgreement own = mine.getFirst();
    PlanVersion shown = plans.version(own.version()).orElseThrow();
    PlanContent content = contents.of(shown.id());
    audit.record("plan.opened", "plan", plan.id(), Map.of(DOER, Long.toString(institution)));
    return new Seen(
        plan,
        shown,
        Objects.requireNonNull(
            communities.everByIds(List.of(plan.community())).get(plan.community())),
        content,
        progressing.of(plan, shown, content),
        own,
        agreements.of(shown.id()),
        mine.size() < 2 ? List.of() : changes(contents.of(mine.getLast().version()), content),
        shown.state() == PlanState.PROPOSED && own.waits());
  }

  /**
   * Answers for the institution.
   *
   * @param version the id of the version that was read
   * @param reason why it is given back; empty else
   */
  @Transactional
  public void answer(
      long pairing,
      long institution,
      int year,
      long version,
      PlanAnswer answer,
      String reason,
      long by) {
    Plan plan = plan(pairing, institution, year);
    if (plan.latest() != version) {
      throw new Refused("answer", "plan.refused.notProposed");
    }
    PlanAgreement own =
        agreements.of(version).stream()
            .filter(one -> Objects.equals(one.pairing(), pairing))
            .findFirst()
            .orElseThrow(Problem::notFound);
    agreeing.answer(plan.id(), own.id(), answer, reason, null, by);
  }

  /**
   * How far the plans for a year are that some institutions agreed to, by pairing; the tenant's log
   * keeps that somebody asked.
   */
  @Transactional
  public Map<Long, PlanProgress> progress(
      Collection<Long> asked, Collection<Long> institutions, int year) {
    List<Pairing> known = pairings.among(asked, institutions);
    List<Plan> theirs = plans.agreedIn(known.stream().map(Pairing::community).toList(), year);
    Map<Long, PlanProgress> progress = progressing.ofAll(theirs);
    Map<Long, Long> byCommunity = new HashMap<>();
    theirs.forEach(plan -> byCommunity.put(plan.community(), plan.id()));
    Map<Long, PlanProgress> found = new HashMap<>();
    known.forEach(
        one -> {
          PlanProgress its = progress.get(byCommunity.getOrDefault(one.community(), 0L));
          if (its != null) {
            found.put(one.id(), its);
          }
        });
    audit.record(
        "plan.listed", "plan", year, Map.of(DOER, institutions.iterator().next().toString()));
    return found;
  }

  private Plan plan(long pairing, long institution, int year) {
    return pairings.among(List.of(pairing), List.of(institution)).stream()
        .findFirst()
        .flatMap(one -> plans.of(one.community(), year))
        .orElseThrow(Problem::notFound);
  }

  private List<PlanChange> changes(PlanContent before, PlanContent after) {
    Set<Long> projects = new HashSet<>(Progressing.planned(before));
    projects.addAll(Progressing.planned(after));
    return PlanChanges.between(before, after, progressing.names(projects));
  }
}
