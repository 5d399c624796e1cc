package org.linli.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.api.Clause;
import org.linli.api.Message;
import org.linli.api.ReportContents;
import org.linli.api.ReportContents.Amount;
import org.linli.api.ReportContents.Cell;
import org.linli.api.ReportContents.Finding;
import org.linli.api.ReportContents.Missing;
import org.linli.api.ReportContents.Row;
import org.linli.api.ReportContents.YesNo;
import org.linli.api.ReportForm;
import org.linli.api.ReportForm.Align;
import org.linli.api.ReportForm.Column;
import org.linli.api.ReportForm.Field;
import org.linli.api.ReportForm.Filler;
import org.linli.api.ReportForm.Group;
import org.linli.api.ReportForm.Page;
import org.linli.api.ReportForm.Sending;
import org.linli.api.ReportSchedule;
import org.linli.api.ReportSchedule.Monthly;
import org.linli.api.ReportUnit;

/** A form of no region, for the tests: four columns, two of them under a common header. */
final class SampleForm {

  static final String TITLE = "社区志愿服务样表";

  static final Clause CLAUSE = new Clause("T-1", "样本文件", "附件1", "各单位填报样表。");

  /** A form that every tenant fills for itself by the 25th of each month. */
  static final Sending SENDING =
      new Sending(
          ReportUnit.Kind.TENANT,
          new ReportSchedule(CLAUSE, new Monthly(25, 0), LocalDate.of(2026, 1, 1), null, null),
          List.of());

  static final Map<String, String> SETTINGS =
      Map.of("unit", "共青团某市委员会", "contact", "陈某", "phone", "0000-1234567");

  private SampleForm() {}

  static ReportForm holding(ReportContents contents) {
    return new ReportForm(
        "sample-form",
        TITLE,
        CLAUSE,
        Set.of(Filler.CITY),
        SENDING,
        List.of(new Field("填报单位（盖章）", "unit", true)),
        List.of(
            new Column("number", "序号", "", 15, Align.CENTER),
            new Column("name", "社区名称", "", 60, Align.CENTER),
            new Group(
                "志愿服务",
                List.of(
                    new Column("station", "是否建有站点", "", 80, Align.CENTER),
                    new Column("teams", "队伍", "（数量及名称）", 112, Align.START)))),
        List.of(new Field("联系人", "contact", false), new Field("联系方式", "phone", false)),
        Page.A4_LANDSCAPE,
        (unit, turn) -> contents);
  }

  static Row row(int number, String name, Cell station, String teams) {
    String key = String.valueOf(number);
    Cell first = Cell.of(Amount.of(number));
    return new Row(
        key, name, "44080" + key, List.of(first, Cell.of(name), station, Cell.of(teams)));
  }

  static Cell yes() {
    return Cell.of(new YesNo(true, "是，占地80m²"));
  }

  static Cell missing() {
    return new Cell(
        new Missing(),
        List.of(Finding.missing(Message.of("sample.station"), "/communities/2/station")));
  }

  static ReportContents contents(Row... rows) {
    return new ReportContents(List.of(rows), List.of());
  }

  static FilledForm filled(Row... rows) {
    return filled(contents(rows), SETTINGS);
  }

  static FilledForm filled(ReportContents contents, Map<String, String> settings) {
    DeclaredForm declared = new DeclaredForm("sample", holding(contents));
    return new FillingIn(declared, key -> settings.getOrDefault(key, ""), "/plugins/sample")
        .with(contents);
  }
}
