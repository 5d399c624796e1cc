package org.linli.publicity;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.api.Viewer;
import org.linli.file.Content;
import org.linli.file.Filing;
import org.linli.file.NewFile;
import org.linli.web.Refused;

/** Keeps the register of publicity spots, and what is shown there. */
@Singleton
class KeepingSpots {

  static final String KIND = "publicity-spot";

  private final SpotTable spots;
  private final Filing filing;
  private final Audit audit;
  private final Viewer viewer;

  KeepingSpots(SpotTable spots, Filing filing, Audit audit, Viewer viewer) {
    this.spots = spots;
    this.filing = filing;
    this.audit = audit;
    this.viewer = viewer;
  }

  @Transactional
  long register(long community, Spot.Said said, long by) {
    long id = spots.add(community, said, by);
    audit.record("publicity.spot-registered", KIND, id);
    return id;
  }

  @Transactional
  void change(long id, Spot.Said said) {
    thereIs(id);
    spots.change(id, said);
    audit.record("publicity.spot-changed", KIND, id);
  }

  /** Something else is shown from a day on. */
  @Transactional
  void show(long id, Showing showing, long by) {
    Showing now = thereIs(id).now();
    if (now != null && showing.from().isBefore(now.from())) {
      throw new Refused("from", "publicity.refused.earlier", now.from());
    }
    spots.show(id, showing, by);
    audit.record("publicity.shown", KIND, id);
  }

  @Transactional
  void remove(long id, String reason) {
    thereIs(id);
    spots.remove(id, reason);
    audit.record("publicity.spot-removed", KIND, id);
  }

  /**
   * Puts a photo in place of the one before.
   *
   * @throws org.linli.file.FileRefused if it is no photo, too large, or there is no room
   */
  @Transactional
  void putPhoto(long id, String name, InputStream bytes) {
    Spot spot = thereIs(id);
    long file =
        filing
            .store(
                new NewFile(KIND, id, name, Set.of(Content.JPEG, Content.PNG), viewer.account()),
                bytes)
            .key();
    Long before = spot.photo();
    if (before != null) {
      filing.find(before).ifPresent(filing::delete);
    }
    spots.setPhoto(id, file);
    audit.record("publicity.photo-changed", KIND, id, Map.of("file", "" + file));
  }

  private Spot thereIs(long id) {
    Spot spot = spots.lock(id).orElseThrow(Problem::notFound);
    if (spot.removedOn() != null) {
      throw new Refused("name", "publicity.refused.removed");
    }
    return spot;
  }
}
