package org.linli.standard;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Paging;
import org.linli.api.Scope;

/** The stations of an area by how they stand. */
@Singleton
class StandardRows {

  private final Standings standings;
  private final Demonstrations demonstrations;
  private final Communities communities;

  StandardRows(Standings standings, Demonstrations demonstrations, Communities communities) {
    this.standings = standings;
    this.demonstrations = demonstrations;
    this.communities = communities;
  }

  /** A line of the list. */
  record Row(Standing standing, CommunityFacts community, boolean isDemonstration) {}

  /** All that meet the filter, sorted by {@code met} or {@code place}, '-' downwards. */
  List<Standing> all(GivenStandard standard, StandardFilter filter, Scope scope, String sort) {
    List<Standing> all = standings.within(standard, filter.area(), scope);
    Set<Long> named =
        filter.isDemonstration()
            ? demonstrations.among(standard, all.stream().map(one -> one.station().id()).toList())
            : Set.of();
    List<Standing> some =
        new ArrayList<>(all.stream().filter(one -> filter.lets(one, named)).toList());
    switch (sort) {
      case "place" -> {} // They come by place.
      case "-place" -> Collections.reverse(some);
      case "-met" -> some.sort(Comparator.comparingInt(Standing::met).reversed());
      default -> some.sort(Comparator.comparingInt(Standing::met));
    }
    return some;
  }

  /** A part of them, as lines. */
  List<Row> page(GivenStandard standard, List<Standing> all, Paging paging) {
    List<Standing> some = all.stream().skip(paging.offset()).limit(paging.size()).toList();
    Map<Long, CommunityFacts> places =
        communities.byIds(some.stream().map(one -> one.station().community()).toList());
    Set<Long> named =
        demonstrations.among(standard, some.stream().map(one -> one.station().id()).toList());
    return some.stream()
        .filter(one -> places.containsKey(one.station().community()))
        .map(
            one ->
                new Row(
                    one, places.get(one.station().community()), named.contains(one.station().id())))
        .toList();
  }
}
