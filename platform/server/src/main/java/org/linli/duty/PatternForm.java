package org.linli.duty;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.api.Form;

/** Reads what was typed about when a post is served. */
final class PatternForm {

  private PatternForm() {}

  /** Some weekdays of each week; empty when something is wrong. */
  static List<Pattern> weekly(DutyPost post, Form form, LocalDate today) {
    List<DayOfWeek> days =
        Stream.of(DayOfWeek.values())
            .filter(day -> form.all("weekdays").contains(day.name()))
            .toList();
    if (days.isEmpty()) {
      form.reject("weekdays", "duty.refused.noDay");
    }
    LocalTime from = time(form, "from");
    LocalTime to = time(form, "to");
    LocalDate first = form.day("fromOn").orElse(today);
    LocalDate last = form.day("untilOn").orElse(null);
    boolean skips = form.checked("skipsHolidays");
    String staff = staff(post, form);
    if (last != null && last.isBefore(first)) {
      form.reject("untilOn", "duty.refused.backwards");
    }
    return !isRight(form, from, to) || from == null || to == null
        ? List.of()
        : days.stream()
            .map(day -> new Pattern(0, post.id(), day, from, to, first, last, skips, staff))
            .toList();
  }

  /** One day alone. */
  static Optional<Pattern> single(DutyPost post, Form form) {
    form.required("day");
    Optional<LocalDate> day = form.day("day");
    LocalTime from = time(form, "from");
    LocalTime to = time(form, "to");
    String staff = staff(post, form);
    return !isRight(form, from, to) || from == null || to == null
        ? Optional.empty()
        : day.map(
            on -> new Pattern(0, post.id(), on.getDayOfWeek(), from, to, on, on, false, staff));
  }

  private static String staff(DutyPost post, Form form) {
    return post.details().ownStaff() ? form.required("staff", 50) : "";
  }

  private static boolean isRight(Form form, @Nullable LocalTime from, @Nullable LocalTime to) {
    if (from != null && to != null && !from.isBefore(to)) {
      form.reject("to", "duty.refused.backwards");
    }
    return form.isValid();
  }

  private static @Nullable LocalTime time(Form form, String field) {
    String typed = form.required(field, 8);
    try {
      return typed.isEmpty() ? null : LocalTime.parse(typed).withSecond(0).withNano(0);
    } catch (DateTimeParseException e) {
      form.reject(field, "duty.refused.time");
      return null;
    }
  }
}
