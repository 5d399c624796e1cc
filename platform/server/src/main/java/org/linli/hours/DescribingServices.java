package org.linli.hours;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.DivisionLevel;

/** Tells entries as a record of service does (LAW-1), for where their communities aren't known. */
@Singleton
class DescribingServices {

  private final Occasions occasions;
  private final Communities communities;
  private final MovedServices moved;

  DescribingServices(Occasions occasions, Communities communities, MovedServices moved) {
    this.occasions = occasions;
    this.communities = communities;
    this.moved = moved;
  }

  List<MovedService> of(List<Entry> entries) {
    Map<Long, Occasions.Facts> facts =
        occasions.of(entries.stream().map(one -> one.occasion().session()).distinct().toList());
    Map<Long, CommunityFacts> places =
        communities.everByIds(
            entries.stream().map(one -> one.occasion().community()).distinct().toList());
    Map<Long, MovedServices.Row> cameHere =
        moved.byEntries(
            entries.stream()
                .filter(one -> one.evidence() == Evidence.TRANSFERRED_IN)
                .map(Entry::id)
                .toList());
    return entries.stream()
        .map(
            one -> {
              MovedServices.Row came = cameHere.get(one.id());
              return came == null
                  ? describe(
                      one,
                      facts.get(one.occasion().session()),
                      places.get(one.occasion().community()))
                  : again(one, came.service());
            })
        .toList();
  }

  private static MovedService describe(
      Entry one, Occasions.@Nullable Facts what, @Nullable CommunityFacts place) {
    return new MovedService(
        one.id(),
        one.servedOn(),
        one.from(),
        one.to(),
        one.minutes(),
        what == null ? "" : what.activity(),
        what == null ? "" : what.place(),
        what == null ? "" : what.content().name(),
        what == null ? "" : what.organizer(),
        place == null ? "" : place.placeFrom(DivisionLevel.CITY) + place.shortName());
  }

  /** What came from elsewhere goes on as it came, under the entry that it has here. */
  private static MovedService again(Entry one, MovedService came) {
    return new MovedService(
        one.id(),
        came.servedOn(),
        came.from(),
        came.to(),
        one.minutes(),
        came.activity(),
        came.place(),
        came.content(),
        came.organizer(),
        came.unit());
  }
}
