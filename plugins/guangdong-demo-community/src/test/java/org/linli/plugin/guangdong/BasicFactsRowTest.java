package org.linli.plugin.guangdong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.plugin.guangdong.SampleRow.BRANCH;
import static org.linli.plugin.guangdong.SampleRow.NAME;
import static org.linli.plugin.guangdong.SampleRow.NUMBER;
import static org.linli.plugin.guangdong.SampleRow.PLACE;
import static org.linli.plugin.guangdong.SampleRow.REMARKS;
import static org.linli.plugin.guangdong.SampleRow.ROWS;
import static org.linli.plugin.guangdong.SampleRow.STATION;
import static org.linli.plugin.guangdong.SampleRow.TEAMS;
import static org.linli.plugin.guangdong.SampleRow.TYPE;
import static org.linli.plugin.guangdong.SampleRow.answer;
import static org.linli.plugin.guangdong.SampleRow.designation;
import static org.linli.plugin.guangdong.SampleRow.row;
import static org.linli.plugin.guangdong.SampleRow.station;
import static org.linli.plugin.guangdong.SampleRow.team;
import static org.linli.plugin.guangdong.SampleRow.words;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.api.CommunityFacts;
import org.linli.api.CommunityKind;
import org.linli.api.DivisionFacts;
import org.linli.api.DivisionLevel;
import org.linli.api.LeagueBranchState;
import org.linli.api.ReportContents.Amount;
import org.linli.api.ReportContents.Finding;
import org.linli.api.ReportContents.Missing;
import org.linli.api.ReportContents.Row;
import org.linli.api.ReportContents.YesNo;
import org.linli.api.StationKind;
import org.linli.plugin.guangdong.Designation.Level;

/** A row of form 1 reads like the document's sample rows (GD-16). */
class BasicFactsRowTest {

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
    assertThat(words(ROWS.of(1, facts), PLACE)).isEqualTo("东莞市东城街道");
  }
}
