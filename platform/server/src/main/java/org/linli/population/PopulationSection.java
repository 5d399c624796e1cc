package org.linli.population;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.CommunityFacts;
import org.linli.api.CommunitySection;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.tenant.Time;

/** The newest population figures of a community, on its page. */
@Singleton
final class PopulationSection implements CommunitySection {

  private final FigureTable table;
  private final Viewer viewer;
  private final Clock clock;

  PopulationSection(FigureTable table, Viewer viewer, Clock clock) {
    this.table = table;
    this.viewer = viewer;
    this.clock = clock;
  }

  @Override
  public int order() {
    return 48;
  }

  @Override
  public Optional<Shown> of(CommunityFacts community) {
    Optional<Integer> year = table.lastYear(community.id());
    boolean keeps = CommunityKeepers.scope(viewer).contains(community.path());
    Map<String, @Nullable Object> model = new HashMap<>();
    model.put("community", community.id());
    model.put("year", year.orElse(null));
    model.put("isThisYear", year.filter(last -> last == Time.today(clock).getYear()).isPresent());
    model.put(
        "figures",
        year.map(last -> table.current(List.of(community.id()), last)).orElse(List.of()).stream()
            .sorted(Comparator.comparing(FigureTable.Entered::group))
            .toList());
    model.put("keeps", keeps);
    model.put("mayKeep", keeps && community.closedOn() == null);
    return Optional.of(new Shown("population.title", "population/section", model));
  }
}
