package org.linli.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.web.Browser;

/** A clerk opens one page in the morning and knows what to do in a community. */
@LinliTest
class MorningPageTest {

  private final Browser staff;
  private final String page;

  MorningPageTest(LinliServer server) {
    this.staff = new People(server).logIn("zhanjiang", Role.STAFF, "440802");
    OrganizationGround ground = new OrganizationGround(server, "zhanjiang", "440802001");
    this.page = "/zhanjiang/communities/" + ground.community;
  }

  @Test
  void what_is_due_stands_first_then_people_stations_teams_projects_figures_and_population() {
    List<String> headings = staff.get(page).html().select("section h2").eachText();
    assertThat(headings)
        .containsSubsequence(
            "要办的事", "人员和岗位", "志愿服务委员", "团支部", "志愿服务站点", "志愿服务队", "志愿服务项目", "组织单位", "今年的服务", "人口数据")
        .doesNotHaveDuplicates();
  }

  @Test
  void lists_narrow_to_the_one_community_and_let_go_of_it() {
    String id = page.substring(page.lastIndexOf('/') + 1);
    for (String list :
        List.of(
            "/zhanjiang/hours/proposals?community=",
            "/zhanjiang/recording?state=LATE&community=",
            "/zhanjiang/activity-desk?state=PUBLISHED&few=true&community=",
            "/zhanjiang/posts?state=asked&community=",
            "/zhanjiang/pairings?state=EXPIRING&community=")) {
      var narrowed = staff.get(list + id);
      assertThat(narrowed.status()).as(list).isEqualTo(200);
      assertThat(narrowed.html().select("form.filters input[name=community]").val())
          .as(list)
          .isEqualTo(id);
      assertThat(narrowed.html().select("form.filters a.btn").attr("href"))
          .as(list)
          .doesNotContain("community=" + id);
    }
  }

  @Test
  void what_is_due_leads_to_where_it_is_done_and_is_gone_when_it_is_done() {
    var before = staff.get(page).html();
    assertThat(before.select(".task").eachText())
        .anyMatch(task -> task.contains("还没有设立志愿服务委员"))
        .anyMatch(task -> task.contains("还没有登记团支部情况"));
    String branch =
        before.select(".task").stream()
            .filter(task -> task.text().contains("团支部"))
            .findFirst()
            .orElseThrow()
            .attr("href");
    assertThat(branch).isEqualTo(page + "/league-branch/edit");

    Map<String, String> said = new HashMap<>(Map.of("state", "NONE", "from", "2024-01-01"));
    said.put("_csrf", staff.get(branch).html().select("input[name=_csrf]").first().val());
    assertThat(staff.post(page + "/league-branch", said).status()).isEqualTo(303);
    assertThat(staff.get(page).html().select(".task").eachText())
        .noneMatch(task -> task.contains("团支部"));
  }
}
