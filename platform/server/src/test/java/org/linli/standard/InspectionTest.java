package org.linli.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.station.OpenStation;
import org.linli.tenant.Time;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Pictures;
import org.linli.testing.Program;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/**
 * Staff inspect stations: planned, told in advance, written down, mended within a time limit, and
 * looked at again (GD-8, ZJ-2).
 */
@LinliTest
class InspectionTest {

  private static final String LIST = "/zhanjiang/inspections";

  private final LinliServer server;
  private final People people;
  private final OpenStation station;
  private final Browser staff;
  private final Browser head;
  private final LocalDate today;

  InspectionTest(LinliServer server) {
    this.server = server;
    this.people = new People(server);
    this.station = new OpenStation(server, "zhanjiang", "440883001");
    this.staff = people.logIn("zhanjiang", Role.STAFF, "440883");
    this.head = people.logIn("zhanjiang", Role.STATION_HEAD, station.path);
    this.today = Time.today(server.get(Clock.class));
  }

  @BeforeEach
  void bring() {
    server.get(TrialStandards.class).give("zhanjiang", TrialStandards.haves());
  }

  @AfterEach
  void take() {
    server.get(TrialStandards.class).give("zhanjiang");
  }

  @Test
  void a_plan_tells_the_stations_people_in_advance_unless_it_is_unannounced() {
    plan(Map.of("unannounced", "true", "title", "突击检查"));
    assertThat(head.get("/zhanjiang/notices").body()).doesNotContain(station.stationName());
    assertThat(stands(head)).doesNotContain("接受检查", "突击检查");
    plan(Map.of("title", "季度检查"));
    assertThat(head.get("/zhanjiang/notices").html().text())
        .contains(station.stationName() + "将在 " + today.plusDays(5) + " 前接受检查");
    assertThat(stands(head)).contains("接受检查", "季度检查");
  }

  @Test
  void a_plan_with_something_wrong_says_so_and_keeps_what_was_typed() {
    var refused = send(Map.of("title", "", "dueOn", "2020-01-01"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.html().select("#f-title-error").text()).isEqualTo("这里还没有填写");
    refused = send(Map.of("dueOn", "2020-01-01"));
    assertThat(refused.html().select("#f-dueOn-error").text()).isEqualTo("不能早于今天");
    assertThat(refused.html().select("#f-title").val()).isEqualTo("季度检查");
    assertThat(send(Map.of("stations", "0")).html().select("#f-stations-error").text())
        .contains("有的站点");
    OpenStation elsewhere = new OpenStation(server, "zhanjiang", "440802001");
    assertThat(
            send(Map.of("stations", Long.toString(elsewhere.id)))
                .html()
                .select("#f-stations-error")
                .text())
        .contains("不在管辖范围内");
    assertThat(send(Map.of("inspector", "999999999")).html().select("#f-inspector-error").text())
        .contains("管辖这些站点");
  }

  @Test
  void what_is_lacking_gets_a_time_limit_and_a_second_visit_closes_it_GD_8_ZJ_2() {
    String inspection = plan(Map.of());
    String visit = visit(inspection);
    assertThat(head.get(visit).status()).isEqualTo(403);
    Map<String, String> found =
        Map.of("met-place", "NO", "lacking-place", "desk", "met-rules", "YES", "met-team", "YES");

    var unjudged = record(visit, Map.of("met-place", "NO"));
    assertThat(unjudged.status()).isEqualTo(422);
    assertThat(unjudged.html().select("#f-met-rules-error").text()).contains("请选达到或没有达到");
    assertThat(record(visit, found).html().select("#f-mendBy-error").text()).contains("整改期限");
    Map<String, String> limited = new HashMap<>(found);
    limited.put("mendBy", today.plusDays(10).toString());
    assertThat(record(visit, limited).status()).isEqualTo(303);
    assertThat(record(visit, limited).status()).isEqualTo(422);

    assertThat(stands(head)).contains("没有达到", "缺：设有服务岗位", "检查后有 1 项要整改", "检查确认");
    assertThat(head.get("/zhanjiang/").html().text()).contains("站点检查后有 1 项要整改");
    assertThat(head.get("/zhanjiang/notices").html().text()).contains("检查后有 1 项要整改");

    shows("place");
    assertThat(staff.get("/zhanjiang/notices").html().text())
        .contains(station.stationName() + "已提交整改材料");
    assertThat(stands(head)).contains("整改材料已提交").doesNotContain("项要整改");
    assertThat(head.get("/zhanjiang/").html().text()).doesNotContain("项要整改");
    String again = visit(inspection);
    assertThat(again).isNotEqualTo(visit);
    var form = staff.get(again).html();
    assertThat(form.select("main h2").text()).contains("有规范的场所").doesNotContain("制度");
    assertThat(form.select("a:contains(门口.png)")).hasSize(1);
    assertThat(record(again, Map.of("met-place", "YES")).status()).isEqualTo(303);

    assertThat(stands(head)).contains("3/3 项达到").doesNotContain("整改材料");
    assertThat(head.get("/zhanjiang/notices").html().text()).contains("检查合格");
    assertThat(staff.get(inspection).html().select("tbody tr").eachText())
        .satisfiesExactly(
            first -> assertThat(first).contains("首次检查", "2/3 项达到", "场所"),
            second -> assertThat(second).contains("第 2 次检查", "合格"));
    String report = staff.get(inspection + "/print").html().text();
    assertThat(report).contains("检查报告：季度检查", "“三有”标准", "（缺：设有服务岗位）", "受检方签字");
    assertThat(
            Tables.audited(
                server,
                "zhanjiang",
                "inspection",
                Long.parseLong(inspection.substring(LIST.length() + 1))))
        .containsExactly("inspection.planned", "inspection.recorded", "inspection.recorded");
  }

  @Test
  void a_visit_that_is_late_stands_on_the_first_page_of_whoever_answers_for_it() {
    String inspection = plan(Map.of());
    station.here(
        () ->
            server
                .get(org.linli.division.Sql.class)
                .update(
                    "UPDATE inspection_visit SET due_on = ? WHERE station_id = ?",
                    today.minusDays(1),
                    station.id));
    assertThat(staff.get("/zhanjiang/").html().text()).contains("次站点检查逾期");
    assertThat(staff.get(LIST + "?state=LATE").html().select("tbody a").eachAttr("href"))
        .contains(inspection);
    assertThat(staff.get(inspection).html().select("tbody").text()).contains("逾期");
  }

  @Test
  void an_inspection_is_called_off_for_what_was_not_visited_yet() {
    String inspection = plan(Map.of());
    assertThat(staff.submitTo(inspection + "/end", staff.get(inspection)).status()).isEqualTo(303);
    assertThat(staff.get(inspection).html().text()).contains("已取消");
    assertThat(stands(head)).doesNotContain("接受检查");
    assertThat(people.logIn("zhanjiang", Role.STAFF, "440802").get(inspection).status())
        .isEqualTo(404);
    assertThat(people.logIn("beibei", Role.STAFF, "500109").get(inspection).status())
        .isEqualTo(404);
  }

  @Test
  void programs_plan_inspections_and_write_down_what_was_found() {
    Program program = Program.as(server, "zhanjiang", Role.STAFF, "440883");
    var planned =
        program.post(
            "inspections",
            Map.of(
                "title",
                "接口检查",
                "standard",
                TrialStandards.KEY,
                "stations",
                List.of(station.id),
                "dueOn",
                today.plusDays(3).toString(),
                "unannounced",
                true));
    assertThat(planned.status()).isEqualTo(201);
    long id = planned.number("id");
    var visits = program.get("inspections/%d/visits".formatted(id));
    assertThat(visits.body()).contains("\"state\":\"PLANNED\"", "\"round\":1");
    long visit =
        server
            .get(org.linli.tenant.Tenants.class)
            .within(
                server.tenant("zhanjiang"),
                () -> server.get(VisitTable.class).of(id).getFirst().id());
    var refused =
        program.post(
            "inspection-visits/%d/result".formatted(visit), Map.of("day", today.toString()));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("met-place");
    var items =
        List.of(
            Map.of("item", "place", "met", true),
            Map.of("item", "rules", "met", true),
            Map.of("item", "team", "met", true));
    assertThat(
            program
                .post(
                    "inspection-visits/%d/result".formatted(visit),
                    Map.of("day", today.toString(), "items", items))
                .status())
        .isEqualTo(204);
    assertThat(program.get("inspections?state=OVER").body()).contains("接口检查");
  }

  /** Plans an inspection of the station; returns where its page is. */
  private String plan(Map<String, String> other) {
    var planned = send(other);
    assertThat(planned.status()).as(planned.body()).isEqualTo(303);
    return planned.header("Location");
  }

  private Browser.Answer send(Map<String, String> other) {
    var form = staff.get(LIST + "/new");
    Map<String, String> fields =
        new HashMap<>(
            Map.of(
                "title", "季度检查",
                "stations", Long.toString(station.id),
                "dueOn", today.plusDays(5).toString(),
                "inspector", form.html().select("#f-inspector option").first().val()));
    fields.putAll(other);
    return staff.submit(form, fields);
  }

  /** Where the newest visit of an inspection is written down. */
  private String visit(String inspection) {
    return staff.get(inspection).html().select("tbody tr").last().attr("data-href");
  }

  private Browser.Answer record(String visit, Map<String, String> found) {
    Map<String, String> fields = new HashMap<>(Map.of("day", today.toString()));
    fields.putAll(found);
    var page = staff.get(visit);
    fields.put("_csrf", staff.token("/zhanjiang/"));
    assertThat(page.status()).isEqualTo(200);
    return staff.post(visit, fields);
  }

  private void shows(String item) {
    Program program = Program.as(server, "zhanjiang", Role.STATION_HEAD, station.path);
    var made =
        program.post(
            "stations/%d/findings".formatted(station.id),
            Map.of(
                "standard",
                TrialStandards.KEY,
                "item",
                item,
                "met",
                true,
                "fileName",
                "门口.png",
                "file",
                Base64.getEncoder().encodeToString(Pictures.write("png"))));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
  }

  private String stands(Browser who) {
    return who.get("/zhanjiang/stations/" + station.id + "/standards").html().text();
  }
}
