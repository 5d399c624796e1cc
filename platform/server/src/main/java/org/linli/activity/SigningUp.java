package org.linli.activity;

import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.linli.api.Problem;
import org.linli.api.Viewer;
import org.linli.idempotency.Retrying;
import org.linli.joining.JoiningRefused;
import org.linli.volunteer.Volunteers;

/** A viewer signs up, confirms and cancels for themselves and for their wards. */
@Singleton
class SigningUp {

  private final Places places;
  private final SignUpTable signUps;
  private final Volunteers volunteers;
  private final Retrying retrying;
  private final Viewer viewer;

  SigningUp(
      Places places, SignUpTable signUps, Volunteers volunteers, Retrying retrying, Viewer viewer) {
    this.places = places;
    this.signUps = signUps;
    this.volunteers = volunteers;
    this.retrying = retrying;
    this.viewer = viewer;
  }

  /**
   * Signs up for a session. Asked again, it answers the same.
   *
   * @param company the guardian who comes along, if one does
   * @throws JoiningRefused with everything that stands against it
   */
  SignUp take(long session, long volunteer, @Nullable Companion company) {
    requireOwn(volunteer);
    return retrying.whole(() -> places.take(session, volunteer, company, viewer.account()));
  }

  /** Takes an offered place. */
  SignUp confirm(long id) {
    requireOwn(own(id));
    return retrying.whole(() -> places.confirm(id));
  }

  /** Takes a sign-up back; whoever has a shift at a station asks for leave, with a reason. */
  SignUp cancel(long id) {
    requireOwn(own(id));
    if (signUps.isConfirmedDuty(id)) {
      throw Problem.conflict("activity.refused.duty");
    }
    return retrying.whole(() -> places.cancel(id, false));
  }

  private long own(long id) {
    return signUps.find(id).orElseThrow(Problem::notFound).volunteer();
  }

  private void requireOwn(long volunteer) {
    volunteers.requireActedFor(volunteer, viewer.account());
  }
}
