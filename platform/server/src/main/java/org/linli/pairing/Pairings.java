package org.linli.pairing;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The pairings of the current tenant, for other domains. */
@Singleton
public class Pairings {

  private static final int MOST = 50;

  private final PairingTable pairings;

  Pairings(PairingTable pairings) {
    this.pairings = pairings;
  }

  /** One of them. */
  public Optional<Pairing> find(long id) {
    return pairings.find(id);
  }

  /** Those of a community that are in force, the oldest first. */
  public List<Pairing> inForce(long community) {
    return pairings.of(community, MOST).stream()
        .filter(one -> one.state() == PairingState.ACCEPTED)
        .toList();
  }
}
