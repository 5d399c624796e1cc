package org.linli.tenant;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/**
 * Makes a tenant ready: its schema, its tables, and each {@link OnboardingStep}; then it is active.
 * Repeatable from any point.
 */
@Singleton
public final class Onboarding {

  private final Tenants tenants;
  private final TenantStates states;
  private final TenantSchemas schemas;
  private final List<OnboardingStep> steps;

  Onboarding(
      Tenants tenants, TenantStates states, TenantSchemas schemas, List<OnboardingStep> steps) {
    this.tenants = tenants;
    this.states = states;
    this.schemas = schemas;
    this.steps = steps;
  }

  /** Told which step is running and how far it is. */
  @FunctionalInterface
  public interface Report {
    /** Step {@code number} (from 1) of {@code steps}, with its message key, and how far it is. */
    void at(int number, int steps, String messageKey, long done, long total);
  }

  /** Onboards a tenant, or finishes what was interrupted. */
  public void onboard(Tenant tenant, Report report) {
    int all = steps.size() + 1;
    report.at(1, all, "onboarding.tables", 0, 1);
    schemas.migrate(tenant);
    for (int i = 0; i < steps.size(); i++) {
      OnboardingStep step = steps.get(i);
      int number = i + 2;
      tenants.within(
          tenant,
          () ->
              step.run(
                  tenant, (done, total) -> report.at(number, all, step.messageKey(), done, total)));
    }
    states.set(tenant.id(), TenantState.ACTIVE);
  }

  /** The versions of the tables of every tenant, as the control schema knows them. */
  public Map<TenantId, String> versions() {
    return schemas.versions();
  }
}
