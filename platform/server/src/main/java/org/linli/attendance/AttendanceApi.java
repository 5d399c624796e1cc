package org.linli.attendance;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.activity.SessionFacts;
import org.linli.activity.Sessions;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.volunteer.VolunteerFacts;
import org.linli.web.template.Messages;

/** The list of a session, and what desks and programs note on it. */
@Controller("/api/sessions/{session}/attendance")
class AttendanceApi {

  private static final int MOST = 100;

  private final Sessions sessions;
  private final Roster roster;
  private final Desk desk;
  private final Messages messages;
  private final Viewer viewer;
  private final Clock clock;

  AttendanceApi(
      Sessions sessions, Roster roster, Desk desk, Messages messages, Viewer viewer, Clock clock) {
    this.sessions = sessions;
    this.roster = roster;
    this.desk = desk;
    this.messages = messages;
    this.viewer = viewer;
    this.clock = clock;
  }

  /** Everyone who has a place, by name; the look is noted in the audit log. */
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
  Listed list(long session) {
    SessionFacts facts = sessions.takingPlace(session).orElseThrow(Problem::notFound);
    return new Listed(
        session,
        facts.name(),
        facts.from(),
        facts.to(),
        clock.instant(),
        roster.named(session).stream().map(Person::of).toList());
  }

  /**
   * Notes that people came or left, at most 100 at once, in the order given. Each record is
   * accepted or refused by itself, and counts once however often it is sent, by its key.
   */
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
  Answered note(long session, @Body Batch batch) {
    if (batch.account() != null && batch.account() != viewer.account()) {
      throw Problem.conflict("attendance.refused.otherAccount");
    }
    List<Desk.Answer> answers = desk.take(session, checked(batch));
    Map<Long, VolunteerFacts> people = desk.people(answers);
    return new Answered(
        clock.instant(),
        answers.stream()
            .map(
                one ->
                    Answer.of(
                        one,
                        one.volunteer() == null ? null : people.get(one.volunteer()),
                        messages.say(one.sentence())))
            .toList());
  }

  private static List<Desk.Sent> checked(Batch batch) {
    List<NewRecord> records = batch.records();
    if (records == null || records.isEmpty() || records.size() > MOST) {
      throw Problem.wrong(Form.empty().reject("records", "attendance.refused.batch", MOST));
    }
    return records.stream().map(AttendanceApi::checked).toList();
  }

  private static Desk.Sent checked(NewRecord record) {
    if (record.key() == null || record.move() == null || record.at() == null) {
      throw Problem.wrong(Form.empty().reject("records", "attendance.refused.incomplete"));
    }
    return new Desk.Sent(
        record.key(), record.volunteer(), record.code(), record.move(), record.at());
  }

  /** The list of a session, with the server's time. */
  @Serdeable
  record Listed(
      long session, String name, Instant from, Instant to, Instant now, List<Person> people) {}

  /** Someone on it: EXPECTED, HERE, LEFT or ABSENT. */
  @Serdeable
  record Person(
      long volunteer,
      String number,
      String name,
      String state,
      @Nullable Instant arrivedAt,
      @Nullable Instant leftAt) {

    static Person of(RosterLine line) {
      Attendance known = line.attendance();
      return new Person(
          line.volunteer(),
          line.number(),
          line.name(),
          line.state(),
          known == null ? null : known.arrivedAt(),
          known == null ? null : known.leftAt());
    }
  }

  /**
   * What a desk noted.
   *
   * @param account whose records they are, if the sender wants that checked
   */
  @Serdeable
  record Batch(@Nullable Long account, @Nullable List<NewRecord> records) {}

  /**
   * That someone came or left.
   *
   * @param key a UUID of the record's own
   * @param volunteer who, if a name was ticked
   * @param code the volunteer's own code, if that was scanned
   */
  @Serdeable
  record NewRecord(
      @Nullable UUID key,
      @Nullable Long volunteer,
      @Nullable String code,
      @Nullable Move move,
      @Nullable Instant at) {}

  /** What became of the records, in the same order. */
  @Serdeable
  record Answered(Instant now, List<Answer> answers) {}

  /**
   * What became of one.
   *
   * @param noted what was noted; nothing if it was refused
   * @param name the masked name
   * @param sentence in words
   */
  @Serdeable
  record Answer(
      UUID key,
      boolean accepted,
      @Nullable Long volunteer,
      @Nullable Noted noted,
      @Nullable String name,
      String sentence) {

    static Answer of(Desk.Answer answer, @Nullable VolunteerFacts who, String sentence) {
      return new Answer(
          answer.key(),
          answer.noted() != null,
          answer.volunteer(),
          answer.noted(),
          who == null ? null : who.maskedName(),
          sentence);
    }
  }
}
