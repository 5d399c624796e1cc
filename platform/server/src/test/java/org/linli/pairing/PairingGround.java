package org.linli.pairing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.institution.Institution;
import org.linli.tenant.Tenants;
import org.linli.tenant.Time;
import org.linli.testing.LinliServer;

/** A community of a tenant and its pairings, for the tests of this domain and of others. */
public final class PairingGround {

  private static final long CLERK = 7;

  private final LinliServer server;
  private final String tenant;
  public final long community;
  public final String name = "花园" + UUID.randomUUID();
  public final String path;

  public PairingGround(LinliServer server, String tenant, String township) {
    this.server = server;
    this.tenant = tenant;
    this.community = here(() -> server.get(Communities.class).namedPlace(name, township));
    this.path =
        Objects.requireNonNull(
                here(() -> server.get(Communities.class).byIds(List.of(community))).get(community))
            .path();
  }

  public <T> T here(Supplier<T> work) {
    return server.get(Tenants.class).within(server.tenant(tenant), work);
  }

  public CommunityFacts facts() {
    return Objects.requireNonNull(
        here(() -> server.get(Communities.class).byIds(List.of(community))).get(community));
  }

  LocalDate today() {
    return Time.today(server.get(Clock.class));
  }

  long propose(Partner partner, Side side) {
    return here(
        () ->
            server
                .get(KeepingPairings.class)
                .propose(
                    community,
                    partner,
                    new PairingTerms(Manner.BY_AREA, "东片", "陪伴老人", today(), null),
                    side,
                    new Contact("王" + side, "0759-1234567"),
                    CLERK));
  }

  /** A pairing that a side proposed; returns its id. */
  public long proposed(Institution institution, boolean byCommunity) {
    return propose(Partner.of(institution), byCommunity ? Side.COMMUNITY : Side.PARTNER);
  }

  /** A pairing with a company that is in force from today on; returns its id. */
  public long accepted(Manner manner) {
    return here(
        () -> {
          KeepingPairings keeping = server.get(KeepingPairings.class);
          long id =
              keeping.propose(
                  community,
                  new Partner(PartnerKind.COMPANY, "公司" + UUID.randomUUID(), null),
                  new PairingTerms(manner, "东片", "陪伴老人", today(), null),
                  Side.COMMUNITY,
                  new Contact("王社工", "0759-1234567"),
                  CLERK);
          keeping.accept(id, Side.PARTNER, new Contact("赵经理", "12345"), CLERK + 1);
          return id;
        });
  }

  /** A pairing with a company, which has no desk. */
  long withCompany() {
    return propose(
        new Partner(PartnerKind.COMPANY, "公司" + UUID.randomUUID(), null), Side.COMMUNITY);
  }

  PairingState state(long pairing) {
    return here(() -> server.get(PairingTable.class).find(pairing).orElseThrow().state());
  }
}
