package org.linli.population;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.linli.api.Form;
import org.linli.api.PopulationFigure;
import org.linli.api.PopulationGroup;
import org.linli.web.DayOnRecord;

/**
 * What someone enters for a year.
 *
 * @param people by group; of a group that is left out nothing is known
 */
record YearFigures(int year, Map<PopulationGroup, Long> people, String source, LocalDate asOf) {

  static final int FIRST_YEAR = 2000;

  private static final long MOST = 2_000_000;

  YearFigures {
    people = Map.copyOf(people);
  }

  /** Reads what was typed; empty, and said beside the fields, when something is wrong. */
  static Optional<YearFigures> read(Form form, LocalDate today) {
    if (form.text("year").isEmpty()) {
      form.reject("year", "form.required");
    }
    long year = form.whole("year", FIRST_YEAR, today.getYear()).orElse(0L);
    Map<PopulationGroup, Long> people = new EnumMap<>(PopulationGroup.class);
    for (PopulationGroup group : PopulationGroup.values()) {
      form.whole(group.name(), 0, MOST).ifPresent(number -> people.put(group, number));
    }
    Long residents = people.get(PopulationGroup.RESIDENTS);
    people.forEach(
        (group, number) -> {
          if (residents != null && number > residents) {
            form.reject(group.name(), "population.refused.moreThanResidents");
          }
        });
    String source = form.required("source", 100);
    LocalDate asOf = DayOnRecord.read(form, "asOf");
    if (asOf.isAfter(today)) {
      form.reject("asOf", "population.refused.future");
    }
    return form.isValid()
        ? Optional.of(new YearFigures((int) year, people, source, asOf))
        : Optional.empty();
  }

  /** Whether a known figure is said again. */
  boolean says(PopulationGroup group, PopulationFigure known) {
    Long number = people.get(group);
    return number != null && known.equals(new PopulationFigure(number, source, asOf));
  }
}
