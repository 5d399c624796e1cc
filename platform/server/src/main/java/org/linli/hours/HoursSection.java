package org.linli.hours;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.CommunityFacts;
import org.linli.api.CommunitySection;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.tenant.Time;

/** This year's service in a community, on its page. */
@Singleton
final class HoursSection implements CommunitySection {

  private final Totals totals;
  private final Viewer viewer;
  private final Clock clock;

  HoursSection(Totals totals, Viewer viewer, Clock clock) {
    this.totals = totals;
    this.viewer = viewer;
    this.clock = clock;
  }

  @Override
  public int order() {
    return 45;
  }

  @Override
  public Optional<Shown> of(CommunityFacts community) {
    int year = Time.today(clock).getYear();
    List<Long> here = List.of(community.id());
    Totals.Total total =
        totals.of(Dimension.COMMUNITY, here, year).getOrDefault(community.id(), Totals.Total.NONE);
    return Optional.of(
        new Shown(
            "hours.section",
            "hours/section",
            Map.of(
                "community",
                community.id(),
                "year",
                Integer.toString(year),
                "minutes",
                total.minutes(),
                "services",
                total.services(),
                "people",
                totals.people(here, year).getOrDefault(community.id(), 0L),
                "keeps",
                CommunityKeepers.scope(viewer).contains(community.path()))));
  }
}
