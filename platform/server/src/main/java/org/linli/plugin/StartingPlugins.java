package org.linli.plugin;

import jakarta.inject.Singleton;
import org.linli.tenant.OnboardingStep;
import org.linli.tenant.Tenant;

/**
 * Enables the plugins that a tenant's file starts with. Once: whatever its administrator has said
 * since stays.
 */
@Singleton
final class StartingPlugins implements OnboardingStep {

  private final SwitchingPlugins switching;
  private final PluginStates states;

  StartingPlugins(SwitchingPlugins switching, PluginStates states) {
    this.switching = switching;
    this.states = states;
  }

  @Override
  public String messageKey() {
    return "onboarding.plugins";
  }

  @Override
  public int getOrder() {
    // after the communities, which plugins' starting data may refer to
    return 100;
  }

  @Override
  public void run(Tenant tenant, Progress progress) {
    int all = tenant.plugins().starting().size();
    int done = 0;
    progress.at(done, all);
    for (String id : tenant.plugins().starting()) {
      if (states.findById(id).isEmpty()) {
        switching
            .enable(id)
            .ifPresent(
                why -> {
                  throw new IllegalStateException(id + ": " + why);
                });
      }
      progress.at(++done, all);
    }
  }
}
