package org.linli.plugin.zhanjiang;

import jakarta.inject.Singleton;
import java.util.List;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Role;
import org.linli.api.Stations;
import org.linli.api.Viewer;

/** Reads the part of the city that the viewer answers for, with two calls whatever its size. */
@Singleton
class Grounds {

  private final Communities communities;
  private final Stations stations;
  private final Viewer viewer;

  Grounds(Communities communities, Stations stations, Viewer viewer) {
    this.communities = communities;
    this.stations = stations;
    this.viewer = viewer;
  }

  Ground mine() {
    List<CommunityFacts> all =
        communities.everWithin(viewer.scope(Role.STAFF, Role.TENANT_ADMINISTRATOR));
    return new Ground(all, stations.ever(all.stream().map(CommunityFacts::id).toList()));
  }
}
