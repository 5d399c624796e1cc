package org.linli.plugin.beibei;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.api.Message;
import org.linli.api.ReportContents;
import org.linli.api.ReportContents.Amount;
import org.linli.api.ReportContents.Cell;
import org.linli.api.ReportContents.Finding;
import org.linli.api.ReportContents.Missing;
import org.linli.api.ReportContents.Row;
import org.linli.api.ReportForm;
import org.linli.api.ReportForm.Align;
import org.linli.api.ReportForm.Column;
import org.linli.api.ReportForm.Field;
import org.linli.api.ReportForm.Filler;
import org.linli.api.ReportForm.Page;
import org.linli.api.ReportForm.Sending;
import org.linli.api.ReportForm.Signature;
import org.linli.api.ReportForm.Taker;
import org.linli.api.ReportObligation;
import org.linli.api.ReportSchedule;
import org.linli.api.ReportTurn;
import org.linli.api.ReportUnit;
import org.linli.api.Scope;

/**
 * Annex 1 (BB-9), 重庆市北碚区城乡社区志愿服务站建设情况: from every town by the 25th of each month; for the whole
 * tenant it is the district's summary. Whom to call is masked here; who filled it in, and how to
 * reach them, each town says when it sends it. A town of which a form has told that it is fully
 * covered owes it no more.
 */
@Singleton
class StationForm {

  /** Its name in addresses. */
  static final String ID = "beibei-stations";

  private static final String TOWN = "填表街镇";
  private static final String COMPLETE = "是否完成全覆盖";
  private static final Signature FILLER = new Signature("填表人", "联系方式");
  private static final String SENTENCES = BeibeiCoverage.ID + ".form.gap.";

  private static final ReportSchedule SCHEDULE =
      new ReportSchedule(
          Clauses.BB_9,
          new ReportSchedule.Monthly(MonthlyForm.DUE_DAY, 0),
          MonthlyForm.due(MonthlyForm.FIRST),
          null,
          null);

  private final MonthlyForms forms;
  private final Clock clock;

  StationForm(MonthlyForms forms, Clock clock) {
    this.forms = forms;
    this.clock = clock;
  }

  ReportForm form() {
    return declare(this::fill, forms::spared);
  }

  /** The declaration; the widths share the 180 mm between the margins of an upright A4 page. */
  static ReportForm declare(ReportForm.Filling filling, ReportObligation obligation) {
    return new ReportForm(
        ID,
        "重庆市北碚区城乡社区志愿服务站建设情况",
        Clauses.BB_9,
        Set.of(Filler.DISTRICT),
        new Sending(ReportUnit.Kind.TOWNSHIP, SCHEDULE, List.of(Taker.TENANT))
            .owedAs(obligation)
            .signedIn(FILLER),
        List.of(
            new Field(TOWN, "", true),
            new Field(FILLER.person(), "", false),
            new Field(FILLER.phone(), "", false),
            new Field(COMPLETE, "", false)),
        List.of(
            new Column("number", "序号", "", 14, Align.CENTER).notAddedUp(),
            new Column("facility", "设立城乡社区志愿服务站的城乡社区综合服务设施名称", "", 66, Align.CENTER),
            new Column("contact", "联系人", "", 24, Align.CENTER),
            new Column("phone", "联系方式", "", 32, Align.CENTER),
            new Column("remarks", "备注", "", 44, Align.CENTER)),
        List.of(),
        Page.A4_PORTRAIT,
        filling);
  }

  private ReportContents fill(ReportUnit unit, ReportTurn turn) {
    LocalDate today = Asked.today(clock);
    LocalDate day = turn.due().isAfter(today) ? today : turn.due();
    MonthlyForm form = forms.within(new Scope(List.of(unit.path())));
    return contents(unit.name(), form.isComplete(day), forms.rows(form, day));
  }

  /** What stands in it: a pure function. */
  static ReportContents contents(String town, boolean complete, List<MonthlyForms.Row> rows) {
    return new ReportContents(
        rows.stream().map(StationForm::row).toList(),
        List.of(),
        Map.of(TOWN, town, COMPLETE, complete ? "是" : "否"));
  }

  private static Row row(MonthlyForms.Row row) {
    long station = row.site().id();
    String page = "/stations/" + station;
    return new Row(
        Long.toString(station),
        row.site().name(),
        row.path(),
        List.of(
            Cell.of(Amount.of(row.number())),
            cell(row.site().host(), "facility", page + "/edit"),
            cell(row.profile().contact(), "contact", page + "/edit"),
            cell(row.profile().phone(), "phone", page + "/profile"),
            Cell.of(row.site().name()).keptAt(page + "/edit")));
  }

  private static Cell cell(String text, String column, String link) {
    return text.isEmpty()
        ? new Cell(new Missing(), List.of(Finding.missing(Message.of(SENTENCES + column), link)))
        : Cell.of(text).keptAt(link);
  }
}
