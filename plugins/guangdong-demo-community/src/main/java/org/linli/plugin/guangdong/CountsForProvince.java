package org.linli.plugin.guangdong;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.CountsUpwards;
import org.linli.api.CountsUpwards.Count;
import org.linli.api.CurrentRegion;
import org.linli.api.DivisionFacts;
import org.linli.api.DivisionLevel;
import org.linli.api.Divisions;
import org.linli.api.Scope;

/**
 * The counts that a city sends to the province: its demonstration communities, and those of each
 * county (GD-15's minimum: two a city, one a county). A county without any is sent as 0.
 */
@Singleton
class CountsForProvince {

  static final String TOPIC = GuangdongDemoCommunity.ID + "/designations";

  /** Demonstration communities of the city. */
  static final String CITY = "communities";

  /** Demonstration communities of a county. */
  static final String COUNTY = "in-county";

  private final Designations designations;
  private final Communities communities;
  private final Divisions divisions;
  private final CountsUpwards upwards;
  private final CurrentRegion region;

  CountsForProvince(
      Designations designations,
      Communities communities,
      Divisions divisions,
      CountsUpwards upwards,
      CurrentRegion region) {
    this.designations = designations;
    this.communities = communities;
    this.divisions = divisions;
    this.upwards = upwards;
    this.region = region;
  }

  /** Sends today's counts, in the caller's transaction. */
  void send() {
    if (region.oversees()) {
      return;
    }
    upwards.send(TOPIC, today());
  }

  private List<Count> today() {
    List<Designation> active = designations.active();
    Map<Long, CommunityFacts> facts =
        communities.byIds(active.stream().map(Designation::communityId).toList());
    Map<String, Long> byCounty =
        facts.values().stream()
            .flatMap(community -> community.in(DivisionLevel.COUNTY).stream())
            .collect(Collectors.groupingBy(DivisionFacts::code, Collectors.counting()));
    List<Count> counts =
        divisions.of(DivisionLevel.COUNTY, new Scope(List.of(region.division()))).stream()
            .map(
                county ->
                    new Count(county.code(), COUNTY, byCounty.getOrDefault(county.code(), 0L)))
            .collect(Collectors.toList());
    counts.addFirst(new Count(region.division(), CITY, active.size()));
    return counts;
  }
}
