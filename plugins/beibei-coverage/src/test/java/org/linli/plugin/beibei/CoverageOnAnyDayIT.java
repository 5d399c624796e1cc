package org.linli.plugin.beibei;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.linli.api.Communities;
import org.linli.api.Role;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.testing.People;
import org.linli.testing.Pictures;
import org.linli.testing.Program;
import org.linli.testing.SampleTenant;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/**
 * The district's 192 villages and communities on the pages and in the API: on any past day (BB-1),
 * points under their station (BB-3), the monthly form (BB-9), the sign (BB-10).
 */
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CoverageOnAnyDayIT {

  private static final String PREFIX = "linlitest_coverage_";
  private static final String HOME = "/beibei/station-coverage";
  private static final String TIANSHENG = "500109001";
  private static final String CHAOYANG = "500109002";

  private LinliServer server;
  private People people;
  private Browser staff;
  private Program program;
  private String station;
  private String point;

  @BeforeAll
  void two_stations_with_their_signs_and_a_point_of_which_little_is_known() {
    LinliServer.dropOldSchemas(PREFIX);
    Path tenants = Path.of("target", "coverage-tenants");
    SampleTenant.BEIBEI.write(tenants, SampleTenant.startsWith(BeibeiCoverage.ID));
    SampleTenant.ZHUHAI.write(tenants, SampleTenant.permits(BeibeiCoverage.ID));
    server = LinliServer.start(tenants, Map.of("linli.schema-prefix", PREFIX));
    server.onboardAll();
    people = new People(server);
    staff = people.logIn("beibei", Role.STAFF);
    program = Program.as(server, "beibei", Role.STAFF);
    station = open(TIANSHENG + "037", "STATION", "碚峡路社区志愿服务站", "2022-03-01", "");
    point = open(TIANSHENG + "037", "POINT", "碚峡路社区碚峡花园志愿服务点", "2022-05-01", station);
    say(station, Map.of("signOn", "2022-04-10", "phone", "023-00000000"));
    say(open(TIANSHENG + "038", "STATION", "龙溪路站", "2023-01-10", ""), Map.of());
  }

  @AfterAll
  void stop() {
    server.close();
    LinliServer.dropOldSchemas(PREFIX);
  }

  @Test
  void the_district_is_told_on_any_past_day_over_all_its_192() {
    assertThat(program.get("station-coverage?on=2022-02-28").body())
        .contains("\"communities\":192,\"covered\":0,", "\"rate\":0");
    assertThat(program.get("station-coverage?on=2022-05-31").body())
        .contains("\"communities\":192,\"covered\":1,\"stations\":1,\"points\":1", "\"ratio\":1.0");
    assertThat(main(HOME + "?on=2023-01-10").text())
        .contains("2 / 192", "还没有站（点） 190", "《关于加强城乡社区志愿服务工作的通知》一（二）", "到期未达到");
  }

  @Test
  void a_day_to_come_and_a_word_are_refused_beside_the_field_and_what_was_typed_stays() {
    Browser.Answer future = staff.get(HOME + "?on=2999-01-01");
    assertThat(future.status()).isEqualTo(422);
    assertThat(future.html().select("#f-on-error").text()).contains("还没到这一天");
    assertThat(future.html().select("#f-on").val()).isEqualTo("2999-01-01");
    assertThat(staff.get(HOME + "?on=yesterday").status()).isEqualTo(422);
    assertThat(program.get("station-coverage?on=2999-01-01").status()).isEqualTo(422);
    assertThat(program.get("station-coverage/monthly?month=2021-10").status()).isEqualTo(422);
    assertThat(staff.get(HOME + "/monthly?month=1999-01").body()).contains("请选 2021-11 到");
  }

  @Test
  void the_trend_is_a_line_with_its_table() {
    Element page = main(HOME + "?on=2022-06-15&months=24");
    assertThat(page.select("svg polyline").attr("points").split(" ")).hasSize(25);
    assertThat(page.text()).contains("2022-05-31", "2020-06-30");
    assertThat(program.get("station-coverage/trend?on=2022-06-15").body())
        .contains("\"day\":\"2022-02-28\"", "\"day\":\"2022-06-15\"");
  }

  @Test
  void who_is_behind_is_listed_each_with_the_way_to_a_station() {
    long lacking = community(TIANSHENG + "039");
    Element page = main(HOME + "/communities?town=" + TIANSHENG);
    assertThat(page.select("a[href=/beibei/communities/%d/stations/new]".formatted(lacking)))
        .hasSize(1);
    assertThat(page.select("tbody th").eachText()).doesNotContain("碚峡路社区", "龙溪路社区");
    assertThat(main(HOME + "/communities?town=" + TIANSHENG + "&show=COVERED").text())
        .contains("碚峡路社区志愿服务站", "龙溪路站");
    assertThat(main(HOME + "/communities?town=" + TIANSHENG + "&show=COVERED&on=2022-06-01").text())
        .contains("碚峡路社区志愿服务站")
        .doesNotContain("龙溪路站");
    assertThat(program.get("station-coverage/communities?town=" + TIANSHENG).body())
        .contains("\"open\":\"/communities/%d/stations/new\"".formatted(lacking));
  }

  @Test
  void a_planned_station_is_where_the_way_leads() {
    long id = community(CHAOYANG + firstIn(CHAOYANG).substring(9));
    Map<String, Object> wanted = new HashMap<>();
    wanted.put("kind", "STATION");
    wanted.put("name", "筹建的社区志愿服务站");
    wanted.put("planned", true);
    String planned = program.post("communities/%d/stations".formatted(id), wanted).text("id");
    assertThat(
            main(HOME + "/communities?town=" + CHAOYANG)
                .select("a[href=/beibei/stations/" + planned + "]")
                .text())
        .contains("正在筹建");
  }

  @Test
  void a_table_of_all_goes_out_with_the_documents_kind_of_denominator() {
    byte[] file = staff.bytes(HOME + "/communities/export?on=2023-01-31").body();
    String text = new String(file, StandardCharsets.UTF_8);
    assertThat(text.lines()).hasSize(193);
    assertThat(text).contains("天生街道,碚峡路社区居民委员会,500109001037,是,碚峡路社区志愿服务站");
  }

  @Test
  void a_point_hangs_under_its_station_and_says_what_it_lacks() {
    Element group =
        main(HOME + "/sites?town=" + TIANSHENG).select("section:contains(碚峡花园)").first();
    assertThat(group.select("h2").text()).isEqualTo("碚峡路社区志愿服务站");
    assertThat(group.text()).contains("没写小区", "没写物业服务企业");
    assertThat(group.select("a[href=/beibei/stations/" + point + "/profile]")).hasSize(2);
    assertThat(program.get("station-coverage/points").body())
        .contains(
            "\"missing\":[\"COMPOUND\",\"PROPERTY_COMPANY\"]", "\"stationName\":\"碚峡路社区志愿服务站\"");
  }

  @Test
  void every_town_owes_the_form_while_it_is_not_covered_and_only_signs_that_are_up_count() {
    assertThat(program.get("station-coverage/monthly?month=2022-04").body())
        .contains("\"due\":\"2022-04-25\",\"signed\":1,\"complete\":false,\"owed\":true")
        .doesNotContain("\"owed\":false");
    assertThat(main(HOME + "/monthly?month=2022-04").text()).contains("17 个街镇要报", "2022-04-25");
    Element town = main(HOME + "/monthly?month=2023-02&town=" + TIANSHENG);
    assertThat(town.select("tbody tr")).hasSize(1);
    assertThat(town.text())
        .contains("是否完成全覆盖：否", "023-00000000", "碚峡路社区志愿服务站，2022-04-10 标识上墙", "没写，去填");
    assertThat(main(HOME + "/monthly?month=2022-03&town=" + TIANSHENG).text())
        .contains("还没有标识上墙的站（点）");
  }

  @Test
  void the_districts_summary_is_a_form_with_the_documents_head() {
    Element form = main("/beibei/reports/" + StationForm.ID);
    assertThat(form.text()).contains("重庆市北碚区城乡社区志愿服务站建设情况", "设立城乡社区志愿服务站的城乡社区综合服务设施名称", "联系人还没有填写");
  }

  @Test
  void a_sign_is_refused_without_its_elements_and_made_with_them() {
    Browser.Answer refused = staff.get("/beibei/station-signs/" + station);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.html().select("main").text())
        .contains("标识：还没有上传", "由本地平台的管理员上传")
        .doesNotContain("应写成");
    assertThat(refused.html().select("main .alert a")).isEmpty();

    Browser administrator = people.logIn("beibei", Role.TENANT_ADMINISTRATOR);
    assertThat(mends(administrator, station)).containsExactly("/beibei/station-sign-emblem");
    String action =
        administrator
            .get("/beibei/station-sign-emblem")
            .html()
            .select("form[enctype]")
            .attr("action");
    assertThat(
            administrator
                .upload(action, "emblem", "标识.png", "<svg>".getBytes(StandardCharsets.UTF_8))
                .body())
        .contains("这种文件不能上传");
    assertThat(administrator.upload(action, "emblem", "标识.png", Pictures.write("png")).status())
        .isEqualTo(303);

    Browser.Answer edit = staff.get("/beibei/station-signs/" + station + "/edit");
    assertThat(staff.submit(edit, Map.of("content", "服务时间：8:30—18:00")).status()).isEqualTo(303);
    Browser.Answer sign = staff.get("/beibei/station-signs/" + station);
    assertThat(sign.status()).isEqualTo(200);
    assertThat(sign.html().text()).contains("碚峡路社区志愿服务站", "奉献、友爱、互助、进步", "服务时间：8:30—18:00");
    String emblem = sign.html().select("img").attr("src");
    assertThat(staff.get(emblem).header("Content-Type")).isEqualTo("image/png");
    assertThat(new Browser(server).get(emblem).status()).isEqualTo(404);
    assertThat(Tables.audited(server, "beibei", "station", Long.parseLong(station)))
        .contains("sign.changed");

    String other =
        program
            .get("stations?q=%E9%BE%99%E6%BA%AA%E8%B7%AF")
            .body()
            .replaceAll("(?s).*?\"id\":(\\d+).*", "$1");
    assertThat(staff.get("/beibei/station-signs/" + other).body())
        .contains("现在叫“龙溪路站”，应写成“XX村（社区）志愿服务站”");
    assertThat(mends(staff, other)).containsExactly("/beibei/stations/" + other + "/edit");
    assertThat(program.get("station-signs/" + other).body()).contains("\"missing\":[\"NAME\"]");
  }

  @Test
  void staff_of_a_town_see_their_town_alone_and_other_tenants_nothing() {
    Program chaoyang = Program.as(server, "beibei", Role.STAFF, CHAOYANG);
    assertThat(chaoyang.get("station-coverage").body()).contains("朝阳街道").doesNotContain("天生街道");
    assertThat(chaoyang.get("station-signs/" + station).status()).isEqualTo(404);
    assertThat(Program.as(server, "zhuhai", Role.STAFF).get("station-coverage").status())
        .isEqualTo(404);
  }

  /** Where a refused sign leads to be put right. */
  private static List<String> mends(Browser who, String station) {
    return who.get("/beibei/station-signs/" + station)
        .html()
        .select("main .alert a")
        .eachAttr("href");
  }

  private Element main(String path) {
    Browser.Answer answer = staff.get(path);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return Objects.requireNonNull(answer.html().selectFirst("main"));
  }

  private String open(String code, String kind, String name, String openedOn, String parent) {
    Map<String, Object> wanted = new HashMap<>();
    wanted.put("kind", kind);
    wanted.put("name", name);
    wanted.put("openedOn", openedOn);
    if (!parent.isEmpty()) {
      wanted.put("parent", Long.valueOf(parent));
    }
    var made = program.post("communities/%d/stations".formatted(community(code)), wanted);
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return made.text("id");
  }

  private void say(String id, Map<String, String> profile) {
    assertThat(program.put("stations/" + id + "/profile", profile).status()).isEqualTo(200);
  }

  private long community(String code) {
    return here(() -> server.get(Communities.class).byDivisionCodes(List.of(code)))
        .values()
        .iterator()
        .next()
        .id();
  }

  private String firstIn(String town) {
    return Objects.requireNonNull(
        here(() -> server.get(Communities.class).within(new org.linli.api.Scope(List.of(town))))
            .getFirst()
            .divisionCode());
  }

  private <T> T here(java.util.function.Supplier<T> work) {
    return server.get(Tenants.class).within(server.tenant("beibei"), work);
  }
}
