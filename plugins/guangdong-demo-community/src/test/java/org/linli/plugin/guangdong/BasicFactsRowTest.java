package org.linli.plugin.guangdong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.api.CommunityFacts;
import org.linli.api.CommunityKind;
import org.linli.api.DivisionFacts;
import org.linli.api.DivisionLevel;
import org.linli.api.LeagueBranchFacts;
import org.linli.api.LeagueBranchState;
import org.linli.api.ReportContents.Amount;
import org.linli.api.ReportContents.Cell;
import org.linli.api.ReportContents.Finding;
import org.linli.api.ReportContents.Missing;
import org.linli.api.ReportContents.Row;
import org.linli.api.ReportContents.Words;
import org.linli.api.ReportContents.YesNo;
import org.linli.api.StationFacts;
import org.linli.api.StationKind;
import org.linli.api.TeamCategory;
import org.linli.api.TeamFacts;
import org.linli.plugin.guangdong.Designation.Level;

/** A row of form 1 reads like the document's sample rows (GD-16). */
class BasicFactsRowTest {

  private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
  private static final int NUMBER = 0;
  private static final int NAME = 1;
  private static final int PLACE = 2;
  private static final int BRANCH = 3;
  private static final int STATION = 4;
  private static final int TEAMS = 5;
  private static final int TYPE = 6;
  private static final int REMARKS = 7;

  private final BasicFactsRow rows = new BasicFactsRow(new PrintedWords());

  @Test
  void the_first_sample_row() {
    Row row =
        row(
            designation(Level.CITY, false, true, false, ""),
            LeagueBranchState.WORKING,
            List.of(station(StationKind.STATION, "四点半学堂", "80.00")),
            List.of(team("新江社区疫情防控青年志愿服务队", true), team("新江社区应急青年志愿服务队", true)));

    assertThat(row.cells().get(NUMBER).value()).isEqualTo(Amount.of(1));
    assertThat(words(row, NAME)).isEqualTo("新江社区");
    assertThat(words(row, PLACE)).isEqualTo("湛江市赤坎区");
    assertThat(answer(row, BRANCH)).isEqualTo(new YesNo(true, "已成立，并能独立开展日常工作"));
    assertThat(answer(row, STATION)).isEqualTo(new YesNo(true, "是，常态化开展四点半学堂活动，占地80m²"));
    assertThat(answer(row, TEAMS))
        .isEqualTo(new YesNo(true, "是（2支）\n1.新江社区疫情防控青年志愿服务队\n2.新江社区应急青年志愿服务队"));
    assertThat(words(row, TYPE)).isEqualTo("市级（已是社区青春行动试点）");
    assertThat(words(row, REMARKS)).isEmpty();
    assertThat(row.cells()).allMatch(cell -> cell.findings().isEmpty());
  }

  @Test
  void the_second_sample_row() {
    Row row =
        row(
            designation(Level.COUNTY, false, false, false, ""),
            LeagueBranchState.NONE,
            List.of(),
            List.of());
    assertThat(answer(row, BRANCH)).isEqualTo(new YesNo(false, "否"));
    assertThat(answer(row, STATION)).isEqualTo(new YesNo(false, "否"));
    assertThat(answer(row, TEAMS)).isEqualTo(new YesNo(false, "否"));
    assertThat(words(row, TYPE)).isEqualTo("县级");
  }

  @Test
  void a_no_that_follows_from_an_empty_record_is_printed_and_asked_about() {
    Row row =
        row(
            designation(Level.COUNTY, false, false, false, ""),
            LeagueBranchState.NONE,
            List.of(),
            List.of());
    assertThat(row.cells().get(STATION).findings())
        .extracting(Finding::kind, Finding::link)
        .containsExactly(tuple(Finding.Kind.ODD, "/communities/7/stations/new"));
    assertThat(row.cells().get(TEAMS).findings())
        .extracting(Finding::link)
        .containsExactly("/communities/7/teams/new");
    assertThat(row.cells().get(BRANCH).findings()).isEmpty();
  }

  @Test
  void a_branch_nobody_spoke_of_is_missing_and_not_a_no() {
    Row row = row(designation(Level.CITY, false, false, false, ""), null, List.of(), List.of());
    Cell cell = row.cells().get(BRANCH);
    assertThat(cell.value()).isEqualTo(new Missing());
    assertThat(cell.findings())
        .extracting(Finding::link)
        .containsExactly("/communities/7/league-branch/edit");
  }

  @Test
  void a_branch_that_cannot_yet_work_alone_is_said_so() {
    Row row =
        row(
            designation(Level.CITY, false, false, false, ""),
            LeagueBranchState.ESTABLISHED,
            List.of(),
            List.of());
    assertThat(answer(row, BRANCH)).isEqualTo(new YesNo(true, "已成立，尚不能独立开展日常工作"));
  }

  @Test
  void only_directly_subordinate_teams_count() {
    Row row =
        row(
            designation(Level.CITY, false, false, false, ""),
            LeagueBranchState.WORKING,
            List.of(),
            List.of(team("楼栋队", false), team("应急队", true)));
    assertThat(answer(row, TEAMS)).isEqualTo(new YesNo(true, "是（1支）\n1.应急队"));
  }

  @Test
  void points_are_no_stations() {
    Row row =
        row(
            designation(Level.CITY, false, false, false, ""),
            LeagueBranchState.WORKING,
            List.of(station(StationKind.POINT, "义诊", "20")),
            List.of());
    assertThat(answer(row, STATION)).isEqualTo(new YesNo(false, "否"));
  }

  @Test
  void what_a_station_has_not_told_is_missing_while_the_rest_stands() {
    Row row =
        row(
            designation(Level.CITY, false, false, false, ""),
            LeagueBranchState.WORKING,
            List.of(station(StationKind.STATION, "", "80.5")),
            List.of());
    assertThat(answer(row, STATION)).isEqualTo(new YesNo(true, "是，占地80.5m²"));
    assertThat(row.cells().get(STATION).findings())
        .extracting(Finding::kind, Finding::link)
        .containsExactly(tuple(Finding.Kind.MISSING, "/stations/3/edit"));
  }

  @Test
  void an_activity_that_already_says_activity_says_it_once() {
    Row row =
        row(
            designation(Level.CITY, false, false, false, ""),
            LeagueBranchState.WORKING,
            List.of(station(StationKind.STATION, "垃圾分类宣传活动", "100")),
            List.of());
    assertThat(answer(row, STATION)).isEqualTo(new YesNo(true, "是，常态化开展垃圾分类宣传活动，占地100m²"));
  }

  @Test
  void several_stations_are_told_apart_by_name() {
    Row row =
        row(
            designation(Level.CITY, false, false, false, ""),
            LeagueBranchState.WORKING,
            List.of(
                station(StationKind.STATION, "义诊", "60"),
                station(StationKind.STATION, "阅读", "100")),
            List.of());
    assertThat(answer(row, STATION))
        .isEqualTo(new YesNo(true, "是，新江站常态化开展义诊活动，占地60m²；新江站常态化开展阅读活动，占地100m²"));
  }

  @Test
  void a_provincial_community_prints_its_type_and_the_province_in_the_remarks() {
    Row plain =
        row(
            designation(Level.COUNTY, true, true, true, ""),
            LeagueBranchState.WORKING,
            List.of(),
            List.of());
    assertThat(words(plain, TYPE)).isEqualTo("县级（已是社区青春行动试点、“共创美好社区”青年志愿者服务社区行动试点）");
    assertThat(words(plain, REMARKS)).isEqualTo("省级");

    Row remarked =
        row(
            designation(Level.CITY, true, false, false, "老旧小区改造中"),
            LeagueBranchState.WORKING,
            List.of(),
            List.of());
    assertThat(words(remarked, REMARKS)).isEqualTo("省级\n老旧小区改造中");
  }

  @Test
  void a_type_nobody_decided_is_missing_though_annex_5_lists_the_community() {
    Row row =
        row(
            designation(null, true, false, false, ""),
            LeagueBranchState.WORKING,
            List.of(),
            List.of());
    assertThat(row.cells().get(TYPE).value()).isEqualTo(new Missing());
    assertThat(row.cells().get(TYPE).findings())
        .extracting(Finding::link)
        .containsExactly("/demonstration-communities/5/edit");
  }

  @Test
  void where_there_are_no_counties_the_township_follows_the_city() {
    CommunityFacts dongguan =
        new CommunityFacts(
            8,
            CommunityKind.COMMUNITY,
            "岗贝社区居民委员会",
            "岗贝社区",
            "441900003001",
            "441900003001",
            List.of(
                new DivisionFacts("44", "广东省", DivisionLevel.PROVINCE, false),
                new DivisionFacts("4419", "东莞市", DivisionLevel.CITY, false),
                new DivisionFacts("441900003", "东城街道", DivisionLevel.TOWNSHIP, false)));
    DemonstrationCommunity facts =
        DemonstrationCommunity.of(
            designation(Level.CITY, true, false, false, ""), dongguan, null, List.of(), List.of());
    assertThat(words(rows.of(1, facts), PLACE)).isEqualTo("东莞市东城街道");
  }

  private Row row(
      Designation designation,
      @Nullable LeagueBranchState branch,
      List<StationFacts> stations,
      List<TeamFacts> teams) {
    LeagueBranchFacts facts =
        branch == null ? null : new LeagueBranchFacts(7, branch, "团支部", null, DAY);
    return rows.of(1, DemonstrationCommunity.of(designation, community(), facts, stations, teams));
  }

  private static String words(Row row, int column) {
    return ((Words) row.cells().get(column).value()).text();
  }

  private static YesNo answer(Row row, int column) {
    return (YesNo) row.cells().get(column).value();
  }

  private static CommunityFacts community() {
    return new CommunityFacts(
        7,
        CommunityKind.COMMUNITY,
        "新江社区居民委员会",
        "新江社区",
        "440803003004",
        "440803003004",
        List.of(
            new DivisionFacts("44", "广东省", DivisionLevel.PROVINCE, false),
            new DivisionFacts("4408", "湛江市", DivisionLevel.CITY, false),
            new DivisionFacts("440803", "赤坎区", DivisionLevel.COUNTY, false),
            new DivisionFacts("440803003", "中华街道", DivisionLevel.TOWNSHIP, false)));
  }

  private static Designation designation(
      @Nullable Level level, boolean provincial, boolean youth, boolean better, String remarks) {
    return new Designation(
        5L,
        7,
        7L,
        "440803003004",
        level,
        provincial,
        null,
        youth,
        better,
        remarks,
        DAY,
        null,
        null,
        Instant.EPOCH);
  }

  private static StationFacts station(StationKind kind, String activity, String area) {
    return new StationFacts(
        3, 7, kind, null, "新江站", "", "", new BigDecimal(area), activity, DAY, null);
  }

  private static TeamFacts team(String name, boolean direct) {
    return new TeamFacts(4, 7, name, TeamCategory.COMMUNITY_SERVICE, direct, DAY, null);
  }
}
