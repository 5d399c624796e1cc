package org.linli.plugin.beibei;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.api.CommunityFacts;
import org.linli.api.CommunityKind;
import org.linli.api.DivisionFacts;
import org.linli.api.DivisionLevel;
import org.linli.api.StationDays;
import org.linli.api.StationKind;
import org.linli.api.StationProfileFacts;

/** Two towns with villages, stations and points, to try the rules with. */
final class SampleGround {

  static final LocalDate ALWAYS = LocalDate.of(2020, 1, 1);

  private final List<CommunityFacts> communities = new ArrayList<>();
  private final Map<Long, List<StationDays>> stations = new HashMap<>();
  private final Map<Long, StationProfileFacts> profiles = new HashMap<>();

  /** A village or community of a town, 500109001 or another. */
  CommunityFacts community(String town, CommunityKind kind, @Nullable LocalDate closedOn) {
    long id = communities.size() + 1L;
    String code = town + "%03d".formatted(id);
    CommunityFacts one =
        new CommunityFacts(
            id,
            kind,
            "第%d社区居民委员会".formatted(id),
            "第%d社区".formatted(id),
            code,
            kind.countable() ? code : null,
            List.of(new DivisionFacts(town, town + "镇", DivisionLevel.TOWNSHIP, false)),
            closedOn);
    communities.add(one);
    return one;
  }

  CommunityFacts village(String town) {
    return community(town, CommunityKind.VILLAGE, null);
  }

  /** A station or point there, from a day up to another. */
  long site(
      CommunityFacts community,
      StationKind kind,
      @Nullable LocalDate openedOn,
      @Nullable LocalDate closedOn) {
    long id = 100L + profiles.size();
    stations
        .computeIfAbsent(community.id(), any -> new ArrayList<>())
        .add(new StationDays(id, community.id(), kind, null, openedOn, closedOn));
    profiles.put(id, new StationProfileFacts(id, null, "", "", "", ""));
    return id;
  }

  /** A station there since a day. */
  long station(CommunityFacts community, LocalDate openedOn) {
    return site(community, StationKind.STATION, openedOn, null);
  }

  /** Its sign has been up since a day. */
  void sign(long site, LocalDate since) {
    profiles.put(site, new StationProfileFacts(site, since, "", "", "", ""));
  }

  Territory territory() {
    return new Territory(communities, stations);
  }

  MonthlyForm form() {
    return new MonthlyForm(territory(), profiles);
  }
}
