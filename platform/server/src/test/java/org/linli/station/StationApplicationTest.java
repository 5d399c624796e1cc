package org.linli.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.station.StationDesk.send;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/** Opened and closed by application and approval of the level above. */
@LinliTest
class StationApplicationTest {

  private final LinliServer server;
  private final People people;
  private final StationDesk desk;
  private final long community;
  private final Browser head;
  private final Browser township;

  StationApplicationTest(LinliServer server) {
    this.server = server;
    this.people = new People(server);
    this.desk = new StationDesk(server);
    this.community = desk.place(StationDesk.ZHONGHUA);
    this.head = people.logIn("zhanjiang", Role.STATION_HEAD, desk.pathOf(community));
    this.township = people.logIn("zhanjiang", Role.STAFF, StationDesk.ZHONGHUA);
  }

  @Test
  void a_community_plans_a_station_asks_for_its_opening_and_the_township_agrees() {
    long station = plan();
    String path = "/zhanjiang/stations/" + station;
    assertThat(state(path)).isEqualTo("筹建中");
    assertThat(new Browser(server).get(path + "/public").status()).isEqualTo(404);

    var ask = head.get(path + "/opening/new");
    assertThat(head.submit(ask, Map.of("openedOn", "2026-02-02", "reason", "场地和人员都到位了")).status())
        .isEqualTo(303);
    assertThat(head.get(path).html().select(".alert").text()).contains("已申请开放", "等上一级审批", "场地和人员");
    assertThat(state(path)).isEqualTo("筹建中");

    assertThat(township.get("/zhanjiang/").html().text()).contains("份站点申请等你审批");
    assertThat(township.get("/zhanjiang/notices").html().text()).contains("花园志愿服务站", "等你审批");
    var answer = township.get("/zhanjiang/station-applications/" + application(station));
    assertThat(answer.html().select("#f-day").val()).isEqualTo("2026-02-02");
    assertThat(township.submit(answer, Map.of("day", "2026-02-03")).status()).isEqualTo(303);

    assertThat(state(path)).isEqualTo("开放");
    assertThat(head.get("/zhanjiang/notices").html().text()).contains("上一级同意了");
    assertThat(new Browser(server).get(path + "/public").status()).isEqualTo(200);
    assertThat(Tables.audited(server, "zhanjiang", "station", station))
        .containsExactly(
            "station.planned", "station.applied", "station.begun", "station.applicationApproved");
  }

  @Test
  void what_lacks_something_is_given_back_with_a_reason_and_asked_for_again() {
    long station = plan();
    String path = "/zhanjiang/stations/" + station;
    send(head, head.get(path), path + "/opening", Map.of("openedOn", "2026-02-02"));
    String answer = "/zhanjiang/station-applications/" + application(station);

    var refused = send(township, township.get(answer), answer + "/return", Map.of("answer", ""));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.html().select("#f-answer-error").text()).isEqualTo("这里还没有填写");
    send(township, township.get(answer), answer + "/return", Map.of("answer", "还没有挂统一标识"));

    assertThat(head.get(path).html().select(".alert").text()).contains("退回了开放申请", "还没有挂统一标识");
    assertThat(head.get("/zhanjiang/notices").html().text()).contains("被退回：还没有挂统一标识");
    assertThat(head.get("/zhanjiang/communities/" + community).html().text())
        .contains("站点申请被上一级退回");
    assertThat(
            send(head, head.get(path), path + "/opening", Map.of("openedOn", "2026-02-09"))
                .status())
        .isEqualTo(303);
    assertThat(
            send(head, head.get(path), path + "/opening", Map.of("openedOn", "2026-02-09"))
                .html()
                .select("#f-openedOn-error")
                .text())
        .contains("已有一份申请在等审批");

    send(head, head.get(path), path + "/application/withdrawal", Map.of());
    var late =
        send(township, township.get(answer), answer + "/approval", Map.of("day", "2026-02-02"));
    assertThat(late.html().select(".form-errors, .field-error").text()).contains("已经答复或撤回");
    assertThat(state(path)).isEqualTo("筹建中");
  }

  @Test
  void nobody_answers_their_own_communitys_application() {
    long station = plan();
    String path = "/zhanjiang/stations/" + station;
    send(head, head.get(path), path + "/opening", Map.of("openedOn", "2026-02-02"));
    String answer = "/zhanjiang/station-applications/" + application(station);

    Browser own = people.logIn("zhanjiang", Role.STAFF, desk.pathOf(community));
    assertThat(own.get(answer).status()).isEqualTo(404);
    Browser county = people.logIn("zhanjiang", Role.STAFF, StationDesk.CHIKAN);
    assertThat(county.get(answer).status()).isEqualTo(200);
    for (Browser stranger :
        new Browser[] {
          people.logIn("zhanjiang", Role.STAFF, StationDesk.XIASHAN),
          people.logIn("beibei", Role.STAFF, "500109")
        }) {
      assertThat(stranger.get(answer).status()).isEqualTo(404);
      assertThat(
              send(stranger, stranger.get("/"), answer + "/approval", Map.of("day", "2026-02-02"))
                  .status())
          .isEqualTo(404);
    }
    assertThat(state(path)).isEqualTo("筹建中");
  }

  @Test
  void a_community_asks_for_the_closing_and_only_the_level_above_takes_it_back() {
    long station = desk.station(community, "服务站");
    String path = "/zhanjiang/stations/" + station;
    var ask = head.get(path + "/closure/new");
    assertThat(ask.html().text()).contains("关闭要由上一级审批");
    head.submit(ask, Map.of("closedOn", "2026-03-01", "reason", "场地收回"));
    assertThat(state(path)).isEqualTo("开放");

    String answer = "/zhanjiang/station-applications/" + application(station);
    send(township, township.get(answer), answer + "/approval", Map.of("day", "2026-03-01"));
    assertThat(state(path)).isEqualTo("已关闭");
    assertThat(head.get(path).html().text()).contains("场地收回");
    assertThat(send(head, head.get(path), path + "/closure/taken-back", Map.of()).status())
        .isEqualTo(409);
    send(township, township.get(path), path + "/closure/taken-back", Map.of());
    assertThat(state(path)).isEqualTo("开放");
  }

  @Test
  void the_level_above_opens_a_planned_station_in_one_step_and_its_people_may_give_it_up() {
    long first = plan();
    String path = "/zhanjiang/stations/" + first;
    send(township, township.get(path), path + "/opening", Map.of("openedOn", "2026-02-02"));
    assertThat(state(path)).isEqualTo("开放");

    long second = desk.planned(community, "第二个站");
    String other = "/zhanjiang/stations/" + second;
    String today = head.get(other + "/closure/new").html().select("#f-closedOn").val();
    send(head, head.get(other), other + "/closure", Map.of("closedOn", today, "reason", "场地没有谈成"));
    assertThat(state(other)).isEqualTo("已关闭");
    assertThat(head.get(other).html().text()).contains("场地没有谈成");
  }

  @Test
  void a_station_is_shut_for_a_while_with_a_reason_residents_read_and_serves_again() {
    long station = desk.station(community, "服务站");
    String path = "/zhanjiang/stations/" + station;
    var form = head.get(path + "/suspension/new");
    String today = form.html().select("#f-from").val();
    head.submit(form, Map.of("from", today, "until", "", "reason", "水管维修"));

    assertThat(state(path)).isEqualTo("暂停服务");
    assertThat(new Browser(server).get(path + "/public").html().text())
        .contains("暂停服务", "恢复时间另行通知", "水管维修");
    assertThat(township.get("/zhanjiang/notices").html().text()).contains("暂停服务：水管维修");
    assertThat(head.get("/zhanjiang/stations?state=SUSPENDED").html().text()).contains("服务站");
    assertThat(head.get("/zhanjiang/communities/" + community).html().text()).contains("暂停服务");

    send(head, head.get(path), path + "/suspension/end", Map.of());
    assertThat(state(path)).isEqualTo("开放");
    assertThat(Tables.audited(server, "zhanjiang", "station", station))
        .containsExactly("station.opened", "station.suspended", "station.resumed");
  }

  private long plan() {
    var form = head.get("/zhanjiang/communities/" + community + "/stations/new");
    assertThat(form.html().select("#f-openedOn")).isEmpty();
    var sent = head.submit(form, Map.of("name", "花园志愿服务站", "hostKind", "PARTY_CENTRE"));
    assertThat(sent.status()).isEqualTo(303);
    return Long.parseLong(sent.header("Location").replaceAll(".*/", ""));
  }

  private long application(long station) {
    return (Long)
        java.util.Objects.requireNonNull(
            Tables.rows(
                    server,
                    "zhanjiang",
                    "SELECT id FROM station_application WHERE station_id = ? ORDER BY id DESC",
                    station)
                .getFirst()
                .get("id"));
  }

  private String state(String path) {
    return head.get(path).html().select(".page-head .state").text();
  }
}
