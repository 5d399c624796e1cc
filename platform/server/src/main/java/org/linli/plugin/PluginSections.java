package org.linli.plugin;

import jakarta.inject.Singleton;
import java.util.List;
import org.linli.api.CommunitySection;
import org.linli.division.SectionSource;

/** What the current tenant's plugins add to a community's page. */
@Singleton
final class PluginSections implements SectionSource {

  private final EnabledPlugins enabled;

  PluginSections(EnabledPlugins enabled) {
    this.enabled = enabled;
  }

  @Override
  public List<CommunitySection> sections() {
    return enabled.speakers().stream()
        .flatMap(plugin -> plugin.communitySections().stream())
        .toList();
  }
}
