package org.linli.attendance;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.util.Optional;
import org.linli.activity.SessionFacts;
import org.linli.activity.Sessions;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Role;

/** Where a session is, told by whoever stands there with a phone. */
@Controller("/sessions/{session}/spot")
@Produces(MediaType.TEXT_HTML)
class SpotController {

  private static final String RADIUS = "radius";
  private static final int USUAL = 200;

  private final Spots spots;
  private final PlacingSpots placing;
  private final Sessions sessions;

  SpotController(Spots spots, PlacingSpots placing, Sessions sessions) {
    this.spots = spots;
    this.placing = placing;
    this.sessions = sessions;
  }

  @Get
  @Access(
      value = {
        Role.TENANT_ADMINISTRATOR,
        Role.STAFF,
        Role.STATION_HEAD,
        Role.SOCIAL_WORKER,
        Role.TEAM_LEADER
      },
      scopeFrom = "session")
  Page show(long session) {
    Form form = Form.empty().put(RADIUS, USUAL);
    spots
        .of(session)
        .ifPresent(
            spot ->
                form.put("latitude", spot.latitude())
                    .put("longitude", spot.longitude())
                    .put(RADIUS, spot.radius()));
    return page(session).with(form);
  }

  /** Sets it, or takes it away, as the button says. */
  @Post
  @Access(
      value = {
        Role.TENANT_ADMINISTRATOR,
        Role.STAFF,
        Role.STATION_HEAD,
        Role.SOCIAL_WORKER,
        Role.TEAM_LEADER
      },
      scopeFrom = "session")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer set(long session, @Body Form form) {
    Redirect back = Redirect.to("/sessions/" + session + "/attendance");
    if (form.text("act").equals("remove")) {
      placing.remove(session);
      return back.saying("attendance.spot.removed");
    }
    Optional<Spot> spot = placing.read(form);
    if (spot.isEmpty()) {
      return page(session).with(form);
    }
    placing.put(session, spot.get());
    return back.saying("attendance.spot.set", spot.get().radius());
  }

  private Page page(long id) {
    SessionFacts session = sessions.find(id).orElseThrow(Problem::notFound);
    return Page.of("attendance/spot")
        .crumb("/sessions/" + id + "/attendance", Message.asItIs(session.name()))
        .with("session", session)
        .with("isAsked", spots.areAskedFor())
        .with("known", spots.of(id).isPresent());
  }
}
