package org.linli.attendance;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.util.List;
import java.util.Optional;
import org.linli.activity.SessionFacts;
import org.linli.activity.Sessions;
import org.linli.activity.SignUps;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Viewer;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;
import org.linli.web.Refused;

/** Coming in and leaving by where one is, after a tap that asks the phone. */
@Controller("/place-check-in/{session}")
@Produces(MediaType.TEXT_HTML)
final class PlaceController {

  private static final String VOLUNTEER = "volunteer";

  private final CheckingPlaces checking;
  private final Spots spots;
  private final Sessions sessions;
  private final SignUps signUps;
  private final Volunteers volunteers;
  private final Viewer viewer;

  PlaceController(
      CheckingPlaces checking,
      Spots spots,
      Sessions sessions,
      SignUps signUps,
      Volunteers volunteers,
      Viewer viewer) {
    this.checking = checking;
    this.spots = spots;
    this.sessions = sessions;
    this.signUps = signUps;
    this.volunteers = volunteers;
    this.viewer = viewer;
  }

  @Get
  @Access(signedIn = true)
  Page ask(long session) {
    return page(session).with(Form.empty());
  }

  @Post
  @Access(signedIn = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer come(long session, @Body Form form) {
    long volunteer = form.whole(VOLUNTEER, 1, Long.MAX_VALUE).orElse(0L);
    volunteers.requireActedFor(volunteer, viewer.account());
    // What is shown again after a refusal never holds where someone was.
    Form answer = Form.empty();
    Optional<Spot.Position> position = Spot.Position.of(form);
    if (position.isEmpty()) {
      return page(session).with(answer.reject(VOLUNTEER, "attendance.refused.noPosition"));
    }
    try {
      Noted noted = checking.check(session, volunteer, position.get(), viewer.account());
      return Redirect.to("/place-check-in/" + session).saying("attendance.desk." + noted);
    } catch (Refused refused) {
      return page(session).with(answer.reject(VOLUNTEER, refused.messageKey(), refused.args()));
    }
  }

  private Page page(long id) {
    SessionFacts session = sessions.takingPlace(id).orElseThrow(Problem::notFound);
    List<Long> confirmed = signUps.confirmed(id);
    List<VolunteerFacts> comers =
        volunteers.actedForBy(viewer.account()).stream()
            .filter(one -> confirmed.contains(one.id()))
            .toList();
    return Page.of("attendance/place")
        .with("session", session)
        .with("isAsked", spots.areAskedFor() && spots.of(id).isPresent())
        .with("comers", comers);
  }
}
