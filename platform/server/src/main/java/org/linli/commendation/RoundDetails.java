package org.linli.commendation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linli.api.Form;
import org.linli.web.DayOnRecord;

/**
 * What a round is about.
 *
 * @param path the part of the tenant
 * @param ownMinutes from how many minutes in the period on records propose a volunteer
 * @param allMinutes the same for a team or a project
 * @param criteria in words
 */
record RoundDetails(
    String title,
    String path,
    LocalDate from,
    LocalDate until,
    List<Category> categories,
    int ownMinutes,
    int allMinutes,
    String criteria) {

  private static final int HOUR = 60;
  private static final int MOST_HOURS = 10_000;

  RoundDetails {
    categories = List.copyOf(categories);
  }

  /** Reads what was typed; empty, and said beside the fields, when something is wrong. */
  static Optional<RoundDetails> read(Form form) {
    String title = form.required("title", 60);
    String path = form.required("place", 64);
    LocalDate from = DayOnRecord.read(form, "from");
    LocalDate until = DayOnRecord.read(form, "until");
    if (until.isBefore(from)) {
      form.reject("until", "commendation.refused.backwards");
    }
    List<Category> categories = Category.read(String.join(",", form.all("categories")));
    if (categories.isEmpty()) {
      form.reject("categories", "form.required");
    }
    form.required("ownHours");
    int own = hours(form, "ownHours");
    form.required("allHours");
    int all = hours(form, "allHours");
    String criteria = form.required("criteria", 500);
    return form.isValid()
        ? Optional.of(new RoundDetails(title, path, from, until, categories, own, all, criteria))
        : Optional.empty();
  }

  private static int hours(Form form, String field) {
    return form.whole(field, 1, MOST_HOURS).orElse(1L).intValue() * HOUR;
  }

  /** A form for the next round of the same kind: the period that follows, until a day. */
  Form again(LocalDate today) {
    LocalDate next = until.isBefore(today) ? until.plusDays(1) : today;
    return Form.empty()
        .put("title", title)
        .put("place", path)
        .put("from", next)
        .put("until", today)
        .putAll("categories", categories.stream().map(Enum::name).toList())
        .put("ownHours", ownMinutes / HOUR)
        .put("allHours", allMinutes / HOUR)
        .put("criteria", criteria);
  }

  /** As a column holds them. */
  String categoryNames() {
    return categories.stream().map(Enum::name).collect(Collectors.joining(","));
  }

  int minimum(Category category) {
    return category == Category.VOLUNTEER ? ownMinutes : allMinutes;
  }
}
