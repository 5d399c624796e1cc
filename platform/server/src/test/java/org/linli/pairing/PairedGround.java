package org.linli.pairing;

import org.linli.institution.Institution;
import org.linli.organization.OrganizationKind;
import org.linli.testing.LinliServer;

/** Pairings in force of a community, for the tests of other domains. */
public final class PairedGround {

  private static final long CLERK = 7;

  private final LinliServer server;
  private final PairingGround ground;

  public PairedGround(LinliServer server, PairingGround ground) {
    this.server = server;
    this.ground = ground;
  }

  /** With a university or college, which answers at its own desk; returns its id. */
  public long with(Institution institution) {
    long pairing = ground.proposed(institution, true);
    accept(pairing);
    return pairing;
  }

  /** With a company, which has no desk; returns its id. */
  public long withCompany(String name) {
    long pairing = ground.propose(Partner.named(OrganizationKind.COMPANY, name), Side.COMMUNITY);
    accept(pairing);
    return pairing;
  }

  /** Ends one. */
  public void end(long pairing) {
    ground.here(
        () -> {
          server.get(KeepingPairings.class).end(pairing, Side.COMMUNITY, "搬走了", CLERK);
          return true;
        });
  }

  private void accept(long pairing) {
    ground.accept(pairing, Side.PARTNER);
  }
}
