package org.linli.plugin.beibei;

import jakarta.inject.Singleton;
import java.util.List;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Scope;
import org.linli.api.Stations;

/** Reads parts of the district, each with one call for its communities and one for the stations. */
@Singleton
class Territories {

  private final Communities communities;
  private final Stations stations;

  Territories(Communities communities, Stations stations) {
    this.communities = communities;
    this.stations = stations;
  }

  Territory within(Scope scope) {
    List<CommunityFacts> all = communities.everWithin(scope);
    return new Territory(all, stations.ever(all.stream().map(CommunityFacts::id).toList()));
  }
}
