package org.linli.organization;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.api.Communities;
import org.linli.api.Scope;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;

/** A community with organizations, for the tests of this domain and of others. */
public final class OrganizationGround {

  private static final long CLERK = 7;

  public final long community;
  public final String path;
  private final LinliServer server;
  private final String tenant;

  public OrganizationGround(LinliServer server, String tenant, String township) {
    this.server = server;
    this.tenant = tenant;
    Communities communities = server.get(Communities.class);
    this.community = here(() -> communities.namedPlace("花园" + UUID.randomUUID(), township));
    this.path =
        here(() -> Objects.requireNonNull(communities.byIds(List.of(community)).get(community)))
            .path();
  }

  <T> T here(Supplier<T> work) {
    return server.get(Tenants.class).within(server.tenant(tenant), work);
  }

  /** An organization of the community. */
  public long organization(OrganizationKind kind, String name) {
    return organization(kind, name, "", new Place(path, community), null);
  }

  long organization(
      OrganizationKind kind, String name, String parent, Place place, @Nullable String code) {
    return here(
        () ->
            server
                .get(KeepingOrganizations.class)
                .add(
                    new OrganizationDetails(kind, name, false, parent, place, code, null, null),
                    new Scope(List.of(place.path().substring(0, 4))),
                    CLERK));
  }

  static String name(String what) {
    return what + UUID.randomUUID().toString().substring(0, 8);
  }
}
