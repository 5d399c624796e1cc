package org.linli.plugin.guangdong;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.LeagueBranchFacts;
import org.linli.api.LeagueBranches;
import org.linli.api.Scope;
import org.linli.api.StationFacts;
import org.linli.api.Stations;
import org.linli.api.TeamFacts;
import org.linli.api.Teams;

/**
 * The demonstration communities with their facts, five statements for all of them. A city has some
 * dozens, so lists read them whole and page what is shown.
 */
@Singleton
class DemonstrationCommunities {

  private final Designations designations;
  private final Communities communities;
  private final Stations stations;
  private final Teams teams;
  private final LeagueBranches branches;
  private final Clock clock;

  DemonstrationCommunities(
      Designations designations,
      Communities communities,
      Stations stations,
      Teams teams,
      LeagueBranches branches,
      Clock clock) {
    this.designations = designations;
    this.communities = communities;
    this.stations = stations;
    this.teams = teams;
    this.branches = branches;
    this.clock = clock;
  }

  /** Every one of the tenant, provincial ones first in the annex's order. */
  List<DemonstrationCommunity> all() {
    return of(designations.active());
  }

  /** Those within a scope, provincial ones first in the annex's order. */
  List<DemonstrationCommunity> within(Scope scope) {
    return of(
        designations.active().stream()
            .filter(designation -> scope.contains(designation.path()))
            .toList());
  }

  /** One designation, whether it holds or has ended. */
  DemonstrationCommunity of(Designation designation) {
    return of(List.of(designation)).getFirst();
  }

  private List<DemonstrationCommunity> of(List<Designation> rows) {
    LocalDate today = LocalDate.now(clock.withZone(Designating.ZONE));
    List<Long> ids = rows.stream().map(Designation::communityId).toList();
    Map<Long, CommunityFacts> facts = communities.byIds(ids);
    Map<Long, List<StationFacts>> open = stations.openOn(today, ids);
    Map<Long, List<TeamFacts>> existing = teams.existingOn(today, ids);
    Map<Long, LeagueBranchFacts> known = branches.on(today, ids);
    return rows.stream()
        .filter(row -> facts.containsKey(row.communityId()))
        .map(
            row ->
                DemonstrationCommunity.of(
                    row,
                    facts.get(row.communityId()),
                    known.get(row.communityId()),
                    open.getOrDefault(row.communityId(), List.of()),
                    existing.getOrDefault(row.communityId(), List.of())))
        .toList();
  }
}
