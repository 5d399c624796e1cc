package org.linli.activity;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Message;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.idempotency.Idempotent;
import org.linli.web.Made;
import org.linli.web.Part;
import org.linli.web.Trying;

/** Keeping activities for programs, within the viewer's scope. */
@Controller("/api")
class ActivityApi {

  private final DeskSearch search;
  private final ActivityForm forms;
  private final KeepingActivities keeping;
  private final KeepingSessions keepingSessions;
  private final SessionTable sessions;
  private final Viewer viewer;

  ActivityApi(
      DeskSearch search,
      ActivityForm forms,
      KeepingActivities keeping,
      KeepingSessions keepingSessions,
      SessionTable sessions,
      Viewer viewer) {
    this.search = search;
    this.forms = forms;
    this.keeping = keeping;
    this.keepingSessions = keepingSessions;
    this.sessions = sessions;
    this.viewer = viewer;
  }

  /**
   * A part of the list of those who keep activities, drafts included.
   *
   * @param size activities at once, at most 500
   */
  @Get("/activities")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Part<Item> list(
      @QueryValue(defaultValue = "") String q,
      @QueryValue(defaultValue = "") String county,
      @QueryValue(defaultValue = "") String township,
      @QueryValue(defaultValue = "") String state,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    Scope scope = CommunityKeepers.scope(viewer);
    DeskSearch.Filter filter = DeskSearch.Filter.of(q, county, township, state, false);
    Paging paging = Part.asked(page, size, search.count(filter, scope));
    return Part.of(paging, search.page(filter, scope, paging), Item::of);
  }

  /** Begins a draft, once for each {@code Idempotency-Key}. */
  @Post("/communities/{community}/activities")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> draft(long community, @Body NewActivity activity) {
    Form form = activity.form();
    ActivityDetails details = forms.details(form, viewer.account());
    return Trying.with(form, () -> keeping.draft(community, details))
        .map(id -> Made.at("/activity-desk", id))
        .orElseThrow(() -> Problem.wrong(form));
  }

  /**
   * Adds sessions, one or many that repeat, once for each {@code Idempotency-Key}.
   *
   * @return all sessions of the activity
   */
  @Post("/activities/{activity}/sessions")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "activity")
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<List<When>> add(long activity, @Body NewSessions added) {
    Form form = added.form();
    Optional<List<NewSession>> asked = SessionForm.sessions(form);
    asked.ifPresent(all -> Trying.done(form, () -> keepingSessions.add(activity, all)));
    if (!form.isValid()) {
      throw Problem.wrong(form);
    }
    return HttpResponse.created(sessions.of(activity).stream().map(When::of).toList());
  }

  /** Publishes a draft; what stands against it is answered with 409. */
  @Post("/activities/{activity}/publication")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "activity")
  @Status(HttpStatus.NO_CONTENT)
  void publish(long activity) {
    for (Message wrong : keeping.publish(activity)) {
      throw Problem.conflict(wrong.key(), wrong.args().toArray());
    }
  }

  /** Cancels a session that is still to come; who signed up sees the reason. */
  @Post("/sessions/{session}/cancellation")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "session")
  @Status(HttpStatus.NO_CONTENT)
  void cancel(long session, @Body Cancellation said) {
    Form form = Form.empty().put("reason", said.reason());
    String reason = form.required("reason", 200);
    if (!form.isValid()) {
      throw Problem.wrong(form);
    }
    keepingSessions.cancel(session, reason);
  }

  /** An activity. */
  @Serdeable
  record Item(long id, long community, String name, ActivityState state) {

    static Item of(DeskSearch.Line line) {
      return new Item(line.id(), line.community(), line.name(), line.state());
    }
  }

  /** An activity to be drafted, checked as the form on the page is. */
  @Serdeable
  record NewActivity(
      @Nullable String name,
      @Nullable Long project,
      @Nullable Long team,
      @Nullable String serviceType,
      @Nullable String description,
      @Nullable String risks,
      @Nullable Integer minimumAge,
      @Nullable List<String> skills,
      @Nullable String charge,
      @Nullable String contact,
      @Nullable List<String> trainings,
      @Nullable Boolean insured) {

    Form form() {
      return Form.empty()
          .put("name", name)
          .put("project", project)
          .put("team", team)
          .put("serviceType", serviceType)
          .put("description", description)
          .put("risks", risks)
          .put("minimumAge", minimumAge)
          .putAll("skills", skills == null ? List.of() : skills)
          .put("charge", charge)
          .put("contact", contact)
          .putAll("trainings", trainings == null ? List.of() : trainings)
          .put("insured", insured);
    }
  }

  /**
   * Sessions to be added.
   *
   * @param until the last day of those that repeat; only {@code day} without it
   * @param weekdays on which there is one; every day without any
   * @param from as a clock shows it, 09:00
   */
  @Serdeable
  record NewSessions(
      @Nullable String day,
      @Nullable String until,
      @Nullable List<String> weekdays,
      @Nullable String from,
      @Nullable String to,
      @Nullable String place,
      @Nullable String meetingPoint,
      @Nullable Integer capacity) {

    Form form() {
      return Form.empty()
          .put("day", day)
          .put("until", until)
          .putAll("weekdays", weekdays == null ? List.of() : weekdays)
          .put("from", from)
          .put("to", to)
          .put("place", place)
          .put("meetingPoint", meetingPoint)
          .put("capacity", capacity);
    }
  }

  /** A session and when it is. */
  @Serdeable
  record When(long id, Instant from, Instant to) {

    static When of(Session session) {
      return new When(session.id(), session.from(), session.to());
    }
  }

  /** Why a session is cancelled. */
  @Serdeable
  record Cancellation(@Nullable String reason) {}
}
