package org.linli.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.station.StationDesk.send;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/** People open, change and close the stations of their communities in the browser. */
@LinliTest
class StationPagesTest {

  private final LinliServer server;
  private final StationDesk desk;
  private final Browser staff;

  StationPagesTest(LinliServer server) {
    this.server = server;
    this.desk = new StationDesk(server);
    this.staff = new People(server).logIn("zhanjiang", Role.STAFF, StationDesk.CHIKAN);
  }

  @Test
  void a_station_is_opened_from_its_communitys_page() {
    long community = desk.place(StationDesk.ZHONGHUA);
    var page = staff.get("/zhanjiang/communities/" + community);
    assertThat(page.html().text()).contains("还没有登记志愿服务站");

    var form = staff.get(page.html().select("a:contains(新增站点)").attr("href"));
    var sent =
        staff.submit(
            form,
            Map.of(
                "name", "花园志愿服务站",
                "area", "80.50",
                "activity", "四点半学堂",
                "openedOn", "2024-03-01",
                "contactPhone", "１３８１２３４５６７８"));
    assertThat(sent.status()).isEqualTo(303);

    var station = staff.get(sent.header("Location"));
    assertThat(station.html().select(".flash").text()).isEqualTo("已登记“花园志愿服务站”");
    assertThat(station.html().select(".facts dd").eachText())
        .contains("服务站", "四点半学堂", "80.5 平方米", "138****5678");
    assertThat(station.html().select(".facts a:contains(未填)")).hasSize(2);
    assertThat(staff.get("/zhanjiang/communities/" + community).html().text())
        .contains("花园志愿服务站", "常态化开展四点半学堂 · 80.5 平方米");
  }

  @Test
  void what_is_wrong_stands_beside_its_field_and_what_was_typed_stays() {
    long community = desk.place(StationDesk.ZHONGHUA);
    var form = staff.get("/zhanjiang/communities/" + community + "/stations/new");
    var refused =
        staff.submit(
            form,
            Map.of(
                "name", "",
                "area", "很大",
                "activity", "为老服务",
                "openedOn", "2024-02-30",
                "contactPhone", "打给我"));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.html().select("#f-name-error").text()).isEqualTo("这里还没有填写");
    assertThat(refused.html().select("#f-area-error").text()).contains("请填大于 0");
    assertThat(refused.html().select("#f-openedOn-error")).hasSize(1);
    assertThat(refused.html().select("#f-contactPhone-error").text()).contains("请填电话号码");
    assertThat(refused.html().select("#f-area").val()).isEqualTo("很大");
    assertThat(refused.html().select("#f-activity").val()).isEqualTo("为老服务");
    assertThat(
            Tables.rows(
                server, "zhanjiang", "SELECT id FROM station WHERE community_id = ?", community))
        .isEmpty();
  }

  @Test
  void the_same_name_again_is_refused_beside_the_name() {
    long community = desk.place(StationDesk.ZHONGHUA);
    desk.station(community, "服务站");
    var form = staff.get("/zhanjiang/communities/" + community + "/stations/new");
    var refused =
        staff.submit(form, Map.of("kind", "STATION", "name", "服务站", "openedOn", "2024-03-01"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.html().select("#f-name-error").text()).contains("已有同名的站点");
  }

  @Test
  void a_point_is_opened_under_a_station_of_its_community() {
    long community = desk.place(StationDesk.ZHONGHUA);
    long station = desk.station(community, "服务站");
    var form = staff.get("/zhanjiang/communities/" + community + "/stations/new");
    assertThat(form.html().select("#f-parent option").eachText()).contains("服务站");

    Map<String, String> point = Map.of("kind", "POINT", "name", "东门服务点", "openedOn", "2024-03-01");
    assertThat(staff.submit(form, point).html().select("#f-parent-error").text())
        .isEqualTo("请选本社区一个开放中的服务站");

    var typed = new java.util.HashMap<>(point);
    typed.put("parent", Long.toString(station));
    assertThat(staff.submit(form, typed).status()).isEqualTo(303);
    assertThat(staff.get("/zhanjiang/stations/" + station).html().text()).contains("东门服务点");
  }

  @Test
  void a_change_keeps_what_was_before_and_leaves_the_contact_alone() {
    long station = desk.station(desk.place(StationDesk.ZHONGHUA), "服务站");
    var form = staff.get("/zhanjiang/stations/" + station + "/edit");
    assertThat(form.body()).doesNotContain("13812345678").doesNotContain("陈晓宇");
    assertThat(form.html().select("#f-from").val()).isEqualTo("2024-03-01");

    var sent =
        staff.submit(
            form,
            Map.of(
                "name", "邻里服务站",
                "area", "120",
                "activity", "为老服务",
                "openedOn", "2024-03-01",
                "from", "2025-01-01"));
    assertThat(sent.status()).isEqualTo(303);
    var page = staff.get(sent.header("Location"));
    assertThat(page.html().select("h1").text()).isEqualTo("邻里服务站");
    assertThat(page.html().select("tbody th").eachText())
        .containsExactly("2025年1月1日 (周三)", "2024年3月1日 (周五)");
    assertThat(page.html().text()).contains("138****5678");
  }

  @Test
  void closing_says_first_what_will_happen_and_can_be_taken_back() {
    long community = desk.place(StationDesk.ZHONGHUA);
    long station = desk.station(community, "服务站");
    String path = "/zhanjiang/stations/" + station;
    var ask = staff.get(path + "/closure/new");
    assertThat(ask.html().select("form[data-confirm]").attr("data-confirm"))
        .contains("确定关闭“服务站”吗？", "以前的记录保留");
    assertThat(staff.submit(ask, Map.of("closedOn", "2025-01-01")).status()).isEqualTo(422);

    var closed = staff.submit(ask, Map.of("closedOn", "2025-01-01", "reason", "场地收回"));
    assertThat(closed.status()).isEqualTo(303);
    assertThat(staff.get(path).html().text()).contains("已关闭", "场地收回");
    assertThat(staff.get("/zhanjiang/communities/" + community).html().text())
        .contains("还没有登记志愿服务站");

    var back = send(staff, staff.get(path), path + "/closure/taken-back", Map.of());
    assertThat(back.status()).isEqualTo(303);
    assertThat(staff.get(path).html().select(".page-head .state").text()).isEqualTo("开放");
    assertThat(Tables.audited(server, "zhanjiang", "station", station))
        .containsExactly("station.opened", "station.closed", "station.reopened");
  }

  @Test
  void the_list_shows_what_lies_in_scope_and_meets_the_filter() {
    String mark = java.util.UUID.randomUUID().toString().substring(0, 8);
    long near = desk.place(StationDesk.ZHONGHUA);
    long station = desk.station(near, mark + "站");
    desk.station(near, mark + "点", org.linli.api.StationKind.POINT, station);
    desk.station(desk.place("440803001"), mark + "霞山站");
    Browser city = new People(server).logIn("zhanjiang", Role.STAFF, "4408");

    assertThat(names(city, "q=" + mark)).containsExactly(mark + "站", mark + "点", mark + "霞山站");
    assertThat(names(staff, "q=" + mark)).containsExactly(mark + "站", mark + "点");
    assertThat(names(city, "q=" + mark + "&county=440803")).containsExactly(mark + "霞山站");
    assertThat(names(city, "q=" + mark + "&county=440802&township=440802002")).isEmpty();
    assertThat(names(city, "q=" + mark + "&kind=POINT")).containsExactly(mark + "点");
    assertThat(names(city, "q=" + mark + "&state=closed")).isEmpty();
    assertThat(city.get("/zhanjiang/stations?q=" + mark).html().select(".lead").text())
        .contains("2 个站、1 个点");
  }

  private static List<String> names(Browser browser, String query) {
    return browser.get("/zhanjiang/stations?" + query).html().select("tbody th").eachText();
  }
}
