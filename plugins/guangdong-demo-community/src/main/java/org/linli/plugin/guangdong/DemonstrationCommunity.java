package org.linli.plugin.guangdong;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.api.CommunityFacts;
import org.linli.api.DivisionFacts;
import org.linli.api.DivisionLevel;
import org.linli.api.LeagueBranchFacts;
import org.linli.api.StationFacts;
import org.linli.api.StationKind;
import org.linli.api.TeamFacts;

/**
 * A demonstration community with what the records know of it, and form 1 asks for.
 *
 * @param designation its designation
 * @param community the community
 * @param branch how its league branch stands; null if nobody has said
 * @param stations its stations, the oldest first
 * @param teams its directly subordinate teams (直属队伍), the only ones that form 1 counts
 */
record DemonstrationCommunity(
    Designation designation,
    CommunityFacts community,
    @Nullable LeagueBranchFacts branch,
    List<StationFacts> stations,
    List<TeamFacts> teams) {

  /** Keeps of all stations and teams those that form 1 asks for. */
  static DemonstrationCommunity of(
      Designation designation,
      CommunityFacts community,
      @Nullable LeagueBranchFacts branch,
      List<StationFacts> stations,
      List<TeamFacts> teams) {
    return new DemonstrationCommunity(
        designation,
        community,
        branch,
        stations.stream().filter(station -> station.kind() == StationKind.STATION).toList(),
        teams.stream().filter(TeamFacts::directlySubordinate).toList());
  }

  /** The designation's id. */
  public long id() {
    return Objects.requireNonNull(designation.id());
  }

  /** The community's name. */
  public String name() {
    return community.shortName();
  }

  /** Where it lies, from the city down: 湛江市赤坎区中华街道. */
  public String place() {
    return community.placeFrom(DivisionLevel.CITY);
  }

  /** The code of its county; empty where there are no counties or it isn't known. */
  public String county() {
    return community.in(DivisionLevel.COUNTY).map(DivisionFacts::code).orElse("");
  }
}
