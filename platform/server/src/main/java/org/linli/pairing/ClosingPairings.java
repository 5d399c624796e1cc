package org.linli.pairing;

import jakarta.inject.Singleton;
import org.linli.api.CommunityFacts;
import org.linli.division.CommunityEnding;

/** A community that is closed ends its pairings, with the reason why it was closed. */
@Singleton
class ClosingPairings implements CommunityEnding {

  private static final int MOST = 500;

  private final PairingTable pairings;
  private final KeepingPairings keeping;

  ClosingPairings(PairingTable pairings, KeepingPairings keeping) {
    this.pairings = pairings;
    this.keeping = keeping;
  }

  @Override
  public void closed(CommunityFacts community, String reason, long by) {
    for (Pairing one : pairings.of(community.id(), MOST)) {
      keeping.close(one.id(), reason, by);
    }
  }
}
