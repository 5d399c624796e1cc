package org.linli.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;

/** The first page tells each person what waits for them. */
@LinliTest
class FirstPageTest {

  private static final String XINJIANG = "440802001002";

  private final LinliServer server;
  private final People people;
  private final Communities communities;

  FirstPageTest(LinliServer server, Communities communities) {
    this.server = server;
    this.people = new People(server);
    this.communities = communities;
  }

  @Test
  void county_staff_see_how_many_communities_have_no_station_and_where() {
    Browser chikan = people.logIn("zhanjiang", Role.STAFF, "440802");
    Document first = chikan.get("/zhanjiang/").html();
    var task = first.select("a.task[href*=/stations/lacking]");
    assertThat(task.select(".task-what").text()).matches("还有 [0-9]+ 个社区（村）没有志愿服务站");
    assertThat(first.select(".panel tbody th").eachText()).contains("中华街道").doesNotContain("霞山区");

    Document lacking = chikan.get(task.attr("href")).html();
    assertThat(lacking.select("tbody td[data-label=所在地]").eachText())
        .isNotEmpty()
        .allMatch(place -> place.startsWith("湛江市 赤坎区"));
    Document township = chikan.get(first.select("a:contains(中华街道)").attr("href")).html();
    assertThat(township.select("tbody td[data-label=所在地]").eachText())
        .isNotEmpty()
        .containsOnly("湛江市 赤坎区 中华街道");
  }

  @Test
  void a_community_that_opens_a_station_leaves_the_list() {
    CommunityFacts community = anyIn("440882");
    Browser staff = people.logIn("zhanjiang", Role.STAFF, community.path());
    Document before = staff.get("/zhanjiang/stations/lacking").html();
    assertThat(before.select("tbody th").eachText()).containsExactly(community.shortName());

    var form = staff.get(before.select("a:contains(新增站点)").attr("href"));
    var sent = staff.submit(form, Map.of("name", "站" + UUID.randomUUID()));
    assertThat(sent.status()).as(sent.body()).isEqualTo(303);
    assertThat(staff.get("/zhanjiang/stations/lacking").html().select("tbody th").eachText())
        .as("what is only planned is no station yet")
        .containsExactly(community.shortName());
    Browser county = people.logIn("zhanjiang", Role.STAFF, "440882");
    var opening = county.get(sent.header("Location") + "/opening/new");
    assertThat(county.submit(opening, Map.of("openedOn", "2024-03-01")).status()).isEqualTo(303);

    assertThat(staff.get("/zhanjiang/stations/lacking").html().select(".blank-title").text())
        .isEqualTo("这里的社区都有志愿服务站");
    assertThat(staff.get("/zhanjiang/").html().select(".task")).isEmpty();
  }

  @Test
  void whoever_works_in_one_community_finds_its_page_at_once() {
    Document first =
        people.logIn("zhanjiang", Role.SOCIAL_WORKER, XINJIANG).get("/zhanjiang/").html();
    assertThat(first.select(".panel .lines a").eachAttr("href"))
        .containsExactly("/zhanjiang/communities/" + community(XINJIANG).id());
    Document city = people.logIn("zhanjiang", Role.STAFF).get("/zhanjiang/").html();
    assertThat(city.select(".panel .lines a")).isEmpty();
  }

  @Test
  void an_administrator_sees_who_was_invited_and_has_not_come_in() {
    String login = "late-" + UUID.randomUUID().toString().substring(0, 8);
    Browser administrator = people.logIn("beibei", Role.TENANT_ADMINISTRATOR);
    var sent =
        administrator.submit(
            administrator.get("/beibei/people/new"),
            Map.of("login", login, "name", "晚到的人", "role", "AUDITOR"));
    assertThat(sent.status()).as(sent.body()).isLessThan(400);

    assertThat(administrator.get("/beibei/").html().select(".panel .lines li").eachText())
        .contains("晚到的人 " + login);
    assertThat(
            people.logIn("zhanjiang", Role.TENANT_ADMINISTRATOR).get("/zhanjiang/").html().text())
        .doesNotContain(login);
    assertThat(people.logIn("beibei", Role.STAFF).get("/beibei/").html().text())
        .doesNotContain(login);
  }

  @Test
  void a_province_keeps_no_stations_and_a_visitor_is_told_what_is_on_and_nothing_else() {
    assertThat(
            people.logIn("guangdong", Role.STAFF).get("/guangdong/").html().select(".panel table"))
        .isEmpty();
    Document visitor = new Browser(server).get("/zhanjiang/").html();
    assertThat(visitor.select(".task, .panel table")).isEmpty();
    assertThat(visitor.select(".panel .lines a").eachAttr("href"))
        .allMatch(link -> link.startsWith("/zhanjiang/activities"));
  }

  private CommunityFacts anyIn(String county) {
    return server
        .get(Tenants.class)
        .within(
            server.tenant("zhanjiang"),
            () -> communities.within(new Scope(List.of(county))).getFirst());
  }

  private CommunityFacts community(String code) {
    return server
        .get(Tenants.class)
        .within(
            server.tenant("zhanjiang"),
            () -> communities.byDivisionCodes(List.of(code)).values().iterator().next());
  }
}
