package org.linli.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.api.ReportForm.Align;
import org.linli.api.ReportForm.Column;
import org.linli.api.ReportForm.Filler;
import org.linli.api.ReportForm.Group;
import org.linli.api.ReportForm.Header;
import org.linli.api.ReportForm.Page;

class ReportFormTest {

  private static final Column NUMBER = column("number");
  private static final Column NAME = column("name");
  private static final Column TEAMS = column("teams");

  @Test
  void columns_stand_in_the_order_of_their_headers_however_deep() {
    var form = form("form", List.of(NUMBER, new Group("社区", List.of(NAME, TEAMS))));
    assertThat(form.columns()).containsExactly(NUMBER, NAME, TEAMS);
  }

  @Test
  void two_columns_of_one_id_are_refused() {
    assertThatThrownBy(() -> form("form", List.of(NAME, new Group("社区", List.of(NAME)))))
        .hasMessageContaining("two columns name");
  }

  @Test
  void a_form_without_columns_is_refused() {
    assertThatThrownBy(() -> form("form", List.of())).hasMessageContaining("no column");
  }

  @Test
  void a_group_with_nothing_under_it_is_refused() {
    assertThatThrownBy(() -> new Group("空", List.of())).hasMessageContaining("空");
  }

  @Test
  void an_id_that_cannot_stand_in_an_address_is_refused() {
    assertThatThrownBy(() -> form("../form", List.of(NAME))).hasMessageContaining("../form");
  }

  @Test
  void a_rate_is_made_of_columns_of_the_form_that_add_up() {
    Column people = column("people").addedUp();
    Column residents = column("residents").addedUp();
    Column rate = column("rate").shareOf("people", "residents");
    assertThat(form("form", List.of(people, residents, rate)).columns()).hasSize(3);
    assertThatThrownBy(() -> form("form", List.of(people, rate)))
        .hasMessageContaining("adds up no column residents");
    assertThatThrownBy(() -> form("form", List.of(people, column("residents").notAddedUp(), rate)))
        .hasMessageContaining("adds up no column residents");
  }

  @Test
  void what_adds_up_is_typed_in_whole_numbers_unless_it_has_decimals() {
    Column hours = column("hours").addedUp();
    assertThat(hours.typing()).isEqualTo(new ReportTyping.Whole());
    assertThat(hours.withDecimals().typing()).isEqualTo(new ReportTyping.AsEntry());
    assertThat(hours.withDecimals().overall()).isEqualTo(hours.overall());
  }

  private static Column column(String id) {
    return new Column(id, id, "", 20, Align.CENTER);
  }

  private static ReportForm form(String id, List<Header> headers) {
    return new ReportForm(
        id,
        "表",
        new Clause("X-1", "文件", "附件1", "句"),
        Set.of(Filler.CITY),
        new ReportForm.Sending(
            ReportUnit.Kind.TENANT,
            new ReportSchedule(
                new Clause("X-1", "文件", "附件1", "句"),
                new ReportSchedule.Monthly(25, 0),
                LocalDate.of(2026, 1, 1),
                null,
                null),
            List.of()),
        List.of(),
        headers,
        List.of(),
        Page.A4_LANDSCAPE,
        (unit, turn) -> new ReportContents(List.of(), List.of()));
  }
}
