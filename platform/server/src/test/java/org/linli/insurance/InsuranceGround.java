package org.linli.insurance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;

/** Policies, for the tests of this domain and of others. */
public final class InsuranceGround {

  private static final long CLERK = 7;

  private final LinliServer server;
  private final String tenant;

  public InsuranceGround(LinliServer server, String tenant) {
    this.server = server;
    this.tenant = tenant;
  }

  <T> T here(Supplier<T> work) {
    return server.get(Tenants.class).within(server.tenant(tenant), work);
  }

  long policy(long community, Covers covers, InsuranceKind kind, LocalDate from, LocalDate until) {
    return here(
        () ->
            server
                .get(KeepingPolicies.class)
                .add(
                    community,
                    new PolicyDetails(covers, kind, "平安保险", "P" + UUID.randomUUID(), from, until),
                    CLERK));
  }

  /** All volunteers of a community are insured against accidents. */
  public long accidents(long community, LocalDate from, LocalDate until) {
    return policy(community, Covers.COMMUNITY, InsuranceKind.ACCIDENT, from, until);
  }

  void insure(long policy, long volunteer) {
    here(
        () -> {
          server.get(PolicyTable.class).insure(policy, List.of(volunteer));
          return 0;
        });
  }
}
