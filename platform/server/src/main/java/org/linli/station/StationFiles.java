package org.linli.station;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.file.FileOwner;
import org.linli.file.StoredFile;
import org.linli.tenant.Time;

/**
 * A station's photos are on its public page, for everyone, once it has opened; before, those read
 * them who keep it.
 */
@Singleton
final class StationFiles implements FileOwner {

  static final String KIND = "station";

  private final StationRegister stations;
  private final Viewer viewer;
  private final Clock clock;

  StationFiles(StationRegister stations, Viewer viewer, Clock clock) {
    this.stations = stations;
    this.viewer = viewer;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean mayRead(StoredFile file) {
    return stations
            .findById(file.owner())
            .filter(station -> !station.isPlanned(Time.today(clock)))
            .isPresent()
        || stations
            .pathOf(file.owner())
            .filter(CommunityKeepers.scope(viewer)::contains)
            .isPresent();
  }
}
