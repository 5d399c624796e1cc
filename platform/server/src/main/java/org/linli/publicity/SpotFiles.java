package org.linli.publicity;

import jakarta.inject.Singleton;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.file.FileOwner;
import org.linli.file.StoredFile;

/** The photos of a spot are read by those who keep it. */
@Singleton
final class SpotFiles implements FileOwner {

  private final SpotTable spots;
  private final Viewer viewer;

  SpotFiles(SpotTable spots, Viewer viewer) {
    this.spots = spots;
    this.viewer = viewer;
  }

  @Override
  public String kind() {
    return KeepingSpots.KIND;
  }

  @Override
  public boolean mayRead(StoredFile file) {
    return spots
        .find(file.owner())
        .map(Spot::path)
        .filter(CommunityKeepers.scope(viewer)::contains)
        .isPresent();
  }
}
