package org.linli.activity;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.util.List;
import java.util.Optional;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.web.Refused;

/** Adds sessions, changes them, closes them for sign-up, cancels them. */
@Controller
@Produces(MediaType.TEXT_HTML)
final class SessionDeskController {

  private static final String SIGN_UP = "signUp";

  private final DeskPages pages;
  private final SessionTable sessions;
  private final KeepingSessions keeping;

  SessionDeskController(DeskPages pages, SessionTable sessions, KeepingSessions keeping) {
    this.pages = pages;
    this.sessions = sessions;
    this.keeping = keeping;
  }

  @Get("/activity-desk/{activity}/sessions/new")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "activity")
  Page blank(long activity) {
    Form form = Form.empty();
    sessions.of(activity).stream()
        .reduce((one, later) -> later)
        .ifPresent(
            last ->
                form.put("place", last.facts().place())
                    .put("meetingPoint", last.facts().meetingPoint())
                    .put("capacity", last.capacity()));
    return pages.below("activity/session-new", activity, form);
  }

  @Post("/activity-desk/{activity}/sessions")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "activity")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer add(long activity, @Body Form form) {
    Optional<List<NewSession>> added = SessionForm.sessions(form);
    if (added.isPresent()) {
      try {
        keeping.add(activity, added.get());
        return Redirect.to("/activity-desk/" + activity)
            .saying("activity.session.added", added.get().size());
      } catch (Refused refused) {
        form.reject(refused.field(), refused.messageKey(), refused.args());
      }
    }
    return pages.below("activity/session-new", activity, form);
  }

  @Get("/sessions/{session}/edit")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "session")
  Page edit(long session) {
    Form form = SessionForm.show(sessions.find(session).orElseThrow(Problem::notFound));
    return pages.belowSession("activity/session-edit", session).with(form);
  }

  @Post("/sessions/{session}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "session")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer change(long session, @Body Form form) {
    SessionForm.Place place = SessionForm.place(form);
    if (form.isValid()) {
      try {
        keeping.change(session, place.name(), place.meetingPoint(), place.capacity());
        return back(session).saying("activity.session.saved");
      } catch (Refused refused) {
        form.reject(refused.field(), refused.messageKey(), refused.args());
      }
    }
    return pages.belowSession("activity/session-edit", session).with(form);
  }

  @Post("/sessions/{session}/closing")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "session")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Redirect close(long session, @Body Form form) {
    boolean opens = form.text(SIGN_UP).equals("open");
    keeping.close(session, !opens);
    return back(session).saying(opens ? "activity.session.opened" : "activity.session.closed");
  }

  @Get("/sessions/{session}/cancellation/new")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "session")
  Page askToCancel(long session) {
    return pages.belowSession("activity/session-cancel", session).with(Form.empty());
  }

  @Post("/sessions/{session}/cancellation")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "session")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer cancel(long session, @Body Form form) {
    Session known = sessions.find(session).orElseThrow(Problem::notFound);
    boolean isDraft = known.facts().activityState() == ActivityState.DRAFT;
    String reason = isDraft ? "" : form.required("reason", 200);
    if (!form.isValid()) {
      return pages.belowSession("activity/session-cancel", session).with(form);
    }
    Redirect back = back(session);
    keeping.cancel(session, reason);
    return back.saying("activity.session.cancelled");
  }

  private Redirect back(long session) {
    Session known = sessions.find(session).orElseThrow(Problem::notFound);
    return Redirect.to("/activity-desk/" + known.facts().activity());
  }
}
