package org.linli.space;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Communities;
import org.linli.api.Scope;
import org.linli.organization.Organizations;
import org.linli.pairing.Pairings;
import org.linli.tenant.CurrentTenant;
import org.linli.web.Refused;

/** Finds whose a space is, by the name that was typed. */
@Singleton
class SpaceOwners {

  private final Organizations organizations;
  private final Pairings pairings;
  private final Communities communities;

  SpaceOwners(Organizations organizations, Pairings pairings, Communities communities) {
    this.organizations = organizations;
    this.pairings = pairings;
    this.communities = communities;
  }

  /** Whose it is; the name stays on record as it was. */
  record Owner(String name, @Nullable Long organization, @Nullable Long pairing) {}

  /**
   * The owner that details name.
   *
   * @throws Refused if there is no such organization, or the community has no such partner
   */
  Owner of(long community, SpaceDetails details) {
    String name = details.ownerName();
    return switch (details.ownerKind()) {
      case COMMUNITY ->
          new Owner(
              Optional.ofNullable(communities.byIds(List.of(community)).get(community))
                  .orElseThrow(() -> new Refused("name", "community.refused.gone"))
                  .shortName(),
              null,
              null);
      case ORGANIZATION ->
          organizations
              .called(name, new Scope(List.of(CurrentTenant.get().division())))
              .map(found -> new Owner(found.name(), found.id(), null))
              .orElseThrow(() -> new Refused("ownerName", "space.refused.organization", name));
      case PARTNER ->
          pairings.inForce(community).stream()
              .filter(one -> one.partner().name().equals(name))
              .findFirst()
              .map(found -> new Owner(name, null, found.id()))
              .orElseThrow(() -> new Refused("ownerName", "space.refused.partner", name));
    };
  }
}
