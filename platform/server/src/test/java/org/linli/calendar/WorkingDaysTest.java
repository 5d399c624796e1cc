package org.linli.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.linli.web.Refused;

/** Ten working days, across weekends, holidays and the weekends worked for them (LAW-2). */
class WorkingDaysTest {

  private static final WorkingDays WEEKENDS = new WorkingDays(Map.of());

  @Test
  void the_day_itself_doesnt_count_and_weekends_dont() {
    assertThat(WEEKENDS.after(day("2026-11-06"), 10)).isEqualTo(day("2026-11-20"));
    assertThat(WEEKENDS.after(day("2026-11-07"), 10)).isEqualTo(day("2026-11-20"));
    assertThat(WEEKENDS.after(day("2026-11-08"), 1)).isEqualTo(day("2026-11-09"));
  }

  @Test
  void a_holiday_puts_the_day_off_and_a_worked_saturday_brings_it_back() {
    Map<LocalDate, Boolean> days = new HashMap<>();
    day("2026-10-01").datesUntil(day("2026-10-08")).forEach(one -> days.put(one, false));
    days.put(day("2026-10-10"), true);
    WorkingDays national = new WorkingDays(days);

    assertThat(national.after(day("2026-09-30"), 1)).isEqualTo(day("2026-10-08"));
    assertThat(national.after(day("2026-09-30"), 3)).isEqualTo(day("2026-10-10"));
    assertThat(national.after(day("2026-09-30"), 10)).isEqualTo(day("2026-10-20"));
  }

  @Test
  void the_last_day_that_is_over_is_the_last_whose_due_day_has_passed() {
    Random random = new Random(67);
    for (int round = 0; round < 200; round++) {
      Map<LocalDate, Boolean> days = new HashMap<>();
      for (int i = 0; i < 20; i++) {
        days.put(day("2026-01-01").plusDays(random.nextInt(120)), random.nextBoolean());
      }
      WorkingDays calendar = new WorkingDays(days);
      LocalDate today = day("2026-02-15").plusDays(random.nextInt(60));
      LocalDate last = calendar.lastOver(today, 10);
      assertThat(calendar.after(last, 10)).isBefore(today);
      assertThat(calendar.after(last.plusDays(1), 10)).isAfterOrEqualTo(today);
    }
  }

  @Test
  void pasted_lines_are_read_whole_or_not_at_all() {
    PastedDays reader = new PastedDays("休", "班");
    assertThat(
            reader.read("lines", "2027-01-01 休 元旦\n\n2027-02-06，班，春节\r\n2027-02-05~2027-02-07\t休"))
        .extracting(one -> one.day() + " " + one.works() + " " + one.name())
        .containsExactly(
            "2027-01-01 false 元旦",
            "2027-02-06 true 春节",
            "2027-02-05 false ",
            "2027-02-06 false ",
            "2027-02-07 false ");
    for (String wrong :
        new String[] {
          "2027-02-30 休", "2027-01-01", "元旦 休", "2027-02-07~2027-02-05 休", "2027-01-01 假"
        }) {
      assertThatThrownBy(() -> reader.read("lines", "2027-01-01 休\n" + wrong))
          .isInstanceOfSatisfying(
              Refused.class, refused -> assertThat(refused.args()).contains(2, wrong));
    }
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
