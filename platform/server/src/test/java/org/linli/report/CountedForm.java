package org.linli.report;

import java.util.List;
import java.util.Set;
import org.linli.api.ReportContents;
import org.linli.api.ReportContents.Amount;
import org.linli.api.ReportContents.Cell;
import org.linli.api.ReportContents.Missing;
import org.linli.api.ReportContents.Row;
import org.linli.api.ReportForm;
import org.linli.api.ReportForm.Align;
import org.linli.api.ReportForm.Column;
import org.linli.api.ReportForm.Entry;
import org.linli.api.ReportForm.Filler;
import org.linli.api.ReportForm.Page;

/** A form of no region with figures that people may type: a name, a count from records, a note. */
final class CountedForm {

  static final String TITLE = "社区服务统计表";

  private CountedForm() {}

  static DeclaredForm declared(String id, Row... rows) {
    return new DeclaredForm("sample", form(id, rows));
  }

  static ReportForm form(String id, Row... rows) {
    return new ReportForm(
        id,
        TITLE,
        SampleForm.CLAUSE,
        Set.of(Filler.CITY),
        SampleForm.SENDING,
        List.of(),
        List.of(
            new Column("name", "社区名称", "", 60, Align.CENTER),
            new Column("people", "服务人数", "", 30, Align.CENTER, Entry.FIGURE).addedUp(),
            new Column("note", "备注", "", 60, Align.START, Entry.WORDS)),
        List.of(),
        Page.A4_PORTRAIT,
        (unit, turn) -> new ReportContents(List.of(rows), List.of()));
  }

  static Row counted(String key, String name, long people) {
    return new Row(
        key, name, "4408", List.of(Cell.of(name), Cell.of(Amount.of(people)), Cell.of("")));
  }

  static Row uncounted(String key, String name) {
    return new Row(key, name, "4408", List.of(Cell.of(name), Cell.of(new Missing()), Cell.of("")));
  }
}
