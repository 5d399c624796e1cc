package org.linli.attendance;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.linli.hours.Evidence;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;
import org.linli.web.Refused;

/**
 * Lets people come in and leave by where they are: only where the tenant asks for it, only with the
 * person's separate consent (LAW-7), and never as the only way.
 */
@Singleton
class CheckingPlaces {

  /** A phone that is less sure than this says nothing. */
  static final int VAGUE = 200;

  private static final String FIELD = "volunteer";

  private final Spots spots;
  private final NotingAttendance noting;
  private final Volunteers volunteers;
  private final Clock clock;

  CheckingPlaces(Spots spots, NotingAttendance noting, Volunteers volunteers, Clock clock) {
    this.spots = spots;
    this.noting = noting;
    this.volunteers = volunteers;
    this.clock = clock;
  }

  /**
   * Notes that someone came or left.
   *
   * @throws Refused if they aren't there, or haven't agreed to be asked
   */
  @Transactional
  Noted check(long session, long volunteer, Spot.Position position, long by) {
    VolunteerFacts who = volunteers.lock(List.of(volunteer)).get(volunteer);
    if (!spots.areAskedFor()) {
      throw new Refused(FIELD, "attendance.refused.placeOff");
    }
    Spot spot =
        spots.of(session).orElseThrow(() -> new Refused(FIELD, "attendance.refused.noSpot"));
    if (who == null || !who.hasLocationConsent()) {
      throw new Refused(FIELD, "attendance.refused.noConsent");
    }
    if (position.accuracy() > VAGUE) {
      throw new Refused(FIELD, "attendance.refused.vague");
    }
    int distance = spot.distance(position);
    if (distance > spot.radius()) {
      throw new Refused(FIELD, "attendance.refused.far", distance, spot.radius());
    }
    var sign = new NotingAttendance.Sign(Move.SCAN, clock.instant(), Evidence.GEO, "");
    Noted noted = noting.note(session, volunteer, sign, by);
    spots.checked(session, volunteer, distance);
    return noted;
  }
}
