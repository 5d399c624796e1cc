package org.linli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.report.CountedForm.counted;
import static org.linli.report.CountedForm.uncounted;

import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.api.ReportContents.Amount;
import org.linli.api.ReportContents.Row;
import org.linli.api.ReportUnit;
import org.linli.api.Settings;
import org.linli.report.ManualFigure.Place;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.Tables;
import org.linli.web.Refused;
import org.linli.web.template.Messages;

/** People complete what the records can't know; it is theirs, and the records stay as they are. */
@LinliTest
class ManualFigureTest {

  private static final Place PEOPLE = new Place("1", "people");

  private final LinliServer server;
  private final String form = "counted-" + UUID.randomUUID();

  ManualFigureTest(LinliServer server) {
    this.server = server;
  }

  @Test
  void a_gap_is_filled_and_says_who_filled_it() {
    var found = found(uncounted("1", "新江社区"));
    assertThat(fill(found).isComplete()).isFalse();
    in(() -> type(found, "1,200", ""));
    FilledForm filled = fill(found);
    assertThat(filled.isComplete()).isTrue();
    assertThat(filled.rows().getFirst().cells().get(1).value()).isEqualTo(Amount.of(1200));
    FormContents.Cell cell = told(filled).rows().getFirst().cells().get(1);
    assertThat(cell.text()).isEqualTo("1200");
    assertThat(cell.manual()).isTrue();
    assertThat(cell.kind()).isEqualTo(FormContents.CellKind.AMOUNT);
  }

  @Test
  void a_gap_leads_to_where_it_is_typed() {
    FilledForm filled = fill(found(uncounted("1", "新江社区")));
    assertThat(filled.remarks())
        .extracting(remark -> remark.finding().link())
        .containsExactly(
            "/reports/" + form + "/cell?unit=tenant-4408&turn=2026-08&row=1&column=people");
  }

  @Test
  void a_recorded_figure_is_overridden_only_with_a_reason() {
    var found = found(counted("1", "新江社区", 30));
    assertThatThrownBy(() -> in(() -> type(found, "31", "")))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("reason");
    in(() -> type(found, "31", "纸质签到表另有一人"));
    assertThat(told(fill(found)).rows().getFirst().cells().get(1).reason()).isEqualTo("纸质签到表另有一人");
  }

  @Test
  void a_recorded_nought_is_recorded_as_well() {
    var found = found(counted("1", "新江社区", 0));
    assertThatThrownBy(() -> in(() -> type(found, "12", "")))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("reason");
    assertThat(in(() -> type(found, "12", "纸质签到表"))).isEqualTo("12");
  }

  @Test
  void what_is_no_figure_is_refused_beside_the_field() {
    var found = found(uncounted("1", "新江社区"));
    for (String typed : new String[] {"三十", "-1", "1e3", "8.5", "=1+1", "12人", ""}) {
      assertThatThrownBy(() -> in(() -> type(found, typed, "")))
          .as(typed)
          .isInstanceOf(Refused.class)
          .hasMessageContaining("value");
    }
  }

  @Test
  void a_record_that_changes_afterwards_is_said_and_the_typed_figure_stays() {
    in(() -> type(found(counted("1", "新江社区", 30)), "31", "纸质签到表另有一人"));
    FilledForm later = fill(found(counted("1", "新江社区", 33)));
    assertThat(later.rows().getFirst().cells().get(1).value()).isEqualTo(Amount.of(31));
    assertThat(told(later).remarks())
        .extracting(FormContents.Remark::sentence)
        .containsExactly("“服务人数”填写以后记录有了变化：填写时记录里是“30”，现在是“33”");
  }

  @Test
  void it_is_taken_back_and_stays_in_the_history() {
    var found = found(counted("1", "新江社区", 30));
    in(() -> type(found, "31", "纸质签到表另有一人"));
    in(
        () -> {
          keeping("4408").withdraw(found, PEOPLE, "", 1);
          return "";
        });
    assertThat(fill(found).rows().getFirst().cells().get(1).value()).isEqualTo(Amount.of(30));
    assertThat(in(() -> keeping("4408").cell(found, PEOPLE)).history())
        .extracting(ManualFigure::typed)
        .containsExactly(null, "31");
    assertThat(
            Tables.rows(
                server, "zhanjiang", "SELECT action FROM audit_entry WHERE object = ?", form))
        .hasSize(2);
  }

  @Test
  void it_holds_for_its_unit_and_turn_alone() {
    in(() -> type(found(uncounted("1", "新江社区")), "7", ""));
    Asked county =
        new Asked(
            new ReportUnit(ReportUnit.Kind.COUNTY, "440803", "赤坎区", "440803"),
            SampleForm.ASKED.turn());
    DeclaredForm declared = CountedForm.declared(form, uncounted("1", "新江社区"));
    assertThat(in(() -> filling("4408").fill(declared, county)).isComplete()).isFalse();
    assertThat(
            server
                .get(Tenants.class)
                .within(
                    server.tenant("beibei"), () -> filling("4408").fill(declared, SampleForm.ASKED))
                .isComplete())
        .isFalse();
  }

  @Test
  void nobody_types_where_they_do_not_answer_nor_where_the_records_alone_tell() {
    var found = found(uncounted("1", "新江社区"));
    assertThatThrownBy(() -> in(() -> keeping("440802").cell(found, PEOPLE)))
        .isInstanceOf(Problem.class);
    assertThatThrownBy(() -> in(() -> keeping("4408").cell(found, new Place("1", "name"))))
        .isInstanceOf(Problem.class);
    assertThatThrownBy(() -> in(() -> keeping("4408").cell(found, new Place("2", "people"))))
        .isInstanceOf(Problem.class);
  }

  private FormPages.Found found(Row... rows) {
    return new FormPages.Found(CountedForm.declared(form, rows), SampleForm.ASKED);
  }

  private String type(FormPages.Found found, String text, String reason) {
    keeping("4408").type(found, PEOPLE, text, reason, 1);
    return text;
  }

  private FilledForm fill(FormPages.Found found) {
    return in(() -> filling("4408").fill(found.declared(), found.asked()));
  }

  private FormContents told(FilledForm filled) {
    return new Telling(server.get(Messages.class)).of("sample", filled);
  }

  private FillingForms filling(String part) {
    return new FillingForms(
        server.get(Settings.class), server.get(ManualFigures.class), StaffViewer.of(part));
  }

  private KeepingManualFigures keeping(String part) {
    return new KeepingManualFigures(
        filling(part), server.get(ManualFigures.class), server.get(Audit.class));
  }

  private <T> T in(Supplier<T> work) {
    return server.get(Tenants.class).within(server.tenant("zhanjiang"), work);
  }
}
