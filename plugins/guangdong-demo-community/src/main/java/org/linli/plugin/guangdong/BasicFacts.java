package org.linli.plugin.guangdong;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.CommunityFacts;
import org.linli.api.LeagueBranchFacts;
import org.linli.api.StationFacts;
import org.linli.api.StationKind;
import org.linli.api.TeamFacts;

/**
 * What form 1 is told about one demonstration community.
 *
 * @param designation its designation
 * @param community the community
 * @param branch how its league branch stands; null if nobody has said
 * @param stations its stations, the oldest first
 * @param teams its directly subordinate teams, the only ones that form 1 counts
 */
record BasicFacts(
    Designation designation,
    CommunityFacts community,
    @Nullable LeagueBranchFacts branch,
    List<StationFacts> stations,
    List<TeamFacts> teams) {

  /** Keeps of all stations and teams those that form 1 asks for. */
  static BasicFacts of(
      Designation designation,
      CommunityFacts community,
      @Nullable LeagueBranchFacts branch,
      List<StationFacts> stations,
      List<TeamFacts> teams) {
    return new BasicFacts(
        designation,
        community,
        branch,
        stations.stream().filter(station -> station.kind() == StationKind.STATION).toList(),
        teams.stream().filter(TeamFacts::directlySubordinate).toList());
  }
}
