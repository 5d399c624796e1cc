package org.linli.submission;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.api.Form;
import org.linli.api.Message;
import org.linli.report.FormContents;
import org.linli.submission.UniversityReports.Address;

/** What stands in a university's form, with where each part of it is typed. */
final class UniversityCells {

  private UniversityCells() {}

  /**
   * A cell.
   *
   * @param row what its row is called
   * @param entry where it is typed; null where nobody may
   */
  record Cell(ContentsView.Cell is, String row, @Nullable String entry) {}

  /** The cells of each row; those of some columns are typed. */
  static List<List<Cell>> rows(Address address, ContentsView view, List<String> typed) {
    return view.rows().stream()
        .map(
            line ->
                line.cells().stream()
                    .map(cell -> new Cell(cell, line.name(), entry(address, cell, typed)))
                    .toList())
        .toList();
  }

  private static @Nullable String entry(
      Address address, ContentsView.Cell cell, List<String> typed) {
    return typed.contains(Mark.of(cell.mark()).column())
        ? address.path() + "/cell?at=" + URLEncoder.encode(cell.mark(), StandardCharsets.UTF_8)
        : null;
  }

  /**
   * A line that people type, and the field for it.
   *
   * @param error what is wrong with what they typed; null for nothing
   */
  record Line(String label, String field, String text, @Nullable Message error) {}

  /** Those lines; what somebody typed wrongly is kept. */
  static List<Line> lines(List<String> labels, FormContents now, Form typed) {
    List<Line> lines = new ArrayList<>();
    for (String label : labels) {
      String field = "line" + lines.size();
      String known =
          Stream.concat(now.head().stream(), now.foot().stream())
              .filter(line -> line.label().equals(label))
              .map(FormContents.Line::text)
              .findFirst()
              .orElse("");
      String said = typed.text(field);
      String text = typed.isValid() || said.isEmpty() ? known : said;
      lines.add(new Line(label, field, text, typed.errors().get(field)));
    }
    return lines;
  }
}
