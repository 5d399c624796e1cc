package org.linli.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When a space is free (GD-9): its weekly hours, days unlike their weekday, and what is taken. */
class FreeTimeTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  private final FreeTime time =
      new FreeTime(
          Map.of(
              DayOfWeek.MONDAY, spans("9:00-11:30，14:00-17:00"),
              DayOfWeek.WEDNESDAY, spans("9:00-12:00")),
          Map.of(
              MONDAY.plusDays(2), new ChangedDay(MONDAY.plusDays(2), List.of(), "停电"),
              MONDAY.plusDays(3), new ChangedDay(MONDAY.plusDays(3), spans("19:00-21:00"), "晚间")));

  @Test
  void hours_are_read_as_people_write_them_and_refused_when_they_overlap() {
    assertThat(spans("14：00至17：00、 9:00 - 11:30"))
        .containsExactly(new Span(540, 690), new Span(840, 1020));
    assertThat(Span.read("")).contains(List.of());
    assertThat(Span.read("9:00-11:00，10:30-12:00")).isEmpty();
    assertThat(Span.read("11:00-9:00")).isEmpty();
    assertThat(Span.read("9:00-24:30")).isEmpty();
    assertThat(Span.read("上午")).isEmpty();
  }

  @Test
  void a_changed_day_stands_in_for_its_weekday() {
    assertThat(time.open(MONDAY.plusDays(2))).isEmpty();
    assertThat(time.open(MONDAY.plusDays(3))).isEqualTo(spans("19:00-21:00"));
    assertThat(time.isOpen(MONDAY, new Span(600, 690))).isTrue();
    assertThat(time.isOpen(MONDAY, new Span(660, 840))).isFalse();
  }

  @Test
  void what_is_taken_is_cut_out_of_what_is_free() {
    assertThat(time.free(MONDAY, spans("9:30-10:00，16:00-17:00")))
        .isEqualTo(spans("9:00-9:30，10:00-11:30，14:00-16:00"));
  }

  @Test
  void the_next_free_part_is_long_enough_and_not_before_the_moment() {
    var taken = Map.of(MONDAY, spans("9:00-11:00，14:00-17:00"));
    assertThat(time.next(MONDAY, 540, 30, taken))
        .contains(new FreeTime.Next(MONDAY, new Span(660, 690)));
    assertThat(time.next(MONDAY, 540, 60, taken))
        .contains(new FreeTime.Next(MONDAY.plusDays(3), new Span(1140, 1200)));
    assertThat(time.next(MONDAY, 540, 400, taken)).isEmpty();
    assertThat(time.minutes(MONDAY, MONDAY.plusDays(6))).isEqualTo(150 + 180 + 120);
  }

  private static List<Span> spans(String written) {
    return Span.read(written).orElseThrow();
  }
}
