package org.linli.plan;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.ScopeSource;

/** A plan lies where its community lies. */
@Singleton
final class PlanScope implements ScopeSource {

  private final PlanTable plans;

  PlanScope(PlanTable plans) {
    this.plans = plans;
  }

  @Override
  public String name() {
    return "plan";
  }

  @Override
  public Optional<String> pathOf(String id) {
    return id.matches("[0-9]{1,18}")
        ? plans.find(Long.parseLong(id)).map(Plan::path)
        : Optional.empty();
  }
}
