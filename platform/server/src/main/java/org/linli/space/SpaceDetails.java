package org.linli.space;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.Form;

/**
 * What is said of a space.
 *
 * @param ownerName the registered name of the organization or partner whose it is; the community's
 *     own says nothing
 * @param capacity how many people it holds
 * @param equipment what is there to use
 * @param school with which school a practice base is shared; empty for any other kind
 * @param asksFirst whether somebody says yes before a booking holds
 * @param hours when it is free in every week
 */
record SpaceDetails(
    String name,
    SpaceKind kind,
    OwnerKind ownerKind,
    String ownerName,
    String address,
    int capacity,
    String equipment,
    String school,
    boolean asksFirst,
    Map<DayOfWeek, List<Span>> hours) {

  static final int MOST_PEOPLE = 10_000;
  private static final String HOURS = "hours";

  SpaceDetails {
    hours = Map.copyOf(hours);
  }

  /** Reads what was typed; empty, and said beside the fields, when something is wrong. */
  static Optional<SpaceDetails> read(Form form) {
    String name = form.required("name", 50);
    SpaceKind kind = needed(form, "kind", SpaceKind.class).orElse(SpaceKind.VENUE);
    OwnerKind owner = needed(form, "ownerKind", OwnerKind.class).orElse(OwnerKind.COMMUNITY);
    String ownerName = owner == OwnerKind.COMMUNITY ? "" : form.required("ownerName", 100);
    String address = form.required("address", 200);
    if (form.text("capacity").isEmpty()) {
      form.reject("capacity", "form.required");
    }
    int capacity = form.whole("capacity", 1, MOST_PEOPLE).map(Long::intValue).orElse(1);
    String equipment = form.text("equipment", 300);
    String school = kind == SpaceKind.PRACTICE_BASE ? form.required("school", 100) : "";
    Map<DayOfWeek, List<Span>> hours = hours(form);
    return form.isValid()
        ? Optional.of(
            new SpaceDetails(
                name,
                kind,
                owner,
                ownerName,
                address,
                capacity,
                equipment,
                school,
                form.checked("asksFirst"),
                hours))
        : Optional.empty();
  }

  private static Map<DayOfWeek, List<Span>> hours(Form form) {
    Map<DayOfWeek, List<Span>> hours = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek weekday : DayOfWeek.values()) {
      String field = HOURS + weekday.getValue();
      List<Span> spans = Span.read(form.text(field, 100)).orElse(List.of());
      if (spans.isEmpty() && !form.text(field).isEmpty()) {
        form.reject(field, "space.refused.hours");
      } else if (!spans.isEmpty()) {
        hours.put(weekday, spans);
      }
    }
    if (hours.isEmpty()) {
      form.reject(HOURS + "1", "space.refused.neverOpen");
    }
    return hours;
  }

  private static <E extends Enum<E>> Optional<E> needed(Form form, String field, Class<E> type) {
    if (form.text(field).isEmpty()) {
      form.reject(field, "form.required");
    }
    return form.choice(field, type);
  }

  Form show() {
    Form form =
        Form.empty()
            .put("name", name)
            .put("kind", kind)
            .put("ownerKind", ownerKind)
            .put("ownerName", ownerKind == OwnerKind.COMMUNITY ? "" : ownerName)
            .put("address", address)
            .put("capacity", capacity)
            .put("equipment", equipment)
            .put("school", school)
            .put("asksFirst", asksFirst ? "true" : null);
    hours.forEach((weekday, spans) -> form.put(HOURS + weekday.getValue(), Span.write(spans)));
    return form;
  }
}
