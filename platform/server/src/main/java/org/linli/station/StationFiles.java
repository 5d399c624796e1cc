package org.linli.station;

import jakarta.inject.Singleton;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.file.FileOwner;
import org.linli.file.StoredFile;

/** A station's files are read by those who see the station. */
@Singleton
final class StationFiles implements FileOwner {

  static final String KIND = "station";

  private final StationRegister stations;
  private final Viewer viewer;

  StationFiles(StationRegister stations, Viewer viewer) {
    this.stations = stations;
    this.viewer = viewer;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean mayRead(StoredFile file) {
    return stations
        .pathOf(file.owner())
        .filter(CommunityKeepers.scope(viewer)::contains)
        .isPresent();
  }
}
