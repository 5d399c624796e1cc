package org.linli.pairing;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The pairings of the current tenant, for other domains. */
@Singleton
public class Pairings {

  private static final int MOST = 100;

  private final PairingTable table;

  Pairings(PairingTable table) {
    this.table = table;
  }

  /** One of them. */
  public Optional<Pairing> find(long id) {
    return table.find(id);
  }

  /** Those of a community that are in force today, the oldest first. */
  public List<Pairing> inForce(long community) {
    return table.of(community, MOST).stream()
        .filter(one -> one.state() == PairingState.ACCEPTED)
        .toList();
  }
}
