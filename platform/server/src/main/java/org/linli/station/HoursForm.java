package org.linli.station;

import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.Form;
import org.linli.api.RegionalPlugin;
import org.linli.api.UsualHours;
import org.linli.joining.RuleSource;
import org.linli.web.DayOnRecord;

/** Reads what was typed about when a station is open, and proposes what is usual in the region. */
@Singleton
final class HoursForm {

  private final List<RuleSource> regions;

  HoursForm(List<RuleSource> regions) {
    this.regions = regions;
  }

  /** What is usual here; empty where no plugin says (the core knows no hours of its own). */
  Optional<UsualHours> usual() {
    return regions.stream()
        .flatMap(source -> source.speakers().stream())
        .map(RegionalPlugin::usualHours)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** The hours as they are; where nobody has said, what is usual. */
  Form show(OpeningHours hours) {
    Form form = Form.empty();
    for (DayOfWeek day : DayOfWeek.values()) {
      form.put(
          day.name(),
          hours.isKnown()
              ? Span.typed(hours.week().getOrDefault(day, List.of()))
              : usual().map(one -> one.week().getOrDefault(day, "")).orElse(""));
    }
    return form;
  }

  static Map<DayOfWeek, List<Span>> week(Form form) {
    Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      List<Span> spans = spans(form, day.name());
      if (!spans.isEmpty()) {
        week.put(day, spans);
      }
    }
    return week;
  }

  static KeepingHours.Otherwise otherwise(Form form) {
    LocalDate from = DayOnRecord.read(form, "day");
    return new KeepingHours.Otherwise(
        from,
        form.day("to").orElse(from),
        spans(form, "spans"),
        form.required("specialReason", 100));
  }

  private static List<Span> spans(Form form, String field) {
    Optional<List<Span>> spans = Span.read(form.text(field, 100));
    if (spans.isEmpty()) {
      form.reject(field, "station.hours.wrong");
    }
    return spans.orElse(List.of());
  }
}
