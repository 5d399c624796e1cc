package org.linli.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.api.Communities;
import org.linli.api.Role;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Tables;
import org.linli.volunteer.ResidentNumber;
import org.linli.web.Browser;

/** Staff of the division above close a community or merge it; its records stay readable. */
@LinliTest
class CommunityClosureTest {

  private static final String TOWNSHIP = "440802001";
  private static final Map<String, String> CLOSED =
      Map.of("closedOn", "2025-07-01", "reason", "区划调整");

  private final LinliServer server;
  private final People people;
  private final Communities communities;
  private final Browser staff;

  CommunityClosureTest(LinliServer server, Communities communities) {
    this.server = server;
    this.communities = communities;
    this.people = new People(server);
    this.staff = people.logIn("zhanjiang", Role.STAFF, TOWNSHIP);
  }

  @Test
  void a_closed_community_leaves_the_lists_and_keeps_its_page_and_its_stations() {
    String name = name();
    long id = place(name);
    String station = open(id, "stations/new", Map.of("name", "站" + name, "openedOn", "2024-03-01"));
    String team =
        open(
            id,
            "teams/new",
            Map.of("name", "队" + name, "category", "OTHER", "establishedOn", "2024-03-01"));
    Browser.Answer ask = staff.get(page(id) + "/closure/new");
    assertThat(ask.html().select("form[data-confirm]").attr("data-confirm")).contains(name);

    Browser.Answer closed = staff.submit(ask, CLOSED);

    assertThat(closed.status()).as(closed.body()).isEqualTo(303);
    Document page = staff.get(page(id)).html();
    assertThat(page.select(".alert-warning").text()).contains("已从 2025年7月1日 (周二) 起撤销", "原因：区划调整");
    assertThat(page.select("a[href$=/new], a[href$=/edit]")).isEmpty();
    assertThat(page.text()).contains("站" + name, "队" + name);
    assertThat(rows("/zhanjiang/communities?q=" + encoded(name))).isEmpty();
    assertThat(rows("/zhanjiang/communities?state=closed&q=" + encoded(name)))
        .containsExactly(name);
    assertThat(rows("/zhanjiang/stations?q=" + encoded(name))).containsExactly("站" + name);
    assertThat(rows("/zhanjiang/teams?q=" + encoded(name))).containsExactly("队" + name);
    assertThat(staff.get(station).html().select("h1").text()).isEqualTo("站" + name);
    assertThat(staff.get(team).html().select("h1").text()).isEqualTo("队" + name);
    assertThat(Tables.audited(server, "zhanjiang", "community", id)).endsWith("community.closed");
  }

  @Test
  void nothing_new_is_registered_in_a_closed_community() {
    long id = place(name());
    Browser.Answer blank = staff.get(page(id) + "/teams/new");
    staff.submit(staff.get(page(id) + "/closure/new"), CLOSED);

    Browser.Answer refused =
        staff.submit(
            blank, Map.of("name", "迟到的队", "category", "OTHER", "establishedOn", "2024-03-01"));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.html().select("#f-name-error").text()).isEqualTo("这个社区已经撤销，不能再登记");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/projects/new", "/activities/new", "/volunteers/new"})
  void no_project_activity_or_volunteer_begins_in_a_closed_community(String form) {
    long id = place(name());
    Browser.Answer blank = staff.get(page(id) + form);
    staff.submit(staff.get(page(id) + "/closure/new"), CLOSED);

    assertThat(staff.submit(blank, everythingFilled()).status()).isEqualTo(404);
    assertThat(staff.get(page(id)).html().select(".section-acts a, a[href$=new]")).isEmpty();
  }

  private static Map<String, String> everythingFilled() {
    Map<String, String> fields = new HashMap<>();
    fields.put("name", "陈晓宇");
    fields.put("category", "ENVIRONMENT");
    fields.put("targetGroup", "OLD_PEOPLE");
    fields.put("serviceType", "EDUCATION");
    fields.put("risks", "注意脚下");
    fields.put("idKind", "RESIDENT_ID");
    fields.put("idNumber", ResidentNumber.madeUp(LocalDate.of(1947, 3, 5), 7).digits());
    fields.put("phone", "13800000000");
    fields.put("agreed", "true");
    return fields;
  }

  @Test
  void a_merged_community_and_its_successor_lead_to_each_other() {
    String name = name();
    String successor = name();
    long id = place(name);
    long into = place(successor);
    Browser.Answer ask = staff.get(page(id) + "/closure/new");

    Browser.Answer itself = staff.submit(ask, with("successor", name));
    assertThat(itself.status()).isEqualTo(422);
    assertThat(itself.html().select("#f-successor-error").text()).isEqualTo("不能并入自己");
    assertThat(itself.html().select("#f-reason").val()).isEqualTo("区划调整");
    assertThat(error(staff.submit(ask, with("successor", "没有这里")))).contains("没有找到“没有这里”");
    assertThat(staff.submit(ask, with("successor", successor)).status()).isEqualTo(303);

    assertThat(staff.get(page(id)).html().select(".alert-warning a").attr("href"))
        .isEqualTo(page(into));
    assertThat(staff.get(page(into)).html().select(".facts a").eachAttr("href"))
        .containsExactly(page(id));
    assertThat(Tables.audited(server, "zhanjiang", "community", id)).endsWith("community.merged");
  }

  @Test
  void a_name_that_several_have_asks_for_the_code() {
    long id = place(name());
    Browser city = people.logIn("zhanjiang", Role.STAFF);
    Browser.Answer ask = city.get(page(id) + "/closure/new");

    assertThat(error(city.submit(ask, with("successor", "新江社区")))).contains("有 2 个社区叫“新江社区”");
    assertThat(city.submit(ask, with("successor", "440883004006")).status()).isEqualTo(303);
    assertThat(city.get(page(id)).html().select(".alert-warning a").text()).isEqualTo("新江社区");
  }

  @Test
  void a_closing_is_taken_back_unless_the_name_is_taken() {
    String name = name();
    long id = place(name);
    staff.submit(staff.get(page(id) + "/closure/new"), CLOSED);

    Document closed = staff.get(page(id)).html();
    Map<String, String> token =
        Map.of("_csrf", closed.select("meta[name=csrf-token]").attr("content"));
    place(name);
    assertThat(staff.post(page(id) + "/closure/taken-back", token).status()).isEqualTo(409);

    long other = place(name());
    staff.submit(staff.get(page(other) + "/closure/new"), CLOSED);
    assertThat(staff.post(page(other) + "/closure/taken-back", token).status()).isEqualTo(303);
    assertThat(staff.get(page(other)).html().select(".alert-warning")).isEmpty();
    assertThat(Tables.audited(server, "zhanjiang", "community", other))
        .endsWith("community.closed", "community.restored");
  }

  @Test
  void the_community_itself_other_counties_and_other_tenants_do_not_close_it() {
    long id = place(name());
    String path = page(id) + "/closure/new";
    String own =
        server
            .get(Tenants.class)
            .within(
                server.tenant("zhanjiang"), () -> communities.byIds(List.of(id)).get(id).path());
    Browser itself = people.logIn("zhanjiang", Role.STAFF, own);

    assertThat(itself.get(page(id)).html().select("a[href$=closure/new]")).isEmpty();
    assertThat(itself.get(path).status()).isEqualTo(403);
    assertThat(people.logIn("zhanjiang", Role.STAFF, "440803").get(path).status()).isEqualTo(404);
    assertThat(people.logIn("beibei", Role.STAFF).get(path).status()).isEqualTo(404);
    assertThat(people.logIn("zhanjiang", Role.SOCIAL_WORKER, own).get(path).status())
        .isEqualTo(403);
  }

  private String open(long community, String form, Map<String, String> fields) {
    Browser.Answer made = staff.submit(staff.get(page(community) + "/" + form), fields);
    assertThat(made.status()).as(made.body()).isEqualTo(303);
    return made.header("Location");
  }

  private List<String> rows(String path) {
    return staff.get(path).html().select("tbody th a").eachText();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String error(Browser.Answer answer) {
    assertThat(answer.status()).isEqualTo(422);
    return answer.html().select("#f-successor-error").text();
  }

  private static Map<String, String> with(String field, String value) {
    return Map.of("closedOn", "2025-07-01", "reason", "区划调整", field, value);
  }

  private static String name() {
    return "院" + UUID.randomUUID().toString().substring(0, 8);
  }

  private static String page(long id) {
    return "/zhanjiang/communities/" + id;
  }

  private long place(String name) {
    return server
        .get(Tenants.class)
        .within(server.tenant("zhanjiang"), () -> communities.namedPlace(name, TOWNSHIP));
  }
}
