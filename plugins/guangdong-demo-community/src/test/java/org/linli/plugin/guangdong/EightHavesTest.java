package org.linli.plugin.guangdong;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.api.Message;
import org.linli.api.StationFacts;
import org.linli.api.StationKind;
import org.linli.api.StationOnRecord;
import org.linli.api.StationStandard;
import org.linli.api.StationStandard.Item;
import org.linli.api.StationStandard.Known;
import org.linli.api.TeamCategory;
import org.linli.api.TeamFacts;

/** What a community's station must have in Guangdong (GD-8, 三（三）7). */
class EightHavesTest {

  private static final LocalDate DAY = LocalDate.of(2023, 3, 5);
  private static final StationFacts STATION =
      new StationFacts(4, 9, StationKind.STATION, null, "站", "", "", null, "", DAY, null);
  private static final TeamFacts TEAM =
      new TeamFacts(2, 9, "队", TeamCategory.COMMUNITY_SERVICE, true, DAY, null);

  private final StationStandard standard = EightHaves.standard();

  @Test
  void it_has_the_eight_items_of_the_document_in_its_words_and_its_order() {
    assertThat(standard.items()).hasSize(8);
    assertThat(String.join("、", standard.items().stream().map(Item::words).toList()))
        .isSubstringOf(standard.clause().sentence());
    assertThat(standard.clause().id()).isEqualTo("GD-8");
    assertThat(standard.demonstration()).isNotNull();
    assertThat(standard.demonstration().sentence()).contains("每个县（市、区）至少建有一个示范型社区志愿服务站");
  }

  @Test
  void partners_are_pairings_and_teams_and_the_first_that_is_lacking_is_named_with_its_place() {
    assertThat(known("partners", record(List.of(TEAM), 0, 0, 0)))
        .isEqualTo(
            new Known(
                false,
                Message.of("guangdong-demo-community.eight-haves.no-pairing"),
                "/communities/9/pairings/new"));
    assertThat(known("partners", record(List.of(), 2, 0, 0)).path())
        .isEqualTo("/communities/9/teams/new");
    assertThat(known("partners", record(List.of(TEAM), 2, 0, 0)))
        .isEqualTo(
            new Known(
                true,
                Message.of("guangdong-demo-community.eight-haves.partners", 2, 1),
                "/communities/9"));
  }

  @Test
  void projects_and_services_count_as_soon_as_there_is_one() {
    assertThat(known("projects", record(List.of(), 0, 0, 0)).isMet()).isFalse();
    assertThat(known("projects", record(List.of(), 0, 1, 0)).isMet()).isTrue();
    assertThat(known("records", record(List.of(), 0, 0, 0)).isMet()).isFalse();
    assertThat(known("records", record(List.of(), 0, 0, 1)).isMet()).isTrue();
  }

  private Known known(String item, StationOnRecord record) {
    return standard.item(item).orElseThrow().check().of(record);
  }

  private static StationOnRecord record(
      List<TeamFacts> teams, long pairings, long projects, long services) {
    return new StationOnRecord(STATION, teams, pairings, projects, services);
  }
}
