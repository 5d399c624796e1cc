package org.linli.standard;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.RegionalPlugin;
import org.linli.api.StationFacts;
import org.linli.api.StationStandard;
import org.linli.tenant.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The standards that are in force in the current tenant today. */
@Singleton
class Standards {

  private static final Logger LOG = LoggerFactory.getLogger(Standards.class);

  private final List<StandardSource> sources;
  private final Clock clock;

  Standards(List<StandardSource> sources, Clock clock) {
    this.sources = sources;
    this.clock = clock;
  }

  /** Each with its version of today; one that begins later isn't among them. */
  List<GivenStandard> inForce() {
    LocalDate today = Time.today(clock);
    Map<String, GivenStandard> newest = new LinkedHashMap<>();
    sources.stream()
        .flatMap(source -> source.speakers().stream())
        .forEach(
            plugin ->
                of(plugin).stream()
                    .filter(one -> !one.from().isAfter(today))
                    .sorted(Comparator.comparingInt(StationStandard::version))
                    .map(one -> new GivenStandard(plugin.id() + "." + one.id(), one))
                    .forEach(given -> newest.put(given.key(), given)));
    return new ArrayList<>(newest.values());
  }

  Optional<GivenStandard> find(String key) {
    return inForce().stream().filter(given -> given.key().equals(key)).findFirst();
  }

  /** The one with this key, or the first one where nobody asks for one that there is. */
  Optional<GivenStandard> chosen(String key) {
    return find(key).or(() -> inForce().stream().findFirst());
  }

  /** Those that are about a station. */
  List<GivenStandard> about(StationFacts station) {
    return inForce().stream()
        .filter(given -> given.said().about().contains(station.kind()))
        .toList();
  }

  private static List<StationStandard> of(RegionalPlugin plugin) {
    try {
      return plugin.stationStandards();
    } catch (RuntimeException e) {
      LOG.warn("The plugin {} can't say its standards", plugin.id(), e);
      return List.of();
    }
  }
}
