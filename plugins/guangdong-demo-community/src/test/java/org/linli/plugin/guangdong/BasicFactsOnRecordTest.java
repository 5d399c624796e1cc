package org.linli.plugin.guangdong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.linli.plugin.guangdong.SampleRow.BRANCH;
import static org.linli.plugin.guangdong.SampleRow.STATION;
import static org.linli.plugin.guangdong.SampleRow.TEAMS;
import static org.linli.plugin.guangdong.SampleRow.answer;
import static org.linli.plugin.guangdong.SampleRow.designation;
import static org.linli.plugin.guangdong.SampleRow.row;
import static org.linli.plugin.guangdong.SampleRow.station;
import static org.linli.plugin.guangdong.SampleRow.team;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.api.LeagueBranchState;
import org.linli.api.ReportContents.Cell;
import org.linli.api.ReportContents.Finding;
import org.linli.api.ReportContents.Missing;
import org.linli.api.ReportContents.Row;
import org.linli.api.ReportContents.YesNo;
import org.linli.api.StationKind;
import org.linli.plugin.guangdong.Designation.Level;

/** What form 1 says of league branch, station and teams, and what it asks about (GD-16). */
class BasicFactsOnRecordTest {

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
}
