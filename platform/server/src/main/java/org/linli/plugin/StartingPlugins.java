package org.linli.plugin;

import jakarta.inject.Singleton;
import org.linli.tenant.OnboardingStep;
import org.linli.tenant.Tenant;

/**
 * Enables the plugins that a tenant's file starts with, with the settings it names. Once: whatever
 * its administrator has said since stays.
 */
@Singleton
final class StartingPlugins implements OnboardingStep {

  private final SwitchingPlugins switching;
  private final PluginStates states;
  private final ChosenSettings settings;
  private final EnabledPlugins enabled;

  StartingPlugins(
      SwitchingPlugins switching,
      PluginStates states,
      ChosenSettings settings,
      EnabledPlugins enabled) {
    this.switching = switching;
    this.states = states;
    this.settings = settings;
    this.enabled = enabled;
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
    for (var starting : tenant.plugins().starting().entrySet()) {
      if (states.findById(starting.getKey()).isEmpty()) {
        starting.getValue().forEach((key, value) -> settings.choose(starting.getKey(), key, value));
        enabled.forget(tenant);
        switching
            .enable(starting.getKey())
            .ifPresent(
                why -> {
                  throw new IllegalStateException(starting.getKey() + ": " + why);
                });
      }
      progress.at(++done, all);
    }
  }
}
