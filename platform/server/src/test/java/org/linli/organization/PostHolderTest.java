package org.linli.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.tenant.Time;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/** The people of a community and their posts: social workers, the leading group, from–to. */
@LinliTest
class PostHolderTest {

  private final LinliServer server;
  private final Browser staff;
  private final OrganizationGround ground;
  private final String home;
  private final String page;
  private final LocalDate today;

  PostHolderTest(LinliServer server) {
    this.server = server;
    this.staff = new People(server).logIn("zhanjiang", Role.STAFF, "440802");
    this.ground = new OrganizationGround(server, "zhanjiang", "440802001");
    this.home = "/zhanjiang/communities/" + ground.community;
    this.page = home + "/people";
    this.today = Time.today(server.get(Clock.class));
  }

  @Test
  void the_leading_group_stands_on_the_communitys_page_and_has_one_leader_at_a_time() {
    give("LEADER", "林小明", "社区党委书记");
    give("MEMBER", "陈小红", "");
    give("SOCIAL_WORKER", "黄小华", "青少年事务社工");
    assertThat(staff.get(home).html().text()).contains("组长 林小明 社区党委书记", "成员 陈小红", "社工 黄小华 青少年事务社工");

    var second = give("LEADER", "李小军", "");
    assertThat(second.status()).isEqualTo(422);
    assertThat(second.html().select("#f-post-error").text()).startsWith("已经有组长");
    assertThat(second.html().select("#f-name").val()).isEqualTo("李小军");

    String leader = staff.get(page).html().select("input[name=holder]").first().val();
    post(page, page + "/ended", Map.of("holder", leader));
    assertThat(give("LEADER", "李小军", "").status()).isEqualTo(303);
    assertThat(staff.get(home).html().text()).contains("组长 李小军").doesNotContain("林小明");
    assertThat(staff.get(page).html().text()).contains("以前的人员", "林小明");
    assertThat(Tables.audited(server, "zhanjiang", "community", ground.community))
        .contains("communityPost.given", "communityPost.ended");
  }

  @Test
  void names_are_sealed_and_a_day_ahead_is_refused_beside_its_field() {
    var refused =
        post(
            page + "/new",
            page,
            Map.of("post", "MEMBER", "name", "林小明", "from", today.plusDays(1).toString()));
    assertThat(refused.html().select("#f-from-error").text()).isEqualTo("不能晚于今天");
    give("MEMBER", "林小明", "");
    String rows = "SELECT id FROM community_post WHERE community_id = ?";
    assertThat(Tables.rows(server, "zhanjiang", rows, ground.community)).hasSize(1);
    assertThat(Tables.rows(server, "zhanjiang", rows + " AND name = ?", ground.community, "林小明"))
        .isEmpty();
  }

  @Test
  void telephone_numbers_are_masked_until_someone_gives_a_reason_and_that_is_logged() {
    post(
        page + "/new",
        page,
        Map.of("post", "MEMBER", "name", "林小明", "phone", "13812345678", "from", today.toString()));
    assertThat(staff.get(home).body()).contains("138****5678").doesNotContain("13812345678");
    assertThat(staff.get(page).body()).contains("138****5678").doesNotContain("13812345678");

    assertThat(post(page, page + "/revealed", Map.of()).body())
        .contains("请先选查看原因")
        .doesNotContain("13812345678");
    assertThat(post(page, page + "/revealed", Map.of("why", "WORK")).body())
        .contains("tel:13812345678");

    assertThat(Tables.audited(server, "zhanjiang", "community", ground.community))
        .containsOnlyOnce("communityPost.contactsRevealed");
  }

  @Test
  void out_of_scope_and_in_another_tenant_there_is_nothing() {
    People people = new People(server);
    assertThat(people.logIn("zhanjiang", Role.STAFF, "440803").get(page).status()).isEqualTo(404);
    assertThat(people.logIn("beibei", Role.STAFF, "500109").get(page).status()).isEqualTo(404);
  }

  private Browser.Answer give(String post, String name, String title) {
    return post(
        page + "/new",
        page,
        Map.of("post", post, "name", name, "title", title, "from", today.toString()));
  }

  private Browser.Answer post(String form, String to, Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    all.put("_csrf", staff.get(form).html().select("input[name=_csrf]").first().val());
    return staff.post(to, all);
  }
}
