package org.linli.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.hours.Serving.served;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.hours.Outcome.Cause;
import org.linli.hours.Outcome.Posted;
import org.linli.hours.Outcome.Refused;
import org.linli.hours.Outcome.Waits;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.Tables;

/** Hours get into the ledger once, truthfully, and never without the people they need. */
@LinliTest
class PostingHoursTest {

  private final LinliServer server;
  private final Serving serving;
  private final Occasion occasion;
  private final long volunteer;

  PostingHoursTest(LinliServer server) {
    this.server = server;
    this.serving = new Serving(server, "zhanjiang");
    long community = serving.community("440802001");
    this.occasion = serving.occasion(community);
    this.volunteer = serving.volunteer(community);
  }

  @Test
  void service_is_credited_in_whole_minutes() {
    Outcome outcome = serving.post(occasion, served(volunteer, "09:00:30", "11:30:20"));

    assertThat(outcome)
        .isInstanceOfSatisfying(Posted.class, p -> assertThat(p.minutes()).isEqualTo(149));
    assertThat(serving.minutes(volunteer)).isEqualTo(149);
  }

  @Test
  void sent_twice_it_stands_once_and_is_answered_as_before() {
    Served service = served(volunteer, "09:00", "10:00");
    Outcome first = serving.post(occasion, service);

    assertThat(serving.post(occasion, service)).isEqualTo(first);
    assertThat(serving.minutes(volunteer)).isEqualTo(60);
  }

  @Test
  void another_service_under_a_key_that_was_used_is_refused() {
    Served service = served(volunteer, "09:00", "10:00");
    serving.post(occasion, service);
    Served other =
        new Served(service.key(), volunteer, service.to(), service.to().plusSeconds(600));

    assertThat(serving.post(occasion, other)).isEqualTo(Refused.because("hours.refused.otherKey"));
    assertThat(serving.minutes(volunteer)).isEqualTo(60);
  }

  @Test
  void nobody_serves_in_two_places_at_once() {
    serving.post(occasion, served(volunteer, "09:00", "11:00"));
    Occasion elsewhere = serving.occasion(serving.community("440803001"));

    assertThat(serving.post(elsewhere, served(volunteer, "10:59", "12:00")))
        .isEqualTo(Refused.because("hours.refused.elsewhere"));
    assertThat(serving.post(elsewhere, served(volunteer, "11:00", "12:00")))
        .isInstanceOf(Posted.class);
  }

  @Test
  void not_even_within_one_list() {
    Served one = served(volunteer, "09:00", "10:00");
    Served other = served(volunteer, "09:30", "10:30");
    Map<UUID, Outcome> outcomes =
        serving.here(
            () ->
                server
                    .get(PostingHours.class)
                    .post(occasion, Evidence.ROSTER, List.of(one, other), Serving.CLERK, ""));

    assertThat(outcomes.get(one.key())).isInstanceOf(Posted.class);
    assertThat(outcomes.get(other.key())).isInstanceOf(Refused.class);
  }

  @Test
  void what_waits_for_a_second_person_holds_its_time_too() {
    serving.post(occasion, Evidence.LATE, served(volunteer, "09:00", "10:00"));

    assertThat(serving.post(occasion, served(volunteer, "09:30", "10:30")))
        .isInstanceOf(Refused.class);
  }

  @Test
  void a_late_entry_waits_for_a_second_person() {
    assertThat(serving.post(occasion, Evidence.LATE, served(volunteer, "09:00", "10:00")))
        .isInstanceOfSatisfying(Waits.class, w -> assertThat(w.cause()).isEqualTo(Cause.LATE));
    assertThat(serving.minutes(volunteer)).isZero();
  }

  @Test
  void above_eight_hours_of_a_persons_day_a_second_person_is_needed() {
    serving.post(occasion, served(volunteer, "08:00", "15:00"));

    assertThat(serving.post(occasion, served(volunteer, "16:00", "17:00")))
        .isInstanceOf(Posted.class);
    assertThat(serving.post(occasion, served(volunteer, "18:00", "18:30")))
        .isInstanceOfSatisfying(Waits.class, w -> assertThat(w.cause()).isEqualTo(Cause.OVER_CAP));
    assertThat(serving.minutes(volunteer)).isEqualTo(8 * 60);
  }

  @Test
  void who_may_not_serve_has_no_hours() {
    long nobody = 1;
    assertThat(serving.post(occasion, served(nobody, "09:00", "10:00")))
        .isEqualTo(Refused.because("hours.refused.notApproved"));
  }

  @Test
  void what_lies_ahead_runs_backwards_or_lasts_no_minute_is_refused() {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
    Served ahead = new Served(UUID.randomUUID(), volunteer, now, now.plus(1, ChronoUnit.HOURS));

    assertThat(serving.post(occasion, ahead)).isEqualTo(Refused.because("hours.refused.ahead"));
    assertThat(serving.post(occasion, served(volunteer, "10:00", "09:00")))
        .isEqualTo(Refused.because("hours.refused.backwards"));
    assertThat(serving.post(occasion, served(volunteer, "10:00", "10:00:40")))
        .isEqualTo(Refused.because("hours.refused.nothing"));
  }

  @Test
  void service_past_midnight_belongs_to_the_day_it_begins_on() {
    Served night =
        new Served(
            UUID.randomUUID(),
            volunteer,
            Serving.at("23:00"),
            Serving.at("23:00").plus(2, ChronoUnit.HOURS));
    serving.post(occasion, night);

    assertThat(
            Tables.rows(
                    server,
                    "zhanjiang",
                    "SELECT CAST(served_on AS CHAR) day FROM ledger_entry WHERE volunteer_id = ?",
                    volunteer)
                .getFirst()
                .get("day"))
        .isEqualTo("2026-03-14");
  }

  @Test
  void the_other_tenant_knows_nothing_of_it() {
    serving.post(occasion, served(volunteer, "09:00", "10:00"));

    assertThat(new Serving(server, "beibei").minutes(volunteer)).isZero();
  }
}
