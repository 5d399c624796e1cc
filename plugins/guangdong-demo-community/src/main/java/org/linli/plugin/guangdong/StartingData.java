package org.linli.plugin.guangdong;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.CurrentRegion;

/**
 * Lays down the provincial demonstration communities of the current city (GD-20). Annex 5 doesn't
 * say whether one is a city's or a county's, nor its pilots: that stays open until staff say it,
 * and form 1 names it as missing.
 */
@Singleton
class StartingData {

  private final Designations designations;
  private final Communities communities;
  private final CountsForProvince counts;
  private final CurrentRegion region;
  private final Clock clock;

  StartingData(
      Designations designations,
      Communities communities,
      CountsForProvince counts,
      CurrentRegion region,
      Clock clock) {
    this.designations = designations;
    this.communities = communities;
    this.counts = counts;
    this.region = region;
    this.clock = clock;
  }

  /** Lays down those that were never designated; what staff have changed or ended stays. */
  void lay() {
    if (region.oversees()) {
      return;
    }
    List<ProvincialCommunity> ours =
        ProvincialCommunities.all().stream()
            .filter(one -> place(one).startsWith(region.division()))
            .toList();
    Set<Integer> laid =
        designations.findAll().stream()
            .map(Designation::annexNumber)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    Map<String, CommunityFacts> byCode =
        communities.byDivisionCodes(
            ours.stream().map(ProvincialCommunity::divisionCode).filter(Objects::nonNull).toList());
    designations.saveAll(
        ours.stream()
            .filter(one -> !laid.contains(one.number()))
            .map(one -> designation(one, byCode))
            .toList());
    counts.send();
  }

  private static String place(ProvincialCommunity one) {
    return one.divisionCode() == null
        ? Objects.requireNonNull(one.parentCode())
        : one.divisionCode();
  }

  private Designation designation(ProvincialCommunity one, Map<String, CommunityFacts> byCode) {
    CommunityFacts community =
        one.isNamedPlace() ? namedPlace(one) : byCode.get(one.divisionCode());
    if (community == null) {
      throw new IllegalStateException(
          "the community %s of annex 5 is not among this tenant's".formatted(one.divisionCode()));
    }
    return new Designation(
        null,
        community.id(),
        community.id(),
        community.path(),
        null,
        true,
        one.number(),
        false,
        false,
        "",
        null,
        null,
        null,
        clock.instant());
  }

  private CommunityFacts namedPlace(ProvincialCommunity one) {
    long id = communities.namedPlace(one.name(), Objects.requireNonNull(one.parentCode()));
    return Objects.requireNonNull(communities.byIds(List.of(id)).get(id));
  }
}
