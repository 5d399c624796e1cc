package org.linli.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.tenant.Time;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/** The organizations that take part, as a tree with kinds, kept by whoever answers for the area. */
@LinliTest
class OrganizationTest {

  private static final String NEW = "/zhanjiang/organizations/new";
  private static final String ALL = "/zhanjiang/organizations";

  private final LinliServer server;
  private final People people;
  private final Browser staff;
  private final OrganizationGround ground;
  private final LocalDate today;

  OrganizationTest(LinliServer server) {
    this.server = server;
    this.people = new People(server);
    this.staff = people.logIn("zhanjiang", Role.STAFF, "440802");
    this.ground = new OrganizationGround(server, "zhanjiang", "440802001");
    this.today = Time.today(server.get(Clock.class));
  }

  @Test
  void an_organization_is_registered_in_a_community_and_stands_on_its_page_and_in_the_list() {
    String name = OrganizationGround.name("协会");
    var added =
        post(
            NEW,
            ALL,
            Map.of(
                "kind",
                "VOLUNTEER_ORGANIZATION",
                "name",
                name,
                "leagueAffiliated",
                "true",
                "community",
                communityName()));
    assertThat(added.status()).as(added.body()).isEqualTo(303);
    String page = added.header("Location");
    assertThat(staff.get(page).html().text()).contains(name, "志愿服务组织", "团属");
    assertThat(staff.get("/zhanjiang/communities/" + ground.community).html().text())
        .contains(name);
    assertThat(staff.get(ALL + "?kind=VOLUNTEER_ORGANIZATION&q=" + name).html().select("tbody tr"))
        .hasSize(1);
    assertThat(staff.get(ALL + "?kind=COMPANY&q=" + name).html().select("tbody tr")).isEmpty();
    assertThat(Tables.audited(server, "zhanjiang", "organization", id(page)))
        .containsExactly("organization.added");
  }

  @Test
  void a_league_committee_has_the_level_of_its_place_and_others_hang_below_it() {
    String county = OrganizationGround.name("团区委");
    String above =
        post(NEW, ALL, Map.of("kind", "LEAGUE_COMMITTEE", "name", county, "division", "440802"))
            .header("Location");
    String township = OrganizationGround.name("街道团委");
    String below =
        post(
                NEW + "?parent=" + id(above),
                ALL,
                Map.of(
                    "kind",
                    "LEAGUE_COMMITTEE",
                    "name",
                    township,
                    "division",
                    "440802001",
                    "parent",
                    county))
            .header("Location");
    assertThat(staff.get(above).html().text()).contains("县（市、区）团委", township);
    assertThat(staff.get(below).html().text()).contains("乡镇（街道）团委", county);
    assertThat(staff.get(NEW + "?parent=" + id(above)).html().select("#f-parent").val())
        .isEqualTo(county);
  }

  @Test
  void none_hangs_below_itself_or_below_one_that_is_not_there() {
    String top = OrganizationGround.name("总会");
    String low = OrganizationGround.name("分会");
    Place place = new Place(ground.path, ground.community);
    long above = ground.organization(OrganizationKind.SOCIAL_ORGANIZATION, top);
    ground.organization(OrganizationKind.SOCIAL_ORGANIZATION, low, top, place, null);
    Map<String, String> said =
        Map.of("kind", "SOCIAL_ORGANIZATION", "name", top, "community", communityName());
    String page = ALL + "/" + above;

    var ring = post(page + "/edit", page, with(said, "parent", low));
    assertThat(error(ring, "parent")).isEqualTo("不能把组织放到它自己的下级里");
    var nobody = post(page + "/edit", page, with(said, "parent", "没有这个"));
    assertThat(error(nobody, "parent")).startsWith("没有叫这个名称的组织单位");
    assertThat(nobody.html().select("#f-parent").val()).isEqualTo("没有这个");
    assertThat(post(page + "/edit", page, said).status()).isEqualTo(303);
  }

  @Test
  void a_code_that_fails_its_check_is_kept_only_for_a_reason_that_stands_in_the_log() {
    String wrong = "91440802" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999) + "IO";
    Map<String, String> said =
        Map.of(
            "kind",
            "COMPANY",
            "name",
            OrganizationGround.name("公司"),
            "division",
            "440802",
            "creditCode",
            wrong);
    var doubted = post(NEW, ALL, said);
    assertThat(doubted.status()).isEqualTo(422);
    assertThat(error(doubted, "creditCode")).startsWith("代码校验不通过");
    assertThat(doubted.html().select("#f-creditCode").val()).isEqualTo(wrong);

    String page = post(NEW, ALL, with(said, "codeReason", "证书上就是这样")).header("Location");
    assertThat(staff.get(page).html().text()).contains(wrong, "校验不通过，已保留", "证书上就是这样");
    assertThat(Tables.audited(server, "zhanjiang", "organization", id(page)))
        .contains("organization.code-kept");
    Map<String, String> other = with(said, "name", OrganizationGround.name("公司"));
    var taken = post(NEW, ALL, with(other, "codeReason", "证书上就是这样"));
    assertThat(error(taken, "creditCode")).isEqualTo("这个统一社会信用代码已经登记过");
  }

  @Test
  void what_hangs_above_others_is_not_dissolved_and_what_was_dissolved_can_be_taken_back() {
    String top = OrganizationGround.name("总会");
    String low = OrganizationGround.name("分会");
    long above = ground.organization(OrganizationKind.SOCIAL_ORGANIZATION, top);
    long below =
        ground.organization(
            OrganizationKind.SOCIAL_ORGANIZATION,
            low,
            top,
            new Place(ground.path, ground.community),
            null);
    assertThat(error(dissolve(above, today), "on")).startsWith("还有 1 个下级组织");
    assertThat(error(dissolve(below, today.plusDays(1)), "on")).isEqualTo("不能晚于今天");
    assertThat(dissolve(below, today).status()).isEqualTo(303);
    assertThat(dissolve(above, today).status()).isEqualTo(303);
    assertThat(staff.get(ALL + "?q=" + low).html().select("tbody tr")).isEmpty();
    assertThat(staff.get(ALL + "?state=dissolved&q=" + low).html().select("tbody tr")).hasSize(1);

    String back = "/dissolution/taken-back";
    assertThat(staff.submitTo(ALL + "/" + below + back, staff.get(ALL + "/" + below)).status())
        .isEqualTo(409);
    assertThat(staff.submitTo(ALL + "/" + above + back, staff.get(ALL + "/" + above)).status())
        .isEqualTo(303);
    assertThat(staff.get(ALL + "?q=" + top).html().select("tbody tr")).hasSize(1);
  }

  @Test
  void contact_persons_are_sealed_and_forgotten_when_they_are_removed() {
    long id = ground.organization(OrganizationKind.COMPANY, OrganizationGround.name("公司"));
    String page = ALL + "/" + id;
    var refused =
        post(page, page + "/contacts", Map.of("contactName", "林小明", "contactPhone", "abc"));
    assertThat(error(refused, "contactPhone")).isEqualTo("请填电话号码");
    assertThat(refused.html().select("#f-contactName").val()).isEqualTo("林小明");

    post(page, page + "/contacts", Map.of("contactName", "林小明", "contactPhone", "0759-123456"));
    assertThat(staff.get(page).html().text()).contains("林小明").doesNotContain("0759-123456");
    assertThat(post(page, page + "/contacts/revealed", Map.of()).html().text())
        .contains("请先选查看原因")
        .doesNotContain("0759-123456");
    assertThat(Tables.audited(server, "zhanjiang", "organization", id))
        .doesNotContain("organization.contactsRevealed");
    assertThat(
            post(page, page + "/contacts/revealed", Map.of("why", "WORK"))
                .html()
                .select("a[href=tel:0759-123456]"))
        .hasSize(1);
    assertThat(Tables.audited(server, "zhanjiang", "organization", id))
        .contains("organization.contactsRevealed");
    String sealed = "SELECT id FROM organization_contact WHERE organization_id = ?";
    assertThat(Tables.rows(server, "zhanjiang", sealed + " AND name = ?", id, "林小明")).isEmpty();
    String contact = staff.get(page).html().select("input[name=contact]").val();
    post(page, page + "/contacts/removed", Map.of("contact", contact));
    assertThat(Tables.rows(server, "zhanjiang", sealed, id)).isEmpty();
  }

  @Test
  void nobody_registers_out_of_scope_and_another_tenant_sees_nothing() {
    var outside =
        post(
            NEW,
            ALL,
            Map.of("kind", "COMPANY", "name", OrganizationGround.name("公司"), "division", "440803"));
    assertThat(outside.status()).isEqualTo(422);

    String name = OrganizationGround.name("公司");
    long id = ground.organization(OrganizationKind.COMPANY, name);
    Browser xiashan = people.logIn("zhanjiang", Role.STAFF, "440803");
    assertThat(xiashan.get(ALL + "/" + id).status()).isEqualTo(404);
    assertThat(xiashan.get(ALL + "?q=" + name).html().select("tbody tr")).isEmpty();
    Browser beibei = people.logIn("beibei", Role.STAFF, "500109");
    assertThat(beibei.get(ALL + "/" + id).status()).isEqualTo(404);
    assertThat(beibei.get("/beibei/organizations/" + id).status()).isEqualTo(404);
    assertThat(beibei.get("/beibei/organizations?q=" + name).html().select("tbody tr")).isEmpty();
  }

  private Browser.Answer dissolve(long id, LocalDate on) {
    String page = ALL + "/" + id + "/dissolution";
    return post(page + "/new", page, Map.of("on", on.toString(), "reason", "注销登记"));
  }

  private String communityName() {
    return String.valueOf(
        Tables.rows(
                server,
                "zhanjiang",
                "SELECT official_name FROM community WHERE id = ?",
                ground.community)
            .getFirst()
            .get("official_name"));
  }

  private static Map<String, String> with(Map<String, String> said, String field, String value) {
    Map<String, String> all = new HashMap<>(said);
    all.put(field, value);
    return all;
  }

  private static String error(Browser.Answer answer, String field) {
    return answer.html().select("#f-" + field + "-error").text();
  }

  private static long id(String page) {
    return Long.parseLong(page.substring(page.lastIndexOf('/') + 1));
  }

  private Browser.Answer post(String form, String to, Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    all.put("_csrf", staff.get(form).html().select("input[name=_csrf]").first().val());
    return staff.post(to, all);
  }
}
