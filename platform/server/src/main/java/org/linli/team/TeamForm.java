package org.linli.team;

import java.time.LocalDate;
import org.linli.api.Form;
import org.linli.api.TeamCategory;

/** Reads what was typed about a team. */
final class TeamForm {

  private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);

  private TeamForm() {}

  static TeamDetails details(Form form) {
    String name = form.required("name", 100);
    if (form.text("category").isEmpty()) {
      form.reject("category", "form.required");
    }
    return new TeamDetails(
        name,
        form.choice("category", TeamCategory.class).orElse(TeamCategory.OTHER),
        form.checked("directlySubordinate"),
        day(form, "establishedOn"));
  }

  /** A day that must be given; refused when it is older than the country's oldest teams. */
  static LocalDate day(Form form, String field) {
    if (form.text(field).isEmpty()) {
      form.reject(field, "form.required");
    }
    LocalDate day = form.day(field).orElse(EARLIEST);
    if (day.isBefore(EARLIEST)) {
      form.reject(field, "form.notADay");
    }
    return day;
  }

  static Form show(TeamDetails details) {
    return Form.empty()
        .put("name", details.name())
        .put("category", details.category())
        .put("directlySubordinate", details.directlySubordinate())
        .put("establishedOn", details.establishedOn());
  }
}
