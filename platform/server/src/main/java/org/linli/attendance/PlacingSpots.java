package org.linli.attendance;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.linli.api.Audit;
import org.linli.api.Form;
import org.linli.api.Viewer;

/** Sets where sessions are, and whether the tenant lets people check in by it. */
@Singleton
class PlacingSpots {

  private final Spots spots;
  private final Audit audit;
  private final Viewer viewer;

  PlacingSpots(Spots spots, Audit audit, Viewer viewer) {
    this.spots = spots;
    this.audit = audit;
    this.viewer = viewer;
  }

  /** The spot that a form tells; empty if something is wrong, which the form then says. */
  Optional<Spot> read(Form form) {
    form.required("radius");
    Optional<Long> radius = form.whole("radius", Spot.SMALLEST, Spot.LARGEST);
    Optional<Spot.Position> position = Spot.Position.of(form.put("accuracy", 0));
    if (position.isEmpty()) {
      form.reject("latitude", "attendance.spot.wrong");
    }
    return form.isValid()
        ? position.flatMap(
            at ->
                radius.map(
                    metres -> new Spot(at.latitude(), at.longitude(), Math.toIntExact(metres))))
        : Optional.empty();
  }

  /** Sets where a session is. */
  @Transactional
  void put(long session, Spot spot) {
    spots.put(session, spot, viewer.account());
    audit.record(
        "attendance.spotSet", "activity-session", session, Map.of("radius", "" + spot.radius()));
  }

  /** Takes that away. */
  @Transactional
  void remove(long session) {
    spots.remove(session);
    audit.record("attendance.spotRemoved", "activity-session", session);
  }

  /** Lets people of the tenant check in by where they are, or no longer. */
  @Transactional
  void askFor(boolean byPlace) {
    spots.askFor(byPlace, viewer.account());
    audit.record(byPlace ? "attendance.placeOn" : "attendance.placeOff", "tenant", 0);
  }
}
