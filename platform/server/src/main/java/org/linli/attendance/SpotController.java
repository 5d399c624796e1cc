package org.linli.attendance;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.transaction.annotation.Transactional;
import java.util.Map;
import java.util.Optional;
import org.linli.activity.SessionFacts;
import org.linli.activity.Sessions;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Audit;
import org.linli.api.Form;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;

/** Where a session is, told by whoever stands there with a phone. */
@Controller("/sessions/{session}/spot")
@Produces(MediaType.TEXT_HTML)
class SpotController {

  private static final String RADIUS = "radius";
  private static final int USUAL = 200;

  private final Spots spots;
  private final Sessions sessions;
  private final Audit audit;
  private final Viewer viewer;

  SpotController(Spots spots, Sessions sessions, Audit audit, Viewer viewer) {
    this.spots = spots;
    this.sessions = sessions;
    this.audit = audit;
    this.viewer = viewer;
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
  @Transactional
  Answer set(long session, @Body Form form) {
    Redirect back = Redirect.to("/sessions/" + session + "/attendance");
    if (form.text("act").equals("remove")) {
      spots.remove(session);
      audit.record("attendance.spotRemoved", "activity-session", session);
      return back.saying("attendance.spot.removed");
    }
    form.required(RADIUS);
    Optional<Long> radius = form.whole(RADIUS, Spot.SMALLEST, Spot.LARGEST);
    Optional<Spot.Position> position = Spot.Position.of(form.put("accuracy", 0));
    if (position.isEmpty()) {
      form.reject("latitude", "attendance.spot.wrong");
    }
    if (!form.isValid() || position.isEmpty() || radius.isEmpty()) {
      return page(session).with(form);
    }
    Spot spot =
        new Spot(
            position.get().latitude(), position.get().longitude(), Math.toIntExact(radius.get()));
    spots.put(session, spot, viewer.account());
    audit.record(
        "attendance.spotSet", "activity-session", session, Map.of(RADIUS, "" + spot.radius()));
    return back.saying("attendance.spot.set", spot.radius());
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
