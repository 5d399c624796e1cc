package org.linli.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.station.StationDesk.send;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.api.Decision;
import org.linli.api.Role;
import org.linli.api.StationKind;
import org.linli.joining.SampleRules;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/** What residents read without an account: which station is near and open, and what it does. */
@LinliTest
class PublicStationTest {

  private final LinliServer server;
  private final StationDesk desk;
  private final Browser head;
  private final Browser nobody;
  private final long community;
  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  PublicStationTest(LinliServer server) {
    this.server = server;
    this.desk = new StationDesk(server);
    this.community = desk.place(StationDesk.ZHONGHUA);
    this.head = new People(server).logIn("zhanjiang", Role.STATION_HEAD, desk.pathOf(community));
    this.nobody = new Browser(server);
  }

  @Test
  void its_page_tells_everyone_the_hours_the_services_and_the_number_and_nothing_of_people() {
    long station = desk.station(community, mark + "站");
    String path = "/zhanjiang/stations/" + station;
    week(station, "00:00-24:00");
    head.submit(
        head.get(path + "/profile"),
        Map.of(
            "phone", "0759-3381234",
            "services", "便民服务：应急药品、免费饮水\n文明创建：发放手册",
            "equipment", "自动体外除颤器 1 台",
            "signOn", "2024-03-01"));
    head.submit(
        head.get(path + "/staff/new"),
        Map.of("staffName", "何小英", "staffPhone", "13800001111", "staffFrom", "2024-03-01"));

    var page = nobody.get(path + "/public");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.html().text())
        .contains("正在开放，到 24:00", "便民服务", "应急药品、免费饮水", "文明创建", "跃进路 1 号", "近期活动");
    assertThat(page.html().select("a[href=tel:0759-3381234]")).hasSize(1);
    assertThat(page.body())
        .doesNotContain("13812345678")
        .doesNotContain("13800001111")
        .doesNotContain("陈")
        .doesNotContain("小英");
    assertThat(head.get(path).html().text()).contains("何*英", "138****1111", "自动体外除颤器");
    assertThat(head.get(path).body()).doesNotContain("13800001111");

    var shown = send(head, head.get(path), path + "/contact", Map.of("why", "VERIFY"));
    assertThat(shown.html().text()).contains("何小英", "13800001111");
    assertThat(nobody.get("/beibei/stations/" + station + "/public").status()).isEqualTo(404);
    Map<String, ?> row =
        Tables.rows(
                server, "zhanjiang", "SELECT * FROM station_staff WHERE station_id = ?", station)
            .getFirst();
    assertThat(new String((byte[]) row.get("name"), java.nio.charset.StandardCharsets.UTF_8))
        .doesNotContain("何");
  }

  @Test
  void a_holiday_stands_in_its_week_with_the_reason_and_can_be_taken_back() {
    long station = desk.station(community, mark + "站");
    String path = "/zhanjiang/stations/" + station;
    week(station, "08:30-11:30 15:00-18:00");
    String today = head.get(path + "/suspension/new").html().select("#f-from").val();
    String special = path + "/hours/special";

    var wrong =
        send(head, head.get(path + "/hours"), special, Map.of("day", "2020-01-01", "spans", "早上"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.html().select("#f-spans-error").text()).contains("08:30-11:30");
    assertThat(wrong.html().select("#f-spans").val()).isEqualTo("早上");
    assertThat(wrong.html().select("#f-MONDAY").val()).isEqualTo("08:30-11:30 15:00-18:00");

    send(
        head,
        head.get(path + "/hours"),
        special,
        Map.of("day", today, "spans", "", "specialReason", "台风停开"));
    assertThat(nobody.get(path + "/public").html().text()).contains("现在不开放", "台风停开");
    assertThat(nobody.get(near("")).html().text()).contains(mark + "站", "台风停开");

    send(head, head.get(path + "/hours"), special + "/removal", Map.of("day", today));
    assertThat(nobody.get(path + "/public").html().text()).doesNotContain("台风停开");
  }

  @Test
  void the_regions_usual_hours_are_proposed_with_their_clause_and_hold_only_once_saved() {
    long station = desk.station(community, mark + "站");
    String path = "/zhanjiang/stations/" + station;
    assertThat(head.get(path + "/hours").html().select("#f-MONDAY").val()).isEmpty();

    var rule = new SampleRules.ActivityRule("any", (what, who) -> Decision.ALLOWED);
    server
        .get(SampleRules.class)
        .holding(
            "zhanjiang",
            rule,
            () -> {
              var form = head.get(path + "/hours");
              assertThat(form.html().select("#f-MONDAY").val()).isEqualTo("08:30-11:30");
              assertThat(form.html().text()).contains("依据《样本文件》第二条");
            });
    assertThat(nobody.get(path + "/public").html().text()).contains("还没有公布开放时间");
  }

  @Test
  void the_list_puts_those_open_at_the_moment_first_and_leaves_out_what_does_not_serve() {
    long shut = desk.station(community, mark + "关着");
    week(shut, "");
    long open = desk.station(community, mark + "开着");
    week(open, "0:00-24:00");
    desk.planned(community, mark + "筹建");
    long point = desk.station(community, mark + "小区点", StationKind.POINT, open);
    head.submit(
        head.get("/zhanjiang/stations/" + point + "/profile"),
        Map.of("compound", mark + "海滨花园", "propertyCompany", "海滨物业"));
    assertThat(head.get("/zhanjiang/stations/" + point).html().text()).contains("海滨花园", "海滨物业");

    assertThat(names(near(""))).containsExactly(mark + "开着", mark + "关着", mark + "小区点");
    assertThat(names(near("&open=yes"))).containsExactly(mark + "开着");
    assertThat(names(near("&county=440803"))).isEmpty();
    assertThat(nobody.get("/beibei/stations/near?q=" + mark).html().select(".task")).isEmpty();
    assertThat(nobody.get("/zhanjiang/stations/" + open + "/public").html().text())
        .contains(mark + "小区点");
    assertThat(nobody.get("/zhanjiang/api/stations/near?q=" + mark + "&open=yes").body())
        .contains("\"total\":1", "\"openNow\":true");
    assertThat(nobody.get("/zhanjiang/api/stations/" + open + "/public").body())
        .contains("\"MONDAY\":\"00:00-24:00\"")
        .doesNotContain("陈");
  }

  @Test
  void a_phone_that_tells_where_it_is_gets_the_nearest_first_and_nothing_is_kept() {
    for (String[] one : new String[][] {{"远", "21.40"}, {"近", "21.28"}}) {
      long station = desk.station(community, mark + one[0]);
      head.submit(
          head.get("/zhanjiang/stations/" + station + "/profile"),
          Map.of("latitude", one[1], "longitude", "110.36"));
    }
    var page = nobody.get("/zhanjiang/stations/near");
    var found = nobody.submit(page, Map.of("latitude", "21.270000", "longitude", "110.360000"));
    List<String> names =
        found.html().select(".task-what").eachText().stream()
            .filter(text -> text.startsWith(mark))
            .toList();
    assertThat(names).hasSize(2);
    assertThat(names.getFirst()).startsWith(mark + "近").contains("约 1.1 公里");
  }

  @Test
  void the_sheet_for_the_door_carries_the_code_to_the_page_and_the_hours() {
    long station = desk.station(community, mark + "站");
    week(station, "08:30-11:30");
    var sheet = head.get("/zhanjiang/stations/" + station + "/sheet");
    assertThat(sheet.html().select("svg.qr")).hasSize(1);
    assertThat(sheet.html().text())
        .contains("/zhanjiang/stations/" + station + "/public", "周一", "08:30–11:30");
  }

  @Test
  void a_closed_station_says_so_where_its_code_still_hangs() {
    long station = desk.station(community, mark + "站");
    Browser county = new People(server).logIn("zhanjiang", Role.STAFF, StationDesk.CHIKAN);
    String path = "/zhanjiang/stations/" + station;
    send(
        county,
        county.get(path),
        path + "/closure",
        Map.of("closedOn", "2026-01-01", "reason", "场地收回"));
    assertThat(nobody.get(path + "/public").html().text()).contains("已经关闭", "附近的服务站");
  }

  private void week(long station, String spans) {
    Map<String, String> week = new HashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day.name(), spans);
    }
    head.submit(head.get("/zhanjiang/stations/" + station + "/hours"), week);
  }

  private String near(String more) {
    return "/zhanjiang/stations/near?q=" + mark + more;
  }

  private List<String> names(String path) {
    return nobody.get(path).html().select(".task-what").eachText().stream()
        .map(text -> text.replaceAll(" .*", ""))
        .toList();
  }
}
