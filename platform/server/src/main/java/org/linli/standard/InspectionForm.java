package org.linli.standard;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.api.Form;
import org.linli.web.DayOnRecord;

/** Reads what was typed about inspections. */
final class InspectionForm {

  private static final int LONGEST = 300;

  private InspectionForm() {}

  static PlanningInspections.Request plan(Form form) {
    Set<Long> stations =
        form.all("stations").stream()
            .filter(id -> id.matches("[0-9]{1,18}"))
            .map(Long::valueOf)
            .collect(Collectors.toSet());
    return new PlanningInspections.Request(
        form.required("title", 100),
        form.text("standard"),
        stations,
        form.whole("inspector", 1, Long.MAX_VALUE).orElse(0L),
        DayOnRecord.read(form, "dueOn"),
        form.checked("unannounced"));
  }

  /**
   * Reads what was found of the items that a visit looks at: {@code met-<item>} yes or no, {@code
   * lacking-<item>} the parts, {@code remark-<item>}.
   */
  static RecordingVisits.Result result(Form form, List<String> items) {
    Map<String, RecordingVisits.Judged> judged = new HashMap<>();
    for (String item : items) {
      String met = form.text("met-" + item);
      if (met.isEmpty()) {
        form.reject("met-" + item, "standard.refused.unjudged");
      }
      String remark = form.text("remark-" + item, LONGEST);
      judged.put(
          item, new RecordingVisits.Judged(met.equals("YES"), form.all("lacking-" + item), remark));
    }
    LocalDate day = DayOnRecord.read(form, "day");
    LocalDate until = form.day("mendBy").orElse(null);
    return new RecordingVisits.Result(day, judged, until, form.text("remark", LONGEST));
  }
}
