package org.linli.incentive;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.linli.api.RegionalPlugin;
import org.linli.api.StarScale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The scale of stars that holds in the current tenant: its region's, else the platform's own. */
@Singleton
class Scales {

  private static final Logger LOG = LoggerFactory.getLogger(Scales.class);

  private final List<ScaleSource> sources;

  Scales(List<ScaleSource> sources) {
    this.sources = sources;
  }

  /** Where several regions say one, the first counts. */
  Scale now() {
    return sources.stream()
        .flatMap(source -> source.speakers().stream())
        .flatMap(plugin -> of(plugin).stream())
        .map(one -> new Scale(one.hours(), one.clause()))
        .findFirst()
        .orElse(Scale.OWN);
  }

  private static Optional<StarScale> of(RegionalPlugin plugin) {
    try {
      return plugin.starScale();
    } catch (RuntimeException e) {
      LOG.warn("The plugin {} can't say its scale of stars", plugin.id(), e);
      return Optional.empty();
    }
  }
}
