package org.linli.plugin.guangdong;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.api.CommunityService.Paired;
import org.linli.api.CommunityService.RegularProject;
import org.linli.api.CommunityService.Served;
import org.linli.api.Message;
import org.linli.api.ReportContents;
import org.linli.api.ReportContents.Amount;
import org.linli.api.ReportContents.Finding;
import org.linli.api.ReportContents.Missing;
import org.linli.api.ReportContents.Row;
import org.linli.api.ReportContents.Words;
import org.linli.api.ReportForm;
import org.linli.api.ReportForm.Column;
import org.linli.api.ReportForm.Field;
import org.linli.api.ReportTurn;
import org.linli.plugin.guangdong.Designation.Level;

/** Form 2 says what annex 2 says (GD-17), and is sent when the document says (GD-15). */
class PairingSummaryTest {

  private static final PrintedWords WORDS = new PrintedWords("form-2");
  private static final Paired COLLEGE =
      new Paired(1, "广东海洋大学 水产学院", true, "", LocalDate.of(2022, 9, 1), null);

  private final ReportForm form =
      PairingSummaryForm.declare(WORDS, (unit, turn) -> new ReportContents(List.of(), List.of()));

  @Test
  void title_head_headers_and_foot_are_those_of_annex_2() {
    assertThat(form.title()).isEqualTo("广东共青团社区志愿服务优化提升行动结对及工作开展情况汇总表");
    assertThat(form.head()).extracting(Field::label).containsExactly("填报单位（地级以上市团委盖章）");
    assertThat(form.columns())
        .extracting(column -> column.title() + column.note())
        .containsExactly(
            "序号",
            "社区名称",
            "社区类型（是否为示范性社区，市级/县级）",
            "结对高校/单位",
            "社区常态化开展服务项目及简介（200字以内）",
            "项目年度服务开展次数",
            "高校志愿者进入社区年度服务次数",
            "年度参与社区志愿服务人数",
            "年度社区志愿服务时长",
            "备注");
    assertThat(form.foot()).extracting(Field::label).containsExactly("市级工作联系人", "联系方式");
    assertThat(form.columns().stream().mapToInt(Column::width).sum()).isEqualTo(267);
  }

  @Test
  void the_first_cycle_is_due_on_1_october_2022_and_from_october_2023_every_june_and_december() {
    assertThat(
            form.sending().schedule().turns(LocalDate.of(2022, 1, 1), LocalDate.of(2024, 12, 31)))
        .extracting(ReportTurn::key)
        .containsExactly("2022-10-01", "2023-12-15", "2024-06-30", "2024-12-15");
  }

  @Test
  void a_row_is_filled_from_records_down_to_the_college() {
    Row row =
        row(
            Level.CITY,
            List.of(COLLEGE),
            List.of(
                new RegularProject(3, "四点半学堂", "每周五下午辅导作业", 12),
                new RegularProject(4, "金晖行动", "陪独居老人", 9)),
            new Served(35, 7_230, 21, 8));
    assertThat(words(row, 2)).isEqualTo("是，市级");
    assertThat(words(row, 3)).isEqualTo("广东海洋大学 水产学院");
    assertThat(words(row, 4)).isEqualTo("1.四点半学堂：每周五下午辅导作业\n2.金晖行动：陪独居老人");
    assertThat(words(row, 5)).isEqualTo("1.四点半学堂：12次\n2.金晖行动：9次");
    assertThat(row.cells().get(6).value()).isEqualTo(Amount.of(8));
    assertThat(row.cells().get(7).value()).isEqualTo(Amount.of(35));
    assertThat(row.cells().get(8).value()).isEqualTo(new Amount(new BigDecimal("120.5")));
    assertThat(row.cells()).allMatch(cell -> cell.findings().isEmpty());
  }

  @Test
  void hours_are_plain_figures_rounded_down() {
    assertThat(PairingSummaryRow.hours(7_200).toPlainString()).isEqualTo("120");
    assertThat(PairingSummaryRow.hours(59).toPlainString()).isEqualTo("0.9");
    assertThat(PairingSummaryRow.hours(0).toPlainString()).isEqualTo("0");
  }

  @Test
  void a_demonstration_community_without_a_university_is_odd_by_its_clause() {
    Row row = row(Level.COUNTY, List.of(), List.of(), new Served(0, 0, 0, 0));
    Finding finding = row.cells().get(3).findings().getFirst();
    assertThat(finding.clause()).isEqualTo(Clauses.GD_15);
    assertThat(finding.kind()).isEqualTo(Finding.Kind.ODD);
  }

  @Test
  void a_missing_introduction_and_one_beyond_200_characters_are_said_where_they_are_mended() {
    Row row =
        row(
            Level.CITY,
            List.of(COLLEGE),
            List.of(
                new RegularProject(3, "甲", " ", 1), new RegularProject(4, "乙", "长".repeat(201), 1)),
            new Served(1, 60, 2, 1));
    assertThat(row.cells().get(4).findings())
        .containsExactly(
            Finding.missing(
                Message.of("guangdong-demo-community.form-2.no-introduction", "甲"),
                "/projects/3/edit"),
            Finding.odd(
                Message.of("guangdong-demo-community.form-2.long-introduction", "乙"),
                "/projects/4/edit"));
    assertThat(words(row, 4)).isEqualTo("1.甲\n2.乙：" + "长".repeat(200));
  }

  @Test
  void a_community_that_is_no_demonstration_community_says_no_and_one_without_level_is_missing() {
    assertThat(words(row(null, false), 2)).isEqualTo("否");
    assertThat(row(null, true).cells().get(2).value()).isInstanceOf(Missing.class);
  }

  private static Row row(@Nullable Level level, boolean designated) {
    Designation one = designated ? SampleRow.designation(level, false, false, false, "") : null;
    return new PairingSummaryRow(WORDS)
        .of(
            1,
            new PairingSummaryRow.Facts(
                SampleRow.community(), one, List.of(), List.of(), new Served(0, 0, 0, 0)));
  }

  private static Row row(
      Level level, List<Paired> paired, List<RegularProject> projects, Served served) {
    return new PairingSummaryRow(WORDS)
        .of(
            1,
            new PairingSummaryRow.Facts(
                SampleRow.community(),
                SampleRow.designation(level, false, false, false, ""),
                paired,
                projects,
                served));
  }

  private static String words(Row row, int column) {
    return ((Words) row.cells().get(column).value()).text();
  }
}
