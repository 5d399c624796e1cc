package org.linli.plugin.beibei;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.linli.api.Form;
import org.linli.api.Problem;

/**
 * The day, the month or the length of time that somebody asks for. What can't be asked is said
 * beside its field, and today is shown.
 */
final class Asked {

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String WRONG = BeibeiCoverage.ID + ".asked.";

  private final Form form;
  private final LocalDate today;

  private Asked(Form form, Clock clock) {
    this.form = form;
    this.today = today(clock);
  }

  static LocalDate today(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }

  /** One value, as it stands in the address. */
  static Asked of(String field, String typed, Clock clock) {
    return new Asked(Form.sent(Map.of(field, List.of(typed))), clock);
  }

  Form form() {
    return form;
  }

  /** A day up to today; nothing typed is today. */
  LocalDate day(String field) {
    LocalDate day = form.day(field).orElse(today);
    if (day.isAfter(today)) {
      form.reject(field, WRONG + "future");
      return today;
    }
    if (form.isValid()) {
      form.put(field, day);
    }
    return day;
  }

  /** A month from the form's first one to this one; nothing typed is this one. */
  YearMonth month(String field) {
    YearMonth now = YearMonth.from(today);
    try {
      YearMonth month = form.text(field).isEmpty() ? now : YearMonth.parse(form.text(field));
      if (!month.isAfter(now) && !month.isBefore(MonthlyForm.FIRST)) {
        return month;
      }
    } catch (DateTimeParseException e) {
      // Said below, with the months that there are.
    }
    form.reject(field, WRONG + "month", MonthlyForm.FIRST, now);
    return now;
  }

  /** For programs: what can't be asked is refused. */
  <T> T orRefused(T read) {
    if (!form.isValid()) {
      throw Problem.wrong(form);
    }
    return read;
  }
}
