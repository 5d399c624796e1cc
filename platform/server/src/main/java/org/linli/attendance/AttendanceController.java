package org.linli.attendance;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.linli.activity.AddingPeople;
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
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.web.Refused;

/** The list of a session in the hands of whoever is in charge, there or at the desk afterwards. */
@Controller("/sessions/{session}/attendance")
@Produces(MediaType.TEXT_HTML)
final class AttendanceController {

  private static final int LONGEST = 300;

  /** Lines on the paper for people who just come along. */
  private static final List<Integer> BLANK = List.of(1, 2, 3, 4, 5, 6, 7, 8);

  private static final String VOLUNTEER = "volunteer";

  private final Sessions sessions;
  private final Roster roster;
  private final Recording recording;
  private final NotingOnList noting;
  private final Spots spots;
  private final AddingPeople adding;
  private final Viewer viewer;
  private final Clock clock;

  AttendanceController(
      Sessions sessions,
      Roster roster,
      Recording recording,
      NotingOnList noting,
      Spots spots,
      AddingPeople adding,
      Viewer viewer,
      Clock clock) {
    this.sessions = sessions;
    this.roster = roster;
    this.recording = recording;
    this.noting = noting;
    this.spots = spots;
    this.adding = adding;
    this.viewer = viewer;
    this.clock = clock;
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
    SessionFacts facts = find(session);
    return page(facts)
        .with(
            Form.empty()
                .put("from", SessionTimes.write(facts.from()))
                .put("to", SessionTimes.write(facts.to())));
  }

  /** The list on paper, to be ticked with a pen and typed in afterwards. */
  @Get("/paper")
  @Access(
      value = {
        Role.TENANT_ADMINISTRATOR,
        Role.STAFF,
        Role.STATION_HEAD,
        Role.SOCIAL_WORKER,
        Role.TEAM_LEADER
      },
      scopeFrom = "session")
  Page paper(long session) {
    return page(find(session)).with("paper", true).with(Form.empty());
  }

  /** Notes that someone came and left, or that they never came, as the button says. */
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
  Answer note(long session, @Body Form form) {
    SessionFacts facts = find(session);
    long volunteer = form.whole(VOLUNTEER, 1, Long.MAX_VALUE).orElse(0L);
    if (volunteer == 0) {
      form.reject(VOLUNTEER, "attendance.refused.who");
    }
    boolean absent = form.text("act").equals("absent");
    Optional<Instant> from = absent ? Optional.empty() : moment(form, "from", facts);
    Optional<Instant> to = absent ? Optional.empty() : moment(form, "to", facts);
    String reason = form.text("reason", LONGEST);
    if (!form.isValid()) {
      return page(facts).with(form);
    }
    try {
      if (absent) {
        noting.absent(session, volunteer, viewer.account());
        return back(session).saying("attendance.noted.ABSENT");
      }
      Instant start = from.orElseThrow();
      Noted noted =
          noting.note(
              session,
              new NotingOnList.Presence(
                  volunteer,
                  start,
                  new SessionTimes(facts).end(start, to.orElseThrow()),
                  reason,
                  false,
                  false),
              viewer.account());
      return back(session).saying("attendance.noted." + noted);
    } catch (Refused refused) {
      form.reject(refused.field(), refused.messageKey(), refused.args());
      return page(facts).with(form);
    }
  }

  /** Notes that the guardian of someone under age is there. */
  @Post("/guardian")
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
  Redirect guardian(long session, @Body Form form) {
    form.whole(VOLUNTEER, 1, Long.MAX_VALUE)
        .ifPresent(volunteer -> roster.guardianSeen(session, volunteer, viewer.account()));
    return back(session).saying("attendance.guardian.seen");
  }

  private static Redirect back(long session) {
    return Redirect.to("/sessions/" + session + "/attendance");
  }

  private SessionFacts find(long id) {
    return sessions.takingPlace(id).orElseThrow(Problem::notFound);
  }

  private Page page(SessionFacts session) {
    List<RosterLine> lines = roster.named(session.id());
    return Page.of("attendance/list")
        .crumb("/activities/" + session.activity(), Message.asItIs(session.name()))
        .with("session", session)
        .with("byPlace", spots.areAskedFor())
        .with("lines", lines)
        .with("forgotten", lines.stream().filter(RosterLine::isForgotten).count())
        .with("companions", roster.companions(session.id()))
        .with("deadline", recording.of(session.id()).orElse(null))
        .with("days", Recording.DAYS)
        .with("late", clock.instant().isAfter(session.to().plus(NotingAttendance.LATE)))
        .with("blank", BLANK)
        .with("keeps", CommunityKeepers.scope(viewer).contains(sessions.pathOf(session.id())))
        .with("addable", adding.isOpen(session))
        .with("over", !clock.instant().isBefore(session.to()))
        .with("begun", !clock.instant().isBefore(session.from()));
  }

  private static Optional<Instant> moment(Form form, String field, SessionFacts session) {
    String typed = form.required(field, 5);
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    Optional<Instant> moment = new SessionTimes(session).read(typed);
    if (moment.isEmpty()) {
      form.reject(field, "attendance.time.wrong");
    }
    return moment;
  }
}
