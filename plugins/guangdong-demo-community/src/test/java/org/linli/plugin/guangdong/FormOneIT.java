package org.linli.plugin.guangdong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.linli.api.Role;
import org.linli.plugin.SwitchingPlugins;
import org.linli.tenant.Onboarding;
import org.linli.tenant.Tenant;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.testing.People;
import org.linli.testing.SampleTenant;
import org.linli.web.Browser;

/** Form 1 of a city from the records to the file (GD-16), through the real pages. */
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormOneIT {

  private static final String FORM = "/zhanjiang/reports/guangdong-form-1";

  private LinliServer server;
  private People people;

  @BeforeAll
  void start_a_city_with_the_plugin() {
    LinliServer.dropOldSchemas("linlitest_form1_");
    Path tenants = Path.of("target", "form-1-tenants");
    SampleTenant.ZHANJIANG.write(
        tenants,
        SampleTenant.permits(GuangdongDemoCommunity.ID),
        "  settings:\n    ",
        GuangdongDemoCommunity.ID,
        ":\n      reporting-unit: 共青团湛江市委员会\n");
    server = LinliServer.start(tenants, Map.of("linli.schema-prefix", "linlitest_form1_"));
    people = new People(server);
    Tenant zhanjiang = server.tenant("zhanjiang");
    server.get(Onboarding.class).onboard(zhanjiang, (number, steps, key, done, total) -> {});
    server
        .get(Tenants.class)
        .within(
            zhanjiang, () -> server.get(SwitchingPlugins.class).enable(GuangdongDemoCommunity.ID));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void it_is_mended_where_it_says_and_leaves_as_the_document_prints_it() throws IOException {
    Browser administrator = people.logIn("zhanjiang", Role.TENANT_ADMINISTRATOR);
    Browser city = people.logIn("zhanjiang", Role.STAFF);

    assertThat(city.get("/zhanjiang/").html().select(".task").eachAttr("href")).contains(FORM);
    Document first = city.get(FORM).html();
    assertThat(first.select(".remark-rows dt").eachText()).containsExactly("整张表", "新江社区");
    assertThat(city.get(FORM + "/export").status()).isEqualTo(303);

    everyLinkOpens(administrator);
    mend(city);
    settle(administrator);

    Document mended = city.get(FORM).html();
    assertThat(mended.select(".state-bad")).isEmpty();
    assertThat(city.get("/zhanjiang/").html().select(".task").eachAttr("href"))
        .doesNotContain(FORM);
    String export = mended.select(".page-acts .btn-primary").attr("href");
    check(city, export);
    Document paper = city.get(FORM + "/print").html();
    assertThat(paper.select("tbody tr")).hasSize(1);
    assertThat(city.get(paper.select("link[rel=stylesheet]").attr("href")).body())
        .contains("A4 landscape");
  }

  @Test
  void a_designated_community_says_so_on_its_own_page() {
    Browser staff = people.logIn("zhanjiang", Role.STAFF);
    Document list = staff.get("/zhanjiang/demonstration-communities").html();
    assertThat(list.select(".page-acts a[href$=guangdong-form-1]")).hasSize(1);
    Document designation = staff.get(list.select("tbody th a").attr("href")).html();
    Document community = staff.get(designation.select("a:contains(查看社区)").attr("href")).html();
    assertThat(community.select("main section h2").eachText())
        .containsSubsequence("要办的事", "示范性社区", "人员和岗位");
    assertThat(community.select("main section dd").eachText()).contains("未填 · 省级示范性社区（附件5第 24 号）");
    Document another = staff.get("/zhanjiang/communities?q=xjsq").html();
    assertThat(
            staff
                .get(another.select("tbody th a").last().attr("href"))
                .html()
                .select("main section h2")
                .eachText())
        .doesNotContain("示范性社区");
  }

  @Test
  void only_who_answers_for_the_whole_city_lets_it_out() {
    Browser county = people.logIn("zhanjiang", Role.STAFF, "440802");
    assertThat(county.get(FORM).status()).isEqualTo(200);
    assertThat(county.get(FORM + "/export").status()).isEqualTo(404);
    assertThat(county.get(FORM + "/print").status()).isEqualTo(404);
    Browser elsewhere = people.logIn("zhanjiang", Role.STAFF, "440811");
    assertThat(elsewhere.get(FORM).html().select(".remark-rows")).isEmpty();
    Browser leader = people.logIn("zhanjiang", Role.TEAM_LEADER);
    assertThat(leader.get(FORM).status()).isEqualTo(403);
    assertThat(new Browser(server).get(FORM + "/export").status()).isEqualTo(303);
  }

  /** Each gap leads to a page that is there. */
  private static void everyLinkOpens(Browser someone) {
    List<String> links =
        someone.get(FORM).html().select(".remark-rows dd a").eachAttr("href").stream()
            .filter(link -> !link.endsWith("/edit") || !link.contains("/demonstration"))
            .toList();
    assertThat(links).hasSizeGreaterThan(4);
    for (String link : links) {
      assertThat(someone.get(link).status()).as(link).isEqualTo(200);
    }
  }

  private static void mend(Browser city) {
    Element row = city.get(FORM).html();
    post(city, link(row, "league-branch"), Map.of("state", "WORKING", "from", "2022-08-01"));
    post(
        city,
        link(row, "/demonstration-communities/"),
        Map.of("level", "CITY", "youthActionPilot", "true"));
  }

  private static void settle(Browser administrator) {
    Browser.Answer page = administrator.get("/zhanjiang/plugins/" + GuangdongDemoCommunity.ID);
    String unit = page.html().select("input[name=reporting-unit]").val();
    assertThat(unit).as("what the city's file says, until somebody chooses").startsWith("共青团");
    post(
        administrator,
        page,
        Map.of(
            "reporting-unit", unit,
            "contact", "=cmd|' /C calc'!A0",
            "contact-phone", "0759-0000000"));
  }

  private static void check(Browser city, String export) throws IOException {
    var response = city.bytes(export);
    String name =
        URLDecoder.decode(
            response.headers().firstValue("Content-Disposition").orElseThrow(),
            StandardCharsets.UTF_8);
    assertThat(name).contains("湛江市-广东共青团社区志愿服务优化提升行动示范性社区基本情况表-").contains(".xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(response.body()))) {
      XSSFSheet sheet = book.getSheetAt(0);
      assertThat(text(sheet.getRow(0), 0)).isEqualTo("广东共青团社区志愿服务优化提升行动示范性社区基本情况表");
      assertThat(text(sheet.getRow(1), 0)).isEqualTo("填报单位（地级以上市团委盖章）：共青团湛江市委员会");
      assertThat(text(sheet.getRow(2), 5)).isEqualTo("社区是否已成立共青团主管志愿服务组织直属队伍（数量及队伍名称）");
      XSSFRow row = sheet.getRow(3);
      assertThat(row.getCell(0).getNumericCellValue()).isEqualTo(1);
      assertThat(
              List.of(
                  text(row, 1),
                  text(row, 2),
                  text(row, 3),
                  text(row, 4),
                  text(row, 5),
                  text(row, 6),
                  text(row, 7)))
          .containsExactly("新江社区", "湛江市赤坎区", "已成立，并能独立开展日常工作", "否", "否", "市级（已是社区青春行动试点）", "省级");
      assertThat(text(sheet.getRow(4), 0)).isEqualTo("市级工作联系人：=cmd|' /C calc'!A0");
      assertThat(text(sheet.getRow(4), 4)).isEqualTo("联系方式：0759-0000000");
    }
  }

  private static String text(XSSFRow row, int column) {
    return row.getCell(column).getStringCellValue();
  }

  private static String link(Element page, String part) {
    return page.select(".remark-rows dd a[href*=" + part + "][href$=edit]").attr("href");
  }

  private static void post(Browser browser, String page, Map<String, String> fields) {
    post(browser, browser.get(page), fields);
  }

  private static void post(Browser browser, Browser.Answer page, Map<String, String> fields) {
    Browser.Answer answer = browser.submit(page, fields);
    assertThat(answer.status()).as(answer.body()).isEqualTo(303);
  }
}
