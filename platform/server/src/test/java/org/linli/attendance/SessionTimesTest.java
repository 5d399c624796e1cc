package org.linli.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.linli.activity.ActivityState;
import org.linli.activity.SessionFacts;
import org.linli.activity.SessionKind;
import org.linli.activity.SessionState;
import org.linli.tenant.Time;

/** Which moment somebody means who writes a time of the clock beside a session. */
class SessionTimesTest {

  private static final Instant EVENING = at("2026-05-01T22:30");

  private final SessionTimes daytime = between(at("2026-05-01T09:00"), at("2026-05-01T11:00"));
  private final SessionTimes night = between(EVENING, at("2026-05-02T00:30"));

  @Test
  void a_time_is_one_of_the_sessions_day() {
    assertThat(daytime.read("09:40")).contains(at("2026-05-01T09:40"));
    assertThat(daytime.read("00:10")).contains(at("2026-05-01T00:10"));
    assertThat(daytime.read("9点")).isEmpty();
  }

  @Test
  void at_an_evenings_session_a_time_long_before_the_beginning_is_one_after_midnight() {
    assertThat(night.read("00:10")).contains(at("2026-05-02T00:10"));
    assertThat(night.read("22:00")).contains(at("2026-05-01T22:00"));
  }

  @Test
  void an_end_that_was_mistyped_before_the_beginning_is_not_put_a_day_later() {
    Instant early = at("2026-05-01T22:20");
    assertThat(night.end(EVENING, early)).isEqualTo(early);
    assertThat(night.end(EVENING, EVENING)).isEqualTo(EVENING);
    Instant before = at("2026-05-01T08:00");
    assertThat(daytime.end(at("2026-05-01T09:00"), before)).isEqualTo(before);
  }

  @Test
  void a_session_of_nearly_a_day_may_end_at_an_earlier_hour_than_it_begins() {
    SessionTimes wholeNight = between(EVENING, at("2026-05-02T22:00"));
    assertThat(wholeNight.end(EVENING, at("2026-05-01T21:50"))).isEqualTo(at("2026-05-02T21:50"));
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(Time.ZONE).toInstant();
  }

  private static SessionTimes between(Instant from, Instant to) {
    return new SessionTimes(
        new SessionFacts(
            1,
            1,
            null,
            null,
            1,
            "夜间巡逻",
            "花园",
            "",
            from,
            to,
            20,
            1,
            "",
            ActivityState.PUBLISHED,
            SessionState.OPEN,
            SessionKind.values()[0]));
  }
}
