package org.linli.attendance;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.activity.Sessions;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.idempotency.Idempotent;
import org.linli.web.Trying;

/** What is noted on the list of a session by hand, then or afterwards, for programs. */
@Controller("/api/sessions/{session}/attendance")
class AttendanceEntryApi {

  private static final int LONGEST = 300;
  private static final String VOLUNTEER = "volunteer";

  private final Sessions sessions;
  private final NotingOnList noting;
  private final Roster roster;
  private final Viewer viewer;

  AttendanceEntryApi(Sessions sessions, NotingOnList noting, Roster roster, Viewer viewer) {
    this.sessions = sessions;
    this.noting = noting;
    this.roster = roster;
    this.viewer = viewer;
  }

  /**
   * Notes from when to when someone was there, once for each {@code Idempotency-Key}. Later than a
   * day after the end it is a late entry: it needs a reason, and waits for a second person.
   */
  @Post("/entries")
  @Access(
      value = {
        Role.TENANT_ADMINISTRATOR,
        Role.STAFF,
        Role.STATION_HEAD,
        Role.SOCIAL_WORKER,
        Role.TEAM_LEADER
      },
      scopeFrom = "session")
  @Idempotent
  Entered enter(long session, @Body NewEntry entry) {
    requireTakingPlace(session);
    Form form = Form.empty().put("reason", entry.reason());
    String reason = form.text("reason", LONGEST);
    Long volunteer = entry.volunteer();
    Instant from = entry.from();
    Instant to = entry.to();
    if (volunteer == null) {
      form.reject(VOLUNTEER, "attendance.refused.who");
    }
    if (from == null) {
      form.reject("from", "form.required");
    }
    if (to == null) {
      form.reject("to", "form.required");
    }
    if (volunteer == null || from == null || to == null || !form.isValid()) {
      throw Problem.wrong(form);
    }
    return Trying.with(
            form,
            () ->
                noting.note(
                    session,
                    new NotingOnList.Presence(
                        volunteer, from, to, reason, entry.accompanied(), false),
                    viewer.account()))
        .map(noted -> new Entered(volunteer, noted))
        .orElseThrow(() -> Problem.wrong(form));
  }

  /** Notes that someone on the list never came. */
  @Post("/absences")
  @Access(
      value = {
        Role.TENANT_ADMINISTRATOR,
        Role.STAFF,
        Role.STATION_HEAD,
        Role.SOCIAL_WORKER,
        Role.TEAM_LEADER
      },
      scopeFrom = "session")
  @Idempotent
  @Status(HttpStatus.NO_CONTENT)
  HttpResponse<Void> absent(long session, @Body Who who) {
    requireTakingPlace(session);
    Form form = Form.empty();
    long volunteer = volunteer(form, who);
    if (!Trying.done(form, () -> noting.absent(session, volunteer, viewer.account()))) {
      throw Problem.wrong(form);
    }
    return HttpResponse.noContent();
  }

  /** Notes that the guardian is there of someone who may serve only beside one. */
  @Post("/guardians")
  @Access(
      value = {
        Role.TENANT_ADMINISTRATOR,
        Role.STAFF,
        Role.STATION_HEAD,
        Role.SOCIAL_WORKER,
        Role.TEAM_LEADER
      },
      scopeFrom = "session")
  @Status(HttpStatus.NO_CONTENT)
  void guardian(long session, @Body Who who) {
    requireTakingPlace(session);
    roster.guardianSeen(session, volunteer(Form.empty(), who), viewer.account());
  }

  private void requireTakingPlace(long session) {
    sessions.takingPlace(session).orElseThrow(Problem::notFound);
  }

  private static long volunteer(Form form, Who who) {
    Long volunteer = who.volunteer();
    if (volunteer == null) {
      throw Problem.wrong(form.reject(VOLUNTEER, "attendance.refused.who"));
    }
    return volunteer;
  }

  /**
   * From when to when someone was there.
   *
   * @param accompanied whether a guardian was there with someone under age
   */
  @Serdeable
  record NewEntry(
      @Nullable Long volunteer,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable String reason,
      boolean accompanied) {}

  /** What was noted: POSTED in the ledger, or it WAITS for a second person. */
  @Serdeable
  record Entered(long volunteer, Noted noted) {}

  /** A volunteer on the list. */
  @Serdeable
  record Who(@Nullable Long volunteer) {}
}
