package org.linli.station;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.linli.api.Audit;
import org.linli.api.Viewer;
import org.linli.file.Content;
import org.linli.file.Filing;
import org.linli.file.NewFile;
import org.linli.file.StoredFile;

/** Gives a station a photo, in place of the one before, or takes it away. */
@Singleton
class ChangingPhoto {

  private final StationRegister stations;
  private final Filing filing;
  private final Viewer viewer;
  private final Audit audit;

  ChangingPhoto(StationRegister stations, Filing filing, Viewer viewer, Audit audit) {
    this.stations = stations;
    this.filing = filing;
    this.viewer = viewer;
    this.audit = audit;
  }

  /**
   * Puts a photo in place.
   *
   * @throws org.linli.file.FileRefused if it is no photo, too large, or there is no room
   */
  @Transactional
  void put(long id, String name, InputStream bytes) {
    Station station = stations.lock(id).orElseThrow();
    StoredFile photo =
        filing.store(
            new NewFile(
                StationFiles.KIND, id, name, Set.of(Content.JPEG, Content.PNG), viewer.account()),
            bytes);
    long file = Objects.requireNonNull(photo.id());
    throwAway(station);
    stations.setPhoto(id, file);
    audit.record("station.photoChanged", "station", id, Map.of("file", Long.toString(file)));
  }

  /** Takes the photo away; there may be none. */
  @Transactional
  void remove(long id) {
    Station station = stations.lock(id).orElseThrow();
    if (station.photoId() != null) {
      throwAway(station);
      stations.setPhoto(id, null);
      audit.record("station.photoRemoved", "station", id);
    }
  }

  private void throwAway(Station station) {
    Long before = station.photoId();
    if (before != null) {
      filing.find(before).ifPresent(filing::delete);
    }
  }
}
