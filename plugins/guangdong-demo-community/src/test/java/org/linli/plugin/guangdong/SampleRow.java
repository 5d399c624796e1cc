package org.linli.plugin.guangdong;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.CommunityFacts;
import org.linli.api.CommunityKind;
import org.linli.api.DivisionFacts;
import org.linli.api.DivisionLevel;
import org.linli.api.LeagueBranchFacts;
import org.linli.api.LeagueBranchState;
import org.linli.api.ReportContents.Row;
import org.linli.api.ReportContents.Words;
import org.linli.api.ReportContents.YesNo;
import org.linli.api.StationFacts;
import org.linli.api.StationKind;
import org.linli.api.TeamCategory;
import org.linli.api.TeamFacts;
import org.linli.plugin.guangdong.Designation.Level;

/** A community of form 1 as tests know it, and its row. */
final class SampleRow {

  static final BasicFactsRow ROWS = new BasicFactsRow(new PrintedWords());
  static final int NUMBER = 0;
  static final int NAME = 1;
  static final int PLACE = 2;
  static final int BRANCH = 3;
  static final int STATION = 4;
  static final int TEAMS = 5;
  static final int TYPE = 6;
  static final int REMARKS = 7;

  private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

  private SampleRow() {}

  static Row row(
      Designation designation,
      @Nullable LeagueBranchState branch,
      List<StationFacts> stations,
      List<TeamFacts> teams) {
    LeagueBranchFacts facts =
        branch == null ? null : new LeagueBranchFacts(7, branch, "团支部", null, DAY);
    return ROWS.of(1, DemonstrationCommunity.of(designation, community(), facts, stations, teams));
  }

  static String words(Row row, int column) {
    return ((Words) row.cells().get(column).value()).text();
  }

  static YesNo answer(Row row, int column) {
    return (YesNo) row.cells().get(column).value();
  }

  static CommunityFacts community() {
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

  static Designation designation(
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

  static StationFacts station(StationKind kind, String activity, String area) {
    return new StationFacts(
        3, 7, kind, null, "新江站", "", "", new BigDecimal(area), activity, DAY, null);
  }

  static TeamFacts team(String name, boolean direct) {
    return new TeamFacts(4, 7, name, TeamCategory.COMMUNITY_SERVICE, direct, DAY, null);
  }
}
