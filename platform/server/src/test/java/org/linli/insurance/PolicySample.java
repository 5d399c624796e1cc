package org.linli.insurance;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.linli.api.Communities;
import org.linli.testing.LinliServer;
import org.linli.testing.Sample;

/** A policy, for the trials of every route. */
@Singleton
final class PolicySample implements Sample {

  @Override
  public String variable() {
    return "policy";
  }

  @Override
  public Found find(LinliServer server, Ground ground) {
    InsuranceGround policies = new InsuranceGround(server, ground.tenant());
    Communities communities = server.get(Communities.class);
    long community =
        policies.here(() -> communities.namedPlace("花园" + UUID.randomUUID(), ground.township()));
    String path =
        policies.here(
            () ->
                Objects.requireNonNull(communities.byIds(List.of(community)).get(community))
                    .path());
    return Found.lying(
        policies.policy(
            community,
            Covers.NAMED,
            InsuranceKind.ACCIDENT,
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 12, 31)),
        path);
  }
}
