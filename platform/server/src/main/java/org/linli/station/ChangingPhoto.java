package org.linli.station;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.api.Audit;
import org.linli.api.Viewer;
import org.linli.file.Content;
import org.linli.file.FileRefused;
import org.linli.file.Filing;
import org.linli.file.NewFile;
import org.linli.file.StoredFile;

/** Gives a station photos and takes them away; the first one leads. */
@Singleton
class ChangingPhoto {

  private static final int MOST = 12;

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
   * Adds a photo.
   *
   * @throws org.linli.file.FileRefused if it is no photo, too large, one too many, or there is no
   *     room
   */
  @Transactional
  void put(long id, String name, InputStream bytes) {
    Station station = stations.lock(id).orElseThrow();
    if (filing.of(StationFiles.KIND, id).size() >= MOST) {
      throw new FileRefused("station.photo.many", MOST);
    }
    StoredFile photo =
        filing.store(
            new NewFile(
                StationFiles.KIND, id, name, Set.of(Content.JPEG, Content.PNG), viewer.account()),
            bytes);
    long file = Objects.requireNonNull(photo.id());
    if (station.photoId() == null) {
      stations.setPhoto(id, file);
    }
    audit.record("station.photoChanged", "station", id, Map.of("file", Long.toString(file)));
  }

  /** Takes one away, which may be gone already; the next one then leads. */
  @Transactional
  void remove(long id, long photo) {
    Station station = stations.lock(id).orElseThrow();
    List<StoredFile> all = filing.of(StationFiles.KIND, id);
    all.stream()
        .filter(one -> one.id() != null && one.id() == photo)
        .findFirst()
        .ifPresent(
            one -> {
              filing.delete(one);
              stations.setPhoto(id, next(station, all, photo));
              audit.record(
                  "station.photoRemoved", "station", id, Map.of("file", Long.toString(photo)));
            });
  }

  private static @Nullable Long next(Station station, List<StoredFile> all, long gone) {
    Long leading = station.photoId();
    return leading != null && leading != gone
        ? leading
        : all.stream()
            .map(StoredFile::id)
            .filter(one -> one != null && one != gone)
            .findFirst()
            .orElse(null);
  }
}
