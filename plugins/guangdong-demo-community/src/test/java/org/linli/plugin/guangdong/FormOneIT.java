package org.linli.plugin.guangdong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
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
import org.linli.testing.Program;
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

  @Test
  void form_2_is_completed_by_hand_and_the_hand_is_seen() {
    Browser city = people.logIn("zhanjiang", Role.STAFF);
    String form = "/zhanjiang/reports/guangdong-form-2?unit=tenant-4408&turn=2024-12-15";
    Document page = city.get(form).html();
    assertThat(page.select(".form-table tbody tr")).hasSize(1);
    assertThat(page.select("select[name=turn] option").eachAttr("value"))
        .contains("2022-10-01", "2023-12-15", "2024-06-30");
    String people = page.select(".cell-entry[href*=people]").attr("href");
    Browser.Answer cell = city.get(people);

    Browser.Answer refused = city.submit(cell, Map.of("value", "三十几个", "reason", "纸质签到表"));
    assertThat(refused.body()).contains("要填整数").contains("三十几个");
    refused = city.submit(cell, Map.of("value", "35", "reason", ""));
    assertThat(refused.body()).contains("请写明原因");
    assertThat(city.submit(cell, Map.of("value", "35", "reason", "纸质签到表")).status()).isEqualTo(303);

    Document typed = city.get(form).html();
    assertThat(typed.select(".form-table tbody").text()).contains("35").contains("人工填写");
    assertThat(typed.select(".lines").text()).contains("纸质签到表");
    assertThat(city.get("/zhanjiang/reports/guangdong-form-2").html().select("tbody").text())
        .doesNotContain("人工填写");
    Browser elsewhere = this.people.logIn("zhanjiang", Role.STAFF, "440882");
    assertThat(elsewhere.get(people).status()).isEqualTo(404);
    assertThat(city.get(form.replace("2024-12-15", "2024-13-15")).status()).isEqualTo(404);
  }

  @Test
  void an_exported_form_2_comes_back_as_differences_before_it_is_taken() throws IOException {
    Browser city = people.logIn("zhanjiang", Role.STAFF);
    String asked = "unit=tenant-4408&turn=2023-12-15";
    String form = "/zhanjiang/reports/guangdong-form-2";
    Document page = city.get(form + "?" + asked).html();
    String export = page.select("a[href*=/export?]").attr("href");
    byte[] changed = withPeople(city.bytes(export).body(), 44);
    Document upload = city.get(form + "/import?" + asked).html();
    String action = upload.select("main form[method=post]").attr("action");

    Browser.Answer wrong =
        city.upload(action, "file", "x.xlsx", "x".getBytes(StandardCharsets.UTF_8));
    assertThat(wrong.body()).contains("这不是能读的 Excel 工作簿");
    Browser.Answer kept = city.upload(action, "file", "x.xlsx", changed);
    assertThat(kept.status()).isEqualTo(303);
    Browser.Answer differences = city.get(kept.header("Location"));
    assertThat(differences.html().select("tbody tr td").eachText()).contains("0", "44");
    assertThat(city.submit(differences, Map.of()).html().text()).contains("请写明原因");
    assertThat(city.submit(differences, Map.of("reason", "纸质签到表")).status()).isEqualTo(303);
    assertThat(city.get(form + "?" + asked).html().select(".lines").text())
        .contains("44")
        .contains("由表格导入");
    String plain =
        new String(
            city.bytes(export.replace("/export?", "/export.csv?")).body(), StandardCharsets.UTF_8);
    assertThat(plain).startsWith("\uFEFF\"序号\",").contains("\"44\"");
  }

  @Test
  void a_program_reads_form_2_cell_by_cell_and_types_into_it() {
    Browser city = people.logIn("zhanjiang", Role.STAFF);
    String api = "/zhanjiang/api/reports/guangdong-form-2";
    String turn = "2024-06-30";
    String asked = api + "?turn=" + turn;
    String key =
        city.get("/zhanjiang/reports/guangdong-form-2?turn=" + turn)
            .html()
            .select(".cell-entry[href*=people]")
            .attr("href")
            .replaceAll(".*row=([0-9]+).*", "$1");
    String figure =
        "{\"unit\":\"tenant-4408\",\"turn\":\"%s\",\"row\":\"%s\",\"column\":\"people\","
            + "\"value\":\"%s\",\"reason\":\"纸质签到表\"}";
    assertThat(city.json(api + "/figures", figure.formatted(turn, key, "许多"), "form-2-a").status())
        .isEqualTo(422);
    String sessions = figure.replace("people", "sessions").formatted(turn, key, "三十");
    assertThat(city.json(api + "/figures", sessions, "form-2-c").body()).contains("要写清次数");
    String projects = figure.replace("people", "projects").formatted(turn, key, "长".repeat(250));
    assertThat(city.json(api + "/figures", projects, "form-2-d").body()).contains("不超过 200 字");
    assertThat(city.json(api + "/figures", figure.formatted(turn, key, "8.5"), "form-2-e").status())
        .isEqualTo(422);
    assertThat(city.json(api + "/figures", figure.formatted(turn, key, "29"), "form-2-b").status())
        .isEqualTo(204);
    assertThat(city.get(asked, "Accept", "application/json").body())
        .contains("\"title\":\"年度参与社区志愿服务人数\"")
        .contains("\"text\":\"29\",\"kind\":\"AMOUNT\",\"manual\":true");
  }

  @Test
  void a_program_brings_a_spreadsheet_looks_at_the_differences_and_takes_them() throws IOException {
    Browser city = people.logIn("zhanjiang", Role.STAFF);
    String asked = "unit=tenant-4408&turn=2022-10-01";
    Document page = city.get("/zhanjiang/reports/guangdong-form-2?" + asked).html();
    byte[] changed =
        withPeople(city.bytes(page.select("a[href*=/export?]").attr("href")).body(), 44);
    String part =
        "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.xlsx\"\r\n"
            + "Content-Type: application/octet-stream\r\n\r\n";
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.write(part.getBytes(StandardCharsets.UTF_8));
    body.write(changed);
    body.write("\r\n--part--\r\n".getBytes(StandardCharsets.UTF_8));
    Program program = Program.as(server, "zhanjiang", Role.STAFF);

    Program.Said looked =
        program.upload(
            "POST",
            "reports/guangdong-form-2/import?" + asked,
            "multipart/form-data; boundary=part",
            body.toByteArray());

    assertThat(looked.status()).as(looked.body()).isEqualTo(201);
    assertThat(looked.body()).contains("\"takeable\":true", "\"theirs\":\"44\"");
    Map<String, Object> taking =
        Map.of(
            "kept",
            looked.number("kept"),
            "unit",
            "tenant-4408",
            "turn",
            "2022-10-01",
            "reason",
            "纸质签到表");
    Map<String, Object> sending = new HashMap<>(taking);
    sending.put("send", true);
    assertThat(program.post("reports/guangdong-form-2/import/taking", sending).status())
        .as("the form still lacks whom to call: nothing is sent and nothing taken")
        .isEqualTo(422);
    assertThat(program.post("reports/guangdong-form-2/import/taking", taking).body())
        .contains("\"cells\":1", "\"sent\":false");
    assertThat(program.get("reports/guangdong-form-2?" + asked).body()).contains("\"text\":\"44\"");
  }

  @Test
  void a_county_fills_its_quarter_and_lets_it_out_itself() {
    Browser county = people.logIn("zhanjiang", Role.STAFF, "440803");
    String form = "/zhanjiang/reports/guangdong-county-report";
    Document page = county.get(form).html();
    assertThat(page.select(".report-fact").text()).contains("霞山区");
    assertThat(county.get(form + "/print?unit=county-440803").status()).isNotEqualTo(404);
    assertThat(county.get(form + "/print?unit=county-440802").status()).isEqualTo(404);
    assertThat(county.get(form + "?unit=county-440802").status()).isEqualTo(404);
    Browser city = people.logIn("zhanjiang", Role.STAFF);
    assertThat(city.get(form).html().select("select[name=unit] option")).hasSizeGreaterThan(5);
  }

  private static byte[] withPeople(byte[] file, int people) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      book.getSheetAt(0).getRow(3).getCell(7).setCellValue(people);
      book.write(bytes);
      return bytes.toByteArray();
    }
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
