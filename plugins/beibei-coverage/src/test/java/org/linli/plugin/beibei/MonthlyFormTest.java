package org.linli.plugin.beibei;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.plugin.beibei.SampleGround.ALWAYS;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.api.CommunityKind;
import org.linli.api.ReportContents;
import org.linli.api.ReportContents.Missing;
import org.linli.api.ReportContents.Words;
import org.linli.api.ReportObligation;
import org.linli.api.StationFacts;
import org.linli.api.StationKind;
import org.linli.api.StationProfileFacts;

/** The monthly form: by the 25th from every town until it is fully covered (BB-9). */
class MonthlyFormTest {

  private static final String TOWN = "500109001";
  private static final YearMonth MARCH = YearMonth.of(2022, 3);

  private final SampleGround ground = new SampleGround();

  @Test
  void counts_stations_whose_sign_is_up_and_no_others() {
    long signed = ground.station(ground.village(TOWN), ALWAYS);
    ground.sign(signed, LocalDate.of(2022, 3, 25));
    ground.station(ground.village(TOWN), ALWAYS);

    MonthlyForm form = ground.form();

    assertThat(form.signedOn(LocalDate.of(2022, 3, 24))).isEmpty();
    assertThat(form.signedOn(MonthlyForm.due(MARCH))).hasSize(1);
    assertThat(form.town().on(MonthlyForm.due(MARCH)).isComplete()).isTrue();
    assertThat(form.isComplete(MonthlyForm.due(MARCH))).isFalse();
  }

  @Test
  void a_town_owes_it_every_month_until_one_has_told_of_full_coverage() {
    long one = ground.station(ground.village(TOWN), ALWAYS);
    long other = ground.station(ground.village(TOWN), ALWAYS);
    ground.sign(one, LocalDate.of(2021, 12, 1));
    ground.sign(other, LocalDate.of(2022, 3, 10));

    MonthlyForm form = ground.form();

    assertThat(form.isOwed(YearMonth.of(2021, 10))).isFalse();
    assertThat(form.isOwed(MonthlyForm.FIRST)).isTrue();
    assertThat(form.isOwed(YearMonth.of(2022, 2))).isTrue();
    assertThat(form.isComplete(MonthlyForm.due(MARCH))).isTrue();
    assertThat(form.isOwed(MARCH)).as("the form that tells of it").isTrue();
    assertThat(form.isOwed(YearMonth.of(2022, 4))).isFalse();
  }

  @Test
  void what_is_covered_only_after_the_25th_is_told_by_the_next_months_form() {
    long one = ground.station(ground.village(TOWN), ALWAYS);
    ground.sign(one, LocalDate.of(2022, 3, 26));

    MonthlyForm form = ground.form();

    assertThat(form.isComplete(MonthlyForm.due(MARCH))).isFalse();
    assertThat(form.isOwed(YearMonth.of(2022, 4))).isTrue();
    assertThat(form.isOwed(YearMonth.of(2022, 5))).isFalse();
  }

  @Test
  void a_town_that_loses_its_full_coverage_owes_it_again() {
    var village = ground.village(TOWN);
    long one = ground.site(village, StationKind.STATION, ALWAYS, LocalDate.of(2022, 5, 1));
    ground.sign(one, ALWAYS);

    MonthlyForm form = ground.form();

    assertThat(form.isOwed(YearMonth.of(2022, 5))).isFalse();
    assertThat(form.isOwed(YearMonth.of(2022, 6))).isTrue();
  }

  @Test
  void a_town_without_villages_and_communities_has_nothing_to_send() {
    ground.community(TOWN, CommunityKind.NAMED_PLACE, null);

    assertThat(ground.form().isOwed(MARCH)).isTrue();
    assertThat(ground.form().isToBeSent(MARCH)).isFalse();
  }

  @Test
  void while_its_day_is_to_come_a_form_tells_of_today() {
    assertThat(MonthlyForm.tellsOf(MARCH, LocalDate.of(2022, 3, 3)))
        .isEqualTo(LocalDate.of(2022, 3, 3));
    assertThat(MonthlyForm.tellsOf(MARCH, LocalDate.of(2022, 4, 3)))
        .isEqualTo(LocalDate.of(2022, 3, 25));
  }

  @Test
  void is_sent_by_every_town_each_month_by_the_25th_with_the_documents_headers() {
    var form =
        StationForm.declare(
            (unit, turn) -> new ReportContents(List.of(), List.of()), ReportObligation.EVERY_UNIT);
    var turns =
        form.sending().schedule().turns(LocalDate.of(2021, 1, 1), LocalDate.of(2022, 1, 31));

    assertThat(form.sending().unit().name()).isEqualTo("TOWNSHIP");
    assertThat(turns)
        .extracting(turn -> turn.due().toString())
        .containsExactly("2021-11-25", "2021-12-25", "2022-01-25");
    assertThat(form.head())
        .extracting(line -> line.label())
        .containsExactly("填表街镇", "填表人", "联系方式", "是否完成全覆盖");
    assertThat(form.columns())
        .extracting(column -> column.title())
        .containsExactly("序号", "设立城乡社区志愿服务站的城乡社区综合服务设施名称", "联系人", "联系方式", "备注");
  }

  @Test
  void a_cell_that_nobody_has_filled_says_what_is_missing_and_where_it_is_mended() {
    var known =
        new MonthlyForms.Row(
            1,
            station(7, "碚峡路社区党群服务中心"),
            new StationProfileFacts(7, ALWAYS, "023-00000000", "陈*宇", "", ""),
            TOWN + "001");
    var bare =
        new MonthlyForms.Row(
            2, station(8, ""), new StationProfileFacts(8, ALWAYS, "", "", "", ""), TOWN + "002");

    ReportContents contents = StationForm.contents("天生街道", false, List.of(known, bare));

    assertThat(contents.lines()).containsEntry("填表街镇", "天生街道").containsEntry("是否完成全覆盖", "否");
    assertThat(contents.rows().getFirst().cells().get(1).value())
        .isEqualTo(new Words("碚峡路社区党群服务中心"));
    assertThat(contents.rows().getFirst().cells())
        .allSatisfy(cell -> assertThat(cell.findings()).isEmpty());
    assertThat(contents.rows().get(1).cells().get(3).value()).isEqualTo(new Missing());
    assertThat(contents.rows().get(1).cells().get(3).findings().getFirst().link())
        .isEqualTo("/stations/8/profile");
  }

  private static StationFacts station(long id, String host) {
    return new StationFacts(
        id, 1, StationKind.STATION, null, "碚峡路社区志愿服务站", host, "", null, "", ALWAYS, null);
  }
}
