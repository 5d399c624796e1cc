package org.linli.pairing;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The pairings of the current tenant, for other domains. */
@Singleton
public class Pairings {

  private final PairingTable table;
  private final PairingsInForce inForce;

  Pairings(PairingTable table, PairingsInForce inForce) {
    this.table = table;
    this.inForce = inForce;
  }

  /** One of them. */
  public Optional<Pairing> find(long id) {
    return table.find(id);
  }

  /** Those of a community that are in force today, the oldest first. */
  public List<Pairing> inForce(long community) {
    return inForce.of(community);
  }
}
