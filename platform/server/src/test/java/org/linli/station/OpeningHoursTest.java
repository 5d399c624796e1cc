package org.linli.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Open now? A pure rule over an ordinary week and the days that are otherwise (ZJ-12). */
class OpeningHoursTest {

  /** A Monday. */
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  private static final OpeningHours HOURS =
      new OpeningHours(
          Map.of(
              DayOfWeek.MONDAY, spans("08:30-11:30 15:00-18:00"),
              DayOfWeek.WEDNESDAY, spans("9-11:30")),
          Map.of(
              MONDAY.plusDays(7), new SpecialDay(MONDAY.plusDays(7), List.of(), "国庆节放假"),
              MONDAY.plusDays(1),
                  new SpecialDay(MONDAY.plusDays(1), spans("14:00-16:00"), "社区活动日")));

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T08:29, false, 2026-11-23T08:30",
    "2026-11-23T08:30, true,",
    "2026-11-23T11:29, true,",
    "2026-11-23T11:30, false, 2026-11-23T15:00",
    "2026-11-23T17:59, true,",
    "2026-11-23T18:00, false, 2026-11-24T14:00",
    "2026-11-24T15:00, true,",
    "2026-11-25T12:00, false, 2026-12-02T09:00"
  })
  void it_is_open_within_a_span_and_otherwise_tells_when_next(
      LocalDateTime at, boolean open, LocalDateTime next) {
    OpenNow now = HOURS.at(at, day -> true);
    assertThat(now.open()).isEqualTo(open);
    assertThat(now.next()).isEqualTo(next);
  }

  @Test
  void a_day_that_is_otherwise_says_why() {
    OpenNow now = HOURS.at(MONDAY.plusDays(7).atTime(9, 0), day -> true);
    assertThat(now.open()).isFalse();
    assertThat(now.reason()).isEqualTo("国庆节放假");
    assertThat(HOURS.at(MONDAY.atTime(9, 0), day -> true).until()).isEqualTo("11:30");
  }

  @Test
  void on_days_on_which_the_station_does_not_serve_no_hours_count() {
    OpenNow now = HOURS.at(MONDAY.atTime(9, 0), day -> day.isAfter(MONDAY.plusDays(1)));
    assertThat(now.open()).isFalse();
    assertThat(now.next()).isEqualTo(MONDAY.plusDays(2).atTime(9, 0));
  }

  @Test
  void where_nobody_has_said_it_is_not_known() {
    OpenNow now = OpeningHours.UNKNOWN.at(MONDAY.atTime(9, 0), day -> true);
    assertThat(now.known()).isFalse();
    assertThat(now.next()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "'8:30—11:30，15:00～18:00', 08:30-11:30 15:00-18:00",
    "'１５：００－１８：００、8.30-11.30', 08:30-11:30 15:00-18:00",
    "'9-24', 09:00-24:00",
    "'8:30 至 11:30', 08:30-11:30",
    "'', ''"
  })
  void people_type_hours_in_many_ways(String typed, String read) {
    assertThat(Span.typed(spans(typed))).isEqualTo(read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "上午",
        "11:30-8:30",
        "8:30-8:30",
        "8:70-9",
        "9-25",
        "8-10 9-11",
        "1-2 3-4 5-6 7-8 9-10"
      })
  void what_makes_no_sense_is_not_guessed_at(String typed) {
    assertThat(Span.read(typed)).isEmpty();
  }

  private static List<Span> spans(String typed) {
    return Span.read(typed).orElseThrow();
  }
}
