package org.linli.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.linli.api.Communities;
import org.linli.api.CommunitySection;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;

/** The page of a community. */
@LinliTest
class CommunityPageTest {

  private final CommunityDesk desk;
  private final Communities communities;
  private final AreaChoices areas;
  private final CommunitySearch search;
  private final CommunityClosings closings;
  private final ClosingCommunity closing;

  CommunityPageTest(
      LinliServer server,
      Communities communities,
      AreaChoices areas,
      CommunitySearch search,
      CommunityClosings closings,
      ClosingCommunity closing) {
    this.closings = closings;
    this.closing = closing;
    this.desk = new CommunityDesk(server);
    this.communities = communities;
    this.areas = areas;
    this.search = search;
  }

  @Test
  void a_page_shows_where_the_community_lies_and_what_others_add() {
    CommunitySection section =
        new CommunitySection() {
          @Override
          public int order() {
            return 10;
          }

          @Override
          public Optional<Shown> of(org.linli.api.CommunityFacts community) {
            return Optional.of(
                new Shown(
                    "community.title", "community/place", Map.of("above", community.above())));
          }
        };
    long id = desk.idOf("440802001002");
    Document page =
        desk.in(
            "zhanjiang",
            () ->
                desk.html(
                    new CommunityController(
                            communities,
                            areas,
                            search,
                            new CommunitySections(List.of(), List.of(() -> List.of(section))),
                            closings,
                            closing,
                            SomeViewer.staffOf("4408"))
                        .show(id)));
    assertThat(page.select("h1").text()).isEqualTo("新江社区");
    assertThat(page.select(".facts dd").eachText())
        .containsExactly("广东省湛江市赤坎区中华街道新江社区居民委员会", "社区", "440802001002", "是");
    assertThat(page.select("main section").last().text()).contains("湛江市 赤坎区 中华街道");
  }

  @Test
  void a_social_worker_reads_and_changes_nothing() {
    SomeViewer worker = new SomeViewer(Role.SOCIAL_WORKER, new Scope(List.of("440802001002")));
    Document page = desk.list(worker, "", "", "", "", 1);
    assertThat(page.select("tbody tr")).hasSize(1);
    assertThat(page.select(".page-acts")).isEmpty();
    long id = desk.idOf("440802001002");
    assertThat(
            desk.in("zhanjiang", () -> desk.html(desk.controller(worker).show(id)))
                .select(".page-acts"))
        .isEmpty();
  }
}
