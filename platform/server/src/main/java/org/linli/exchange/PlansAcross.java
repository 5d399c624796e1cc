package org.linli.exchange;

import static java.util.stream.Collectors.groupingBy;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.api.Audit;
import org.linli.plan.PartnersPlans;
import org.linli.plan.PlanAnswer;
import org.linli.plan.PlanProgress;
import org.linli.tenant.Tenant;
import org.linli.tenant.TenantState;
import org.linli.tenant.Tenants;

/**
 * Opens plans of paired communities in the tenants that hold them, for those who are paired with
 * them. The tenants' logs and the platform's all keep it.
 */
@Singleton
class PlansAcross {

  private final CrossingOver crossing;
  private final PartnersPlans plans;
  private final Tenants tenants;
  private final Audit audit;

  PlansAcross(CrossingOver crossing, PartnersPlans plans, Tenants tenants, Audit audit) {
    this.crossing = crossing;
    this.plans = plans;
    this.tenants = tenants;
    this.audit = audit;
  }

  PartnersPlans.Seen open(RegisteredPairing entry, int year) {
    PartnersPlans.Seen seen =
        tenants.within(
            crossing.tenant(entry.tenant()),
            () -> plans.open(entry.pairing(), entry.institution(), year));
    note("plan.opened", seen.plan().id(), entry.tenant());
    return seen;
  }

  void answer(
      RegisteredPairing entry, int year, long version, PlanAnswer answer, String reason, long by) {
    tenants.within(
        crossing.tenant(entry.tenant()),
        () ->
            plans.answer(entry.pairing(), entry.institution(), year, version, answer, reason, by));
  }

  /**
   * How far some plans are, by the pairing's id in the register: one question a tenant. A tenant
   * that is closed for now says nothing.
   */
  Map<Long, PlanProgress> progress(List<RegisteredPlan> lines, int year) {
    Map<Long, PlanProgress> found = new HashMap<>();
    lines.stream()
        .filter(one -> one.state() != null)
        .collect(groupingBy(RegisteredPlan::tenant))
        .forEach(
            (id, there) ->
                tenants
                    .find(id)
                    .filter(tenant -> tenants.stateOf(tenant) == TenantState.ACTIVE)
                    .ifPresent(tenant -> found.putAll(progress(tenant, there, year))));
    return found;
  }

  private Map<Long, PlanProgress> progress(Tenant tenant, List<RegisteredPlan> there, int year) {
    Map<Long, Long> registered =
        there.stream()
            .collect(Collectors.toMap(RegisteredPlan::pairing, RegisteredPlan::registered));
    Set<Long> institutions =
        there.stream().map(RegisteredPlan::institution).collect(Collectors.toSet());
    Map<Long, PlanProgress> found = new HashMap<>();
    tenants
        .within(tenant, () -> plans.progress(registered.keySet(), institutions, year))
        .forEach((pairing, its) -> found.put(registered.getOrDefault(pairing, 0L), its));
    note("plan.listed", year, tenant.id().value());
    return found;
  }

  @Transactional("control")
  void note(String action, Object object, String tenant) {
    audit.record(action, "plan", object, Map.of("tenant", tenant));
  }
}
