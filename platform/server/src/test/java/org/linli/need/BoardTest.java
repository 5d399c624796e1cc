package org.linli.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.need.AskingForHelpTest.post;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.testing.Await;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.web.Browser;

/** The board shows every state, age and what is late; figures by community and period (GD-5). */
@LinliTest
class BoardTest {

  private final NeedGround ground;
  private final NeedGround beibei;
  private final Browser clerk;

  BoardTest(LinliServer server) {
    this.ground = new NeedGround(server, "zhanjiang", "440802001");
    this.beibei = new NeedGround(server, "beibei", "500109001");
    this.clerk = new People(server).logIn("zhanjiang", Role.SOCIAL_WORKER, ground.path);
  }

  @Test
  void what_is_late_is_found_and_marked() {
    long late = ground.asks().id();
    ground.asks();
    ground.set(
        "UPDATE service_request SET due_at = asked_at - INTERVAL 1 HOUR,"
            + " asked_at = asked_at - INTERVAL 3 DAY WHERE id = ?",
        late);
    var board = clerk.get("/zhanjiang/needs");
    assertThat(board.html().select("tbody tr")).hasSize(2);
    assertThat(board.html().select("tbody tr").first().text()).contains("逾期", "3 天");
    assertThat(clerk.get("/zhanjiang/needs?state=LATE").html().select("tbody tr")).hasSize(1);
    assertThat(clerk.get("/zhanjiang/").html().text()).contains("1 个需求已逾期");
  }

  @Test
  void figures_by_community_count_each_once_and_only_the_tenants_own() {
    beibei.asks();
    ground.accepted(ground.team().team());
    long merged = ground.asks().id();
    long into = ground.asks().id();
    ground.run(() -> ground.server.get(EndingRequests.class).merge(merged, into, NeedGround.CLERK));
    var page = clerk.get("/zhanjiang/need-figures").html();
    assertThat(page.select(".lead").text()).contains("点单 2 个，接单 1 个，完成 0 个");
    assertThat(page.select("tbody tr")).hasSize(1);
    assertThat(page.select("tbody tr td").eachText()).containsSubsequence("2", "1", "0", "2");
    assertThat(clerk.get("/zhanjiang/need-figures?from=2020-01-01&to=2020-02-01").html().text())
        .contains("这段时间没有需求");
  }

  @Test
  void the_board_goes_out_as_a_spreadsheet_without_anybodys_name() {
    ground.asks();
    var asked = post(clerk, "/zhanjiang/needs", "/zhanjiang/need-export", Map.of("state", "ALL"));
    assertThat(asked.status()).isEqualTo(303);
    String job = asked.header("Location");
    String file =
        Await.until(
            "the file is there",
            () ->
                Optional.of(clerk.get(job).html().select("main a[href*=/files/]").attr("href"))
                    .filter(link -> !link.isEmpty()));
    assertThat(clerk.bytes(file).statusCode()).isEqualTo(200);
    assertThat(clerk.get(job).html().text()).contains("已导出 1 个需求");
  }
}
