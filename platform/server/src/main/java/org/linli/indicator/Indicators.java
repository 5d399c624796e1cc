package org.linli.indicator;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The indicators of the current tenant, in the order of its plugins. */
@Singleton
class Indicators {

  private final Collection<IndicatorSource> sources;

  Indicators(Collection<IndicatorSource> sources) {
    this.sources = sources;
  }

  List<DeclaredIndicator> all() {
    return sources.stream()
        .flatMap(source -> source.speakers().stream())
        .flatMap(
            plugin -> plugin.indicators().stream().map(said -> DeclaredIndicator.of(plugin, said)))
        .toList();
  }

  Optional<DeclaredIndicator> find(String key) {
    return all().stream().filter(one -> one.key().equals(key)).findFirst();
  }
}
