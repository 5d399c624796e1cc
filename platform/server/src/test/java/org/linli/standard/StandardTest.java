package org.linli.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.station.OpenStation;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Pictures;
import org.linli.testing.Program;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/** A station is measured against the standards that plugins bring (GD-8, ZJ-2). */
@LinliTest
class StandardTest {

  private static final byte[] PNG = Pictures.write("png");
  private static final byte[] PDF = "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII);

  private final LinliServer server;
  private final People people;
  private final TrialStandards standards;
  private final OpenStation station;
  private final Browser clerk;
  private final String page;

  StandardTest(LinliServer server) {
    this.server = server;
    this.people = new People(server);
    this.standards = server.get(TrialStandards.class);
    this.station = new OpenStation(server, "zhanjiang", "440802001");
    this.clerk = people.logIn("zhanjiang", Role.SOCIAL_WORKER, station.path);
    this.page = "/zhanjiang/stations/" + station.id;
  }

  @BeforeEach
  void bring() {
    standards.give("zhanjiang", TrialStandards.haves());
  }

  @AfterEach
  void take() {
    standards.give("zhanjiang");
    standards.give("dongguan");
  }

  @Test
  void the_stations_page_says_how_much_is_met_what_is_missing_and_where_to_mend_it_GD_8() {
    var part = clerk.get(page).html().select("section:contains(站点建设标准)").last();
    assertThat(part.text()).contains("“三有”标准", "0/3 项达到", "场所", "还没有材料", "服务队 0 支");
    assertThat(part.select("a:contains(队伍)").attr("href"))
        .isEqualTo("/zhanjiang/communities/" + station.community + "/teams/new");
    assertThat(part.select("a:contains(场所)").attr("href"))
        .startsWith(page + "/findings/new?standard=trial.haves&item=place");
    assertThat(clerk.get(page + "/standards").html().text())
        .contains("有规范的场所", "依据《试用方案》三（三）7", "按照标准设立社区志愿服务站。");
    assertThat(clerk.get("/zhanjiang/communities/" + station.community).html().text())
        .contains("0/3 项达到");
  }

  @Test
  void where_no_plugin_brings_a_standard_there_is_nothing_of_it() {
    standards.give("zhanjiang");
    assertThat(clerk.get(page).html().text()).doesNotContain("站点建设标准");
    assertThat(clerk.get("/zhanjiang/standards").html().text()).contains("这里没有站点建设标准");
    assertThat(clerk.get("/zhanjiang/standards").html().select("nav").text())
        .doesNotContain("站点建设标准");
    assertThat(clerk.get("/zhanjiang/standards/export.xlsx").status()).isEqualTo(409);
  }

  @Test
  void a_photo_shows_an_item_and_stays_for_those_who_keep_the_station() {
    assertThat(show("place", "门口.png", PNG).status()).isEqualTo(303);

    Element line = line("有规范的场所");
    assertThat(line.text()).contains("已提交材料", "门口.png");
    String photo = line.select("a:contains(门口.png)").attr("href");
    assertThat(clerk.get(photo).header("Content-Type")).isEqualTo("image/png");
    assertThat(people.logIn("zhanjiang", Role.STAFF, "440803").get(photo).status()).isEqualTo(404);
    for (Browser stranger :
        List.of(people.logIn("beibei", Role.STAFF, "500109"), new Browser(server))) {
      assertThat(stranger.get(photo).status()).isEqualTo(404);
    }
    assertThat(people.logIn("zhanjiang", Role.STAFF, "440803").get(page + "/standards").status())
        .isEqualTo(404);
    assertThat(Tables.audited(server, "zhanjiang", "station", station.id))
        .contains("standard.item-shown");
  }

  @Test
  void what_was_found_stays_on_record_and_the_newest_holds() {
    show("place", "门口.png", PNG);
    var form = clerk.get(item("place"));
    String token = form.html().selectFirst("main input[name=_csrf]").val();
    Map<String, String> denied =
        Map.of("_csrf", token, "standard", TrialStandards.KEY, "item", "place", "lacking", "desk");
    var refused = clerk.post(page + "/findings/denial", denied);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.html().select("#f-reason-error").text()).isEqualTo("这里还没有填写");
    var because = new java.util.HashMap<>(denied);
    because.put("reason", "服务台撤了");
    assertThat(clerk.post(page + "/findings/denial", because).status()).isEqualTo(303);

    assertThat(line("有规范的场所").text()).contains("没有达到", "缺：设有服务岗位", "服务台撤了");
    assertThat(clerk.get(item("place")).html().select(".section .lines li").eachText())
        .satisfiesExactly(
            newest -> assertThat(newest).contains("没有达到", "现场查看", "服务台撤了"),
            older -> assertThat(older).contains("达到", "照片", "门口.png"));
  }

  @Test
  void only_what_counts_for_an_item_shows_it() {
    assertThat(error(show("place", "制度.pdf", PDF))).contains("要看照片");
    assertThat(error(show("place", "门口.png", "no photo".getBytes(StandardCharsets.UTF_8))))
        .contains("这种文件不能上传");
    assertThat(error(show("place", "", new byte[0]))).contains("请选择照片或文件");
    assertThat(error(show("team", "队伍.png", PNG))).contains("以平台的记录为准");
    assertThat(error(show("team", "", new byte[0]))).contains("平台上还没有这项记录");
    assertThat(show("rules", "制度.pdf", PDF).status()).isEqualTo(303);
    assertThat(line("有健全的制度规范").text()).contains("已提交材料", "制度.pdf");
  }

  @Test
  void what_the_platform_has_on_record_counts_by_itself() {
    addTeam();
    assertThat(line("有志愿队伍").text()).contains("平台有记录", "服务队 1 支");
    assertThat(show("team", "", new byte[0]).status()).isEqualTo(303);
    assertThat(clerk.get(item("team")).html().select(".section .lines li").text())
        .contains("平台记录", "服务队 1 支");
  }

  @Test
  void a_new_version_carries_over_what_reads_the_same_and_asks_to_look_anew_at_the_rest() {
    show("place", "门口.png", PNG);
    show("rules", "制度.pdf", PDF);
    standards.give("zhanjiang", TrialStandards.haves(), TrialStandards.haves(2, "有健全的制度规范，并上墙"));

    assertThat(line("有规范的场所").text()).contains("已提交材料");
    assertThat(line("有健全的制度规范，并上墙").text()).contains("标准有变，要重新看", "第 1 版");
    show("rules", "上墙.pdf", PDF);
    assertThat(line("有健全的制度规范，并上墙").text()).contains("已提交材料", "上墙.pdf");
  }

  @Test
  void the_list_shows_who_lacks_what_and_goes_out_as_a_spreadsheet() {
    OpenStation other = new OpenStation(server, "zhanjiang", "440802001");
    show("place", "门口.png", PNG);
    Browser staff = people.logIn("zhanjiang", Role.STAFF, "440802001");

    String list = "/zhanjiang/standards?township=440802001";
    assertThat(names(staff, list + "&lacking=place"))
        .contains(other.stationName())
        .doesNotContain(station.stationName());
    assertThat(names(staff, list + "&lacking=team")).contains(station.stationName());
    assertThat(names(people.logIn("zhanjiang", Role.STAFF, "440803"), "/zhanjiang/standards"))
        .doesNotContain(station.stationName(), other.stationName());
    var sheet = staff.bytes("/zhanjiang/standards/export.xlsx?township=440802001");
    assertThat(sheet.statusCode()).isEqualTo(200);
    assertThat(sheet.body()).startsWith('P', 'K');
  }

  @Test
  void each_county_needs_a_demonstration_station_and_those_without_one_are_listed_GD_8() {
    Browser county = people.logIn("zhanjiang", Role.STAFF, "440802");
    OpenStation lianjiang = new OpenStation(server, "zhanjiang", "440881001");
    Browser city = people.logIn("zhanjiang", Role.STAFF, "4408");
    assertThat(city.get("/zhanjiang/standards").html().select("#demonstration").text())
        .contains("个县（市、区）还没有", "廉江市", "每个县（市、区）至少建有一个示范型社区志愿服务站。");

    Browser town = people.logIn("zhanjiang", Role.STAFF, "440802001");
    assertThat(name(town, station).status()).isEqualTo(403);
    assertThat(name(city, lianjiang).status()).isEqualTo(303);
    assertThat(name(county, station).status()).isEqualTo(303);
    assertThat(county.get(page + "/standards").html().text()).contains("示范型志愿服务站");
    assertThat(city.get("/zhanjiang/standards").html().select("#demonstration").text())
        .doesNotContain("廉江市");
    assertThat(names(county, "/zhanjiang/standards?which=demonstration"))
        .contains(station.stationName());

    lianjiang.close(java.time.LocalDate.of(2026, 1, 5));
    assertThat(city.get("/zhanjiang/standards").html().select("#demonstration").text())
        .contains("廉江市");
    String token = token(county, station);
    var ended =
        county.post(
            page + "/demonstration/end",
            Map.of("_csrf", token, "standard", TrialStandards.KEY, "reason", "场地不够了"));
    assertThat(ended.status()).isEqualTo(303);
    assertThat(Tables.audited(server, "zhanjiang", "station", station.id))
        .contains("standard.demonstration-named", "standard.demonstration-ended");
  }

  @Test
  void a_city_without_counties_lacks_none_GD_8() {
    standards.give("dongguan", TrialStandards.haves());
    assertThat(
            people
                .logIn("dongguan", Role.STAFF, "4419")
                .get("/dongguan/standards")
                .html()
                .select("#demonstration")
                .text())
        .contains("不设县区")
        .doesNotContain("个县（市、区）还没有");
  }

  @Test
  void programs_read_how_stations_stand_and_show_items() {
    Program program = Program.as(server, "zhanjiang", Role.SOCIAL_WORKER, station.path);
    assertThat(program.get("standards").body()).contains(TrialStandards.KEY, "\"clause\":\"GD-8\"");
    String findings = "stations/%d/findings".formatted(station.id);
    Map<String, ?> photo =
        Map.of(
            "standard",
            TrialStandards.KEY,
            "item",
            "place",
            "met",
            true,
            "fileName",
            "门口.png",
            "file",
            Base64.getEncoder().encodeToString(PNG));
    var made = program.post(findings, photo, "once");
    assertThat(made.status()).isEqualTo(201);
    assertThat(program.post(findings, photo, "once").body()).isEqualTo(made.body());
    assertThat(program.get("stations/%d/standards".formatted(station.id)).body())
        .contains("\"state\":\"SHOWN\"", "\"evidence\":\"PHOTO\"");
    assertThat(program.get("standards/stations?lacking=rules").body())
        .contains("\"missing\":[\"rules\",\"team\"]", "\"met\":1");
    var refused =
        program.post(findings, Map.of("standard", TrialStandards.KEY, "item", "no", "met", true));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("标准里没有这一项");
    assertThat(
            Program.as(server, "beibei", Role.STAFF, "500109")
                .get("stations/%d/standards".formatted(station.id))
                .status())
        .isEqualTo(404);
  }

  private String item(String item) {
    return page + "/findings/new?standard=" + TrialStandards.KEY + "&item=" + item;
  }

  private Browser.Answer show(String item, String name, byte[] file) {
    String form = clerk.get(item(item)).html().select("form[enctype]").attr("action");
    return clerk.upload(
        form.isEmpty()
            ? page
                + "/findings?standard=%s&item=%s&_csrf=%s"
                    .formatted(TrialStandards.KEY, item, clerk.token("/zhanjiang/"))
            : form,
        "file",
        name,
        file);
  }

  private static String error(Browser.Answer answer) {
    assertThat(answer.status()).isEqualTo(422);
    return answer.html().select("main").text();
  }

  private Element line(String words) {
    return clerk.get(page + "/standards").html().select("tr").stream()
        .filter(row -> row.select("th").text().equals(words))
        .findFirst()
        .orElseThrow();
  }

  private void addTeam() {
    Program program = Program.as(server, "zhanjiang", Role.SOCIAL_WORKER, station.path);
    var made =
        program.post(
            "communities/%d/teams".formatted(station.community),
            Map.of(
                "name",
                station.name + "队",
                "category",
                "COMMUNITY_SERVICE",
                "directlySubordinate",
                true,
                "establishedOn",
                "2024-03-05"));
    assertThat(made.status()).isEqualTo(201);
  }

  /** Names a demonstration station. */
  private static Browser.Answer name(Browser who, OpenStation which) {
    return who.post(
        "/zhanjiang/stations/" + which.id + "/demonstration",
        Map.of("_csrf", token(who, which), "standard", TrialStandards.KEY));
  }

  private static String token(Browser who, OpenStation which) {
    return who.token("/zhanjiang/stations/" + which.id + "/standards");
  }

  /** The stations on every page of a list: other stories open stations in the same township. */
  private static List<String> names(Browser reader, String list) {
    List<String> names = new ArrayList<>();
    for (String next = list; !next.isEmpty(); ) {
      var page = reader.get(next);
      assertThat(page.status()).isEqualTo(200);
      names.addAll(page.html().select("tbody th a").eachText());
      next = page.html().select("a[rel=next]").attr("href");
    }
    return names;
  }
}
