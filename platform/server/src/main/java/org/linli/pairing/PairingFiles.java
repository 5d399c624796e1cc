package org.linli.pairing;

import jakarta.inject.Singleton;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.file.FileOwner;
import org.linli.file.StoredFile;

/** An agreement is read by those who keep the pairing. */
@Singleton
final class PairingFiles implements FileOwner {

  static final String KIND = "pairing";

  private final PairingTable pairings;
  private final Viewer viewer;

  PairingFiles(PairingTable pairings, Viewer viewer) {
    this.pairings = pairings;
    this.viewer = viewer;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean mayRead(StoredFile file) {
    return pairings
        .find(file.owner())
        .map(Pairing::path)
        .filter(CommunityKeepers.scope(viewer)::contains)
        .isPresent();
  }
}
