package org.linli.attendance;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.activity.SessionFacts;
import org.linli.activity.Sessions;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.attendance.EnteringSheet.Entered;
import org.linli.web.template.Messages;

/** The paper list of a session, typed in by a program. */
@Controller("/api/sessions/{session}/attendance/sheet")
class SheetApi {

  private static final int MOST = 200;
  private static final int LONGEST = 300;

  private final Sessions sessions;
  private final EnteringSheet entering;
  private final Messages messages;

  SheetApi(Sessions sessions, EnteringSheet entering, Messages messages) {
    this.sessions = sessions;
    this.entering = entering;
    this.messages = messages;
  }

  /**
   * Writes down who was there and who wasn't, at most 200 at once. Each line is kept or refused by
   * itself; sent again, a line that was kept changes nothing. Who had no place is a late entry that
   * waits for a second person, and so is everything more than a day after the end.
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
  List<Outcome> enter(long session, @Body Sheet sheet) {
    SessionFacts facts = sessions.takingPlace(session).orElseThrow(Problem::notFound);
    List<Line> lines = sheet.lines() == null ? List.of() : sheet.lines();
    Form form = Form.empty().put("reason", sheet.reason());
    String reason = form.text("reason", LONGEST);
    if (lines.isEmpty() || lines.size() > MOST) {
      form.reject("lines", "attendance.refused.batch", MOST);
    }
    if (!form.isValid()) {
      throw Problem.wrong(form);
    }
    List<TypedLine> typed =
        IntStream.range(0, lines.size()).mapToObj(place -> lines.get(place).typed(place)).toList();
    return entering.enter(facts, typed, reason).stream().map(this::said).toList();
  }

  private Outcome said(Entered one) {
    List<String> sentences =
        Stream.concat(
                Stream.ofNullable(one.error()).map(messages::say),
                one.why().stream().map(why -> messages.say(why.why())))
            .toList();
    return new Outcome(!one.isWrong(), one.noted() == null ? null : one.noted().name(), sentences);
  }

  /**
   * What stands on the paper.
   *
   * @param reason needed for late entries and for who had no place
   */
  @Serdeable
  record Sheet(@Nullable String reason, @Nullable List<Line> lines) {}

  /**
   * A line of it.
   *
   * @param volunteer who was on the list
   * @param who a whole name or a volunteer's number, for someone who had no place
   * @param from when they came: 09:30
   * @param to when they left
   * @param absent whether they never came
   * @param accompanied whether a guardian was there with someone under age
   */
  @Serdeable
  record Line(
      @Nullable Long volunteer,
      @Nullable String who,
      @Nullable String from,
      @Nullable String to,
      boolean absent,
      boolean accompanied) {

    TypedLine typed(int place) {
      return new TypedLine(
          "line" + place,
          volunteer == null ? 0 : volunteer,
          who == null ? "" : who.strip(),
          absent ? "absent" : "came",
          from == null ? "" : from,
          to == null ? "" : to,
          accompanied);
    }
  }

  /** What became of a line: what was noted, or why it can't be. */
  @Serdeable
  record Outcome(boolean kept, @Nullable String noted, List<String> why) {}
}
