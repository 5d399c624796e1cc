package org.linli.plugin.zhanjiang;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.api.StationFacts;
import org.linli.api.StationKind;
import org.linli.api.StationOnRecord;
import org.linli.api.StationStandard;
import org.linli.api.StationStandard.Item;
import org.linli.api.StationStandard.Known;
import org.linli.api.TeamCategory;
import org.linli.api.TeamFacts;

/** What a station must have in Zhanjiang (ZJ-2, 二). */
class FiveHavesTest {

  private static final LocalDate DAY = LocalDate.of(2023, 3, 5);
  private static final TeamFacts TEAM =
      new TeamFacts(2, 9, "队", TeamCategory.COMMUNITY_SERVICE, true, DAY, null);

  private final StationStandard standard = FiveHaves.standard();

  @Test
  void it_has_the_five_items_of_the_document_each_with_its_parts_and_its_sentence_ZJ_2() {
    assertThat(standard.items().stream().map(Item::words))
        .containsExactly("有服务场所", "有统一标识", "有志愿队伍", "有管理制度", "有工作台账");
    assertThat(standard.items())
        .allSatisfy(
            item -> {
              assertThat(item.parts()).isNotEmpty();
              assertThat(item.clause().id()).isEqualTo("ZJ-2");
            });
    assertThat(standard.items().stream().map(item -> item.clause().article()))
        .containsExactly("二（一）", "二（二）", "二（三）", "二（四）", "二（五）");
  }

  @Test
  void a_team_needs_something_regular_to_do() {
    assertThat(team("", List.of(), 0).path()).isEqualTo("/communities/9/teams/new");
    assertThat(team("", List.of(TEAM), 0).path()).isEqualTo("/stations/4/edit");
    assertThat(team("四点半学堂", List.of(TEAM), 0).isMet()).isTrue();
    assertThat(team("", List.of(TEAM), 1).isMet()).isTrue();
  }

  @Test
  void a_ledger_is_there_once_a_service_stands_in_it() {
    assertThat(known("ledger", record("", List.of(), 0, 0)).isMet()).isFalse();
    assertThat(known("ledger", record("", List.of(), 0, 3)).isMet()).isTrue();
  }

  private Known team(String activity, List<TeamFacts> teams, long projects) {
    return known("team", record(activity, teams, projects, 0));
  }

  private Known known(String item, StationOnRecord record) {
    return standard.item(item).orElseThrow().check().of(record);
  }

  private static StationOnRecord record(
      String activity, List<TeamFacts> teams, long projects, long services) {
    return new StationOnRecord(
        new StationFacts(4, 9, StationKind.STATION, null, "站", "", "", null, activity, DAY, null),
        teams,
        0,
        projects,
        services);
  }
}
