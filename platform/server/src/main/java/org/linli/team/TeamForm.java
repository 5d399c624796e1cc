package org.linli.team;

import org.linli.api.Form;
import org.linli.api.TeamCategory;
import org.linli.web.DayOnRecord;

/** Reads what was typed about a team. */
final class TeamForm {

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
        DayOnRecord.read(form, "establishedOn"));
  }

  static Form show(TeamDetails details) {
    return Form.empty()
        .put("name", details.name())
        .put("category", details.category())
        .put("directlySubordinate", details.directlySubordinate())
        .put("establishedOn", details.establishedOn());
  }
}
