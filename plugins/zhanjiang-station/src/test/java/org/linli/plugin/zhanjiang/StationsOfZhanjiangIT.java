package org.linli.plugin.zhanjiang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.linli.api.Communities;
import org.linli.api.Role;
import org.linli.station.OpenStation;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.testing.People;
import org.linli.testing.Program;
import org.linli.testing.SampleTenant;
import org.linli.web.Browser;

/**
 * Communities without a station on any day (ZJ-1) and what hangs on the walls of one (ZJ-14), on
 * the pages and in the API; the neighbouring tenant, which hasn't enabled the plugin, knows
 * neither.
 */
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StationsOfZhanjiangIT {

  private static final String PREFIX = "linlitest_zjstations_";
  private static final String HOME = "/zhanjiang/communities-without-station";
  private static final String CHIKAN = "440802";
  private static final String XINJIANG = "440802001002";

  private LinliServer server;
  private People people;
  private Browser staff;
  private Program program;
  private long community;
  private String station;

  @BeforeAll
  void one_station_since_2019() {
    LinliServer.dropOldSchemas(PREFIX);
    Path tenants = Path.of("target", "stations-tenants");
    SampleTenant.ZHANJIANG.write(tenants, SampleTenant.startsWith(ZhanjiangStation.ID));
    SampleTenant.ZHUHAI.write(tenants, SampleTenant.permits(ZhanjiangStation.ID));
    server = LinliServer.start(tenants, Map.of("linli.schema-prefix", PREFIX));
    server.onboardAll();
    people = new People(server);
    staff = people.logIn("zhanjiang", Role.STAFF);
    program = Program.as(server, "zhanjiang", Role.STAFF);
    community =
        server
            .get(Tenants.class)
            .within(
                server.tenant("zhanjiang"),
                () -> server.get(Communities.class).byDivisionCodes(List.of(XINJIANG)))
            .values()
            .iterator()
            .next()
            .id();
    Map<String, Object> wanted = new HashMap<>();
    wanted.put("kind", "STATION");
    wanted.put("name", "新江社区志愿服务站");
    wanted.put("openedOn", "2019-05-04");
    station = program.post("communities/%d/stations".formatted(community), wanted).text("id");
  }

  @AfterAll
  void stop() {
    server.close();
    LinliServer.dropOldSchemas(PREFIX);
  }

  @Test
  void on_the_due_date_it_had_none_and_today_it_has_one_ZJ_1() {
    Element due = main(staff, HOME + "?county=" + CHIKAN + "&on=2018-11-30");
    assertThat(due.text())
        .contains("2018年11月30日", "2018-11-30 前所有社区都要有站点，已到期", "没有站点的社区", "占全部社区", "没有站点的村");
    assertThat(due.text()).contains("今年11月底前，我市所有社区都要完成一个志愿服务站点建设的任务");
    long before = without("?county=" + CHIKAN + "&on=2018-11-30");
    assertThat(without("?county=" + CHIKAN)).isEqualTo(before - 1);
    assertThat(without("?county=" + CHIKAN + "&on=2019-05-03")).isEqualTo(before);
    assertThat(without("?county=" + CHIKAN + "&on=2019-05-04")).isEqualTo(before - 1);
  }

  @Test
  void the_city_is_told_by_county_and_a_county_by_township() {
    assertThat(main(staff, HOME).select("tbody th").eachText()).contains("赤坎区", "霞山区", "徐闻县");
    assertThat(main(staff, HOME + "?county=" + CHIKAN).select("tbody th").eachText())
        .contains("中华街道")
        .doesNotContain("霞山区");
  }

  @Test
  void each_community_leads_to_where_a_station_is_registered_or_says_since_when_it_has_one() {
    Element then = main(staff, HOME + "/list?county=" + CHIKAN + "&on=2018-11-30");
    assertThat(then.select("tr:contains(新江社区)").text()).contains("2019-05-04 起有站点");
    Element now = main(staff, HOME + "/list?county=" + CHIKAN);
    assertThat(now.select("tbody th").eachText()).isNotEmpty().doesNotContain("新江社区");
    assertThat(now.select("tbody a[href$=/stations/new]")).isNotEmpty();
    assertThat(main(staff, HOME + "/list?kind=VILLAGE").select("tbody th").eachText())
        .isNotEmpty()
        .allSatisfy(name -> assertThat(name).doesNotEndWith("社区居民委员会"));
    assertThat(
            program.get("communities-without-station/list?county=" + CHIKAN + "&size=1").object())
        .containsEntry("size", 1);
  }

  @Test
  void they_go_out_as_a_table_with_every_row() {
    byte[] file = staff.bytes(HOME + "/export?county=" + CHIKAN + "&on=2018-11-30").body();
    String text = new String(file, StandardCharsets.UTF_8);
    assertThat(text.lines()).hasSize((int) without("?county=" + CHIKAN + "&on=2018-11-30") + 1);
    assertThat(text)
        .contains("赤坎区,")
        .contains("新江社区居民委员会,社区," + XINJIANG + ",2018-11-30,2019-05-04");
  }

  @Test
  void a_day_to_come_is_refused_beside_its_field_and_stays() {
    Browser.Answer refused = staff.get(HOME + "?on=2999-01-01");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.html().select("#f-on-error").text()).contains("还没到这一天");
    assertThat(refused.html().select("#f-on").val()).isEqualTo("2999-01-01");
    assertThat(program.get("communities-without-station?on=2999-01-01").status()).isEqualTo(422);
    assertThat(staff.get(HOME + "/export?on=heute").status()).isEqualTo(422);
  }

  @Test
  void the_due_date_is_the_tenants() {
    assertThat(program.get("communities-without-station").body())
        .contains("\"due\":\"2018-11-30\"");
    Browser administrator = people.logIn("zhanjiang", Role.TENANT_ADMINISTRATOR);
    String page = "/zhanjiang/plugins/" + ZhanjiangStation.ID;
    choose(administrator, page, "2020-06-30");
    assertThat(program.get("communities-without-station").body())
        .contains("\"due\":\"2020-06-30\"");
    choose(administrator, page, "2018-11-30");
  }

  @Test
  void who_keeps_them_finds_the_communities_without_one_among_what_is_late_ZJ_1() {
    Browser township = people.logIn("zhanjiang", Role.STAFF, "440802001");
    Element task = task(township);
    assertThat(task.text()).matches("还有 [0-9]+ 个社区没有志愿服务站.*2018年11月30日.*逾期.*");
    Element list = main(township, task.attr("href"));
    assertThat(list.text()).contains("应在 2018-11-30 前建成", "今年11月底前，我市所有社区都要完成");
    assertThat(list.select("select[name=kind] option[selected]").text()).isEqualTo("社区");
    assertThat(list.select("tbody th").eachText()).isNotEmpty().doesNotContain("新江社区");

    Browser administrator = people.logIn("zhanjiang", Role.TENANT_ADMINISTRATOR);
    String page = "/zhanjiang/plugins/" + ZhanjiangStation.ID;
    choose(administrator, page, "2999-11-30");
    assertThat(task(township).select(".state-CALM").text()).isNotEmpty();
    choose(administrator, page, "");
    assertThat(task(township).text()).contains("个社区（村）没有志愿服务站").doesNotContain("日");
    assertThat(main(township, task(township).attr("href")).text()).doesNotContain("前建成");
    choose(administrator, page, "2018-11-30");
    assertThat(task(people.logIn("zhuhai", Role.STAFF, "440402001"), "zhuhai").text())
        .as("the neighbour has no such day")
        .contains("个社区（村）没有志愿服务站")
        .doesNotContain("2018年");
  }

  @Test
  void county_and_township_staff_see_their_part_alone_and_other_tenants_nothing() {
    Browser county = people.logIn("zhanjiang", Role.STAFF, CHIKAN);
    assertThat(main(county, HOME).text()).contains("中华街道").doesNotContain("霞山区", "徐闻县");
    Browser township = people.logIn("zhanjiang", Role.STAFF, "440802001");
    assertThat(main(township, HOME).select("tbody th").eachText()).containsExactly("中华街道");
    assertThat(main(township, HOME + "?county=440803").select("tbody th")).isEmpty();
    assertThat(Program.as(server, "zhuhai", Role.STAFF).get("communities-without-station").status())
        .isEqualTo(404);
  }

  @Test
  void a_wall_document_says_what_is_missing_until_the_records_have_it_then_it_is_printed_ZJ_14()
      throws Exception {
    Browser clerk = people.logIn("zhanjiang", Role.SOCIAL_WORKER, XINJIANG);
    String page = "/zhanjiang/stations/" + station;
    String group = page + "/wall-documents/zhanjiang-leading-group";
    String running = page + "/wall-documents/zhanjiang-running";
    assertThat(main(clerk, page).text()).contains("上墙制度", "领导小组 还缺 4 项", "义工守则 可以打印");
    Element lacking = main(clerk, group);
    assertThat(lacking.text()).contains("领导小组还没有组长", "去登记组长");
    assertThat(lacking.select("a[href=/zhanjiang/communities/%d/people/new]".formatted(community)))
        .hasSize(4);
    assertThat(clerk.get(group + "/print").status()).isEqualTo(422);
    assertThat(clerk.get(group + "/document.pdf").status()).isEqualTo(409);
    assertThat(main(clerk, running).select("a[href$=/hours]").text()).contains("去填开放时间");

    for (String post : List.of("LEADER", "DEPUTY_LEADER", "GROUP_MEMBER", "MEMBER")) {
      assertThat(
              program
                  .post(
                      "communities/%d/people".formatted(community),
                      Map.of("post", post, "name", "陈晓宇", "title", "新江社区居委会委员"))
                  .status())
          .isEqualTo(201);
      if (post.equals("DEPUTY_LEADER")) {
        assertThat(main(clerk, group).text())
            .contains("补上以后才能打印", "文件里还提到：", "副组长列了 2 人")
            .doesNotContain("可以打印；");
      }
    }
    program.put(
        "stations/%s/hours".formatted(station),
        Map.of("hours", Map.of("MONDAY", "08:30-11:30 15:00-18:00", "TUESDAY", "08:30-11:30")));

    assertThat(main(clerk, group).text()).contains("可以打印；文件里还提到", "副组长列了 2 人，现在登记 1 人");
    Browser.Answer print = clerk.get(group + "/print?paper=A3");
    assertThat(print.status()).isEqualTo(200);
    assertThat(print.html().select("h1").text()).isEqualTo("新江社区志愿服务站领导小组");
    assertThat(print.html().text()).contains("组长 陈晓宇 新江社区居委会委员").doesNotContain("XXX");
    assertThat(words(clerk, running + "/document.pdf?paper=A3"))
        .contains("于2019年5月4日设立并运行", "周一", "早上08:30-11:30", "不开放")
        .doesNotContain("XXX");
    assertThat(program.get("stations/" + station + "/wall-documents").body())
        .contains("\"id\":\"zhanjiang-code\"", "\"complete\":true")
        .doesNotContain("\"complete\":false");
    assertThat(program.get("stations/" + station + "/wall-documents/zhanjiang-running").body())
        .contains("\"from\":\"TUESDAY\",\"to\":\"TUESDAY\",\"spans\":[\"08:30–11:30\"]");
  }

  @Test
  void what_hangs_there_is_nobodys_elsewhere() {
    String path = "/stations/" + station + "/wall-documents/zhanjiang-code";
    assertThat(
            people
                .logIn("zhanjiang", Role.SOCIAL_WORKER, "440803")
                .get("/zhanjiang" + path)
                .status())
        .isEqualTo(404);
    assertThat(staff.get("/zhanjiang/stations/" + station + "/wall-documents/other").status())
        .isEqualTo(404);
    OpenStation there = new OpenStation(server, "zhuhai", "440402001");
    Browser clerk = people.logIn("zhuhai", Role.SOCIAL_WORKER, there.path);
    String other = "/zhuhai/stations/" + there.id;
    assertThat(clerk.get(other).html().text()).doesNotContain("上墙制度");
    assertThat(clerk.get(other + "/wall-documents/zhanjiang-code").status()).isEqualTo(404);
  }

  private static Element task(Browser who) {
    return task(who, "zhanjiang");
  }

  private static Element task(Browser who, String tenant) {
    return Objects.requireNonNull(
        main(who, "/" + tenant + "/").selectFirst("a.task[href*=/stations/lacking]"));
  }

  private static void choose(Browser administrator, String page, String due) {
    Browser.Answer form = administrator.get(page);
    Map<String, String> all = new HashMap<>();
    form.html()
        .select("form[action$=/settings] input[name]")
        .forEach(
            field -> {
              if (!field.attr("type").equals("checkbox") || field.hasAttr("checked")) {
                all.put(field.attr("name"), field.val());
              }
            });
    all.put("station-due", due);
    assertThat(administrator.post(page + "/settings", all).status()).isEqualTo(303);
  }

  private long without(String query) {
    Object committees =
        program.get("communities-without-station" + query).object().get("committees");
    return ((Number) ((Map<?, ?>) Objects.requireNonNull(committees)).get("without")).longValue();
  }

  private static String words(Browser who, String path) throws Exception {
    try (PDDocument pdf = Loader.loadPDF(who.bytes(path).body())) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
      String text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
      return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[‐-―]", "-");
    }
  }

  private static Element main(Browser who, String path) {
    Browser.Answer answer = who.get(path);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return Objects.requireNonNull(answer.html().selectFirst("main"));
  }
}
