package org.linli.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.linli.api.ReportContents.Finding;
import org.linli.api.ReportContents.Row;
import org.linli.api.ReportForm;

/**
 * A form with what stands in it now.
 *
 * @param form the declaration
 * @param asked for whom and for which time
 * @param head the lines above the table
 * @param rows the rows, each with a cell for every column
 * @param foot the lines below the table
 * @param remarks all that is missing or odd, first what concerns the whole form
 * @param manual what stands in it because somebody typed it, by cell
 */
record FilledForm(
    ReportForm form,
    Asked asked,
    List<Line> head,
    List<Row> rows,
    List<Line> foot,
    List<Remark> remarks,
    Map<ManualFigure.Place, ManualFigure> manual) {

  /** What stands before the name of the turn, on the sheet and on paper. */
  static final String TURN = "期次";

  FilledForm {
    head = List.copyOf(head);
    rows = List.copyOf(rows);
    foot = List.copyOf(foot);
    remarks = List.copyOf(remarks);
    manual = Map.copyOf(manual);
  }

  /** A line of head or foot; an empty text means that nobody has set it. */
  record Line(String label, String text, boolean seal) {
    /** The line as it is printed. */
    public String printed() {
      return Printable.clean(label) + "：" + text;
    }
  }

  /**
   * What somebody should look at.
   *
   * @param row the key of the row, null for the form as a whole
   * @param place the column's title or the line's label; empty for the form or row as a whole
   * @param finding what it is
   */
  record Remark(@Nullable String row, String place, Finding finding) {

    public boolean concernsForm() {
      return row == null;
    }

    public boolean isMissing() {
      return finding.kind() == Finding.Kind.MISSING;
    }
  }

  /** The title. */
  public String title() {
    return form.title();
  }

  /** Which turn it is of. */
  public Line turn() {
    return new Line(TURN, asked.turn().name(), false);
  }

  /** Whether nothing that the form asks for is missing. */
  public boolean isComplete() {
    return remarks.stream().noneMatch(Remark::isMissing);
  }

  /** How much is missing. */
  public long missing() {
    return remarks.stream().filter(Remark::isMissing).count();
  }

  /** How much is odd. */
  public long odd() {
    return remarks.size() - missing();
  }

  /** What concerns the form as a whole. */
  public List<Remark> remarksOnForm() {
    return remarks.stream().filter(Remark::concernsForm).toList();
  }

  /** What concerns one row. */
  List<Remark> remarksOn(Row row) {
    return remarks.stream().filter(remark -> row.key().equals(remark.row())).toList();
  }

  /**
   * The part of the form that lies within somebody's scope: the rows there and what concerns them.
   */
  FilledForm within(Predicate<String> path) {
    List<Row> inside = rows.stream().filter(row -> path.test(row.path())).toList();
    List<Remark> concerned = new ArrayList<>();
    for (Row row : inside) {
      concerned.addAll(remarksOn(row));
    }
    return new FilledForm(form, asked, head, inside, foot, concerned, manual);
  }

  /**
   * A short name for what is missing right now. Who exports an unfinished form says with it what
   * they have seen; if more went missing since, the name differs.
   */
  String whatIsMissing() {
    StringBuilder all = new StringBuilder();
    for (Remark remark : remarks) {
      if (remark.isMissing()) {
        all.append(remark.row()).append('\t').append(remark.place()).append('\t');
        all.append(remark.finding().sentence()).append('\n');
      }
    }
    byte[] hash = Digests.sha256(all.toString().getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash, 0, 8);
  }
}
