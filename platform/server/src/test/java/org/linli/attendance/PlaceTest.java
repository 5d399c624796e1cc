package org.linli.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/**
 * People check in by where they are only where the tenant asks for it, only with their own consent,
 * and never because there is no other way (LAW-7).
 */
@LinliTest
class PlaceTest {

  private static final String HERE = "21.270000";
  private static final String EAST = "110.365000";

  private final LinliServer server;
  private final Gate gate;
  private final Browser leader;
  private final Browser administrator;

  PlaceTest(LinliServer server) {
    this.server = server;
    this.gate = new Gate(server, "zhanjiang", "440802001");
    this.leader = new People(server).logIn("zhanjiang", Role.TEAM_LEADER, gate.path);
    this.administrator = new People(server).logIn("zhanjiang", Role.TENANT_ADMINISTRATOR);
    ask(true);
  }

  @Test
  void who_agreed_and_is_there_comes_in_and_only_the_distance_is_kept() {
    long session = placed(gate.session(-60, 60));
    long volunteer = gate.onList(session);
    Browser phone = gate.phone(volunteer);
    agree(phone, volunteer, true);
    var page = phone.get("/zhanjiang/my-code");
    String way = page.html().select("main a[href*=place-check-in]").attr("href");

    var come = tap(phone, way, volunteer, "21.270900", EAST, "30");
    assertThat(phone.get(come.header("Location")).html().text()).contains("签到成功");
    assertThat(
            Tables.rows(
                server, "zhanjiang", "SELECT * FROM place_check WHERE session_id = ?", session))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.keySet())
                  .containsExactly("id", "session_id", "volunteer_id", "distance", "checked_at");
              assertThat(row).containsEntry("distance", 100);
            });
    gate.cameAgo(session, volunteer, 45);
    tap(phone, way, volunteer, HERE, EAST, "30");
    assertThat(gate.evidence(volunteer)).containsExactly("GEO");
    assertThat(phone.get("/zhanjiang/volunteer/" + volunteer + "/data.json").body())
        .contains("metresAway");
  }

  @Test
  void every_refusal_says_why_and_shows_another_way() {
    long session = placed(gate.session(-60, 60));
    long volunteer = gate.onList(session);
    Browser phone = gate.phone(volunteer);
    String way = "/zhanjiang/place-check-in/" + session;
    assertThat(phone.get(way).html().select("main").text()).contains("没有同意提供位置", "出示签到码");
    assertThat(refused(phone, way, volunteer, HERE, "30")).contains("没有同意提供位置");

    agree(phone, volunteer, true);
    assertThat(refused(phone, way, volunteer, "21.280000", "30"))
        .contains("1112 米", "200 米以内", "请负责人点名");
    assertThat(refused(phone, way, volunteer, HERE, "900")).contains("不够准", "请负责人点名");
    assertThat(refused(phone, way, volunteer, "somewhere", "30")).contains("没有收到位置");
    assertThat(refused(phone, way, volunteer, "NaN", "30")).contains("没有收到位置");

    agree(phone, volunteer, false);
    assertThat(refused(phone, way, volunteer, HERE, "30")).contains("没有同意提供位置");
    assertThat(gate.stateOf(session, volunteer)).isEqualTo("EXPECTED");
  }

  @Test
  void nothing_of_it_is_there_where_the_tenant_doesn_t_ask_or_the_session_has_no_spot() {
    long session = placed(gate.session(-60, 60));
    long bare = gate.session(-50, 70);
    long volunteer = gate.onList(session);
    Browser phone = gate.phone(volunteer);
    agree(phone, volunteer, true);
    gate.giveAPlace(bare, volunteer);
    assertThat(refused(phone, "/zhanjiang/place-check-in/" + bare, volunteer, HERE, "30"))
        .contains("没有设签到地点");

    ask(false);
    assertThat(phone.get("/zhanjiang/my-code").html().select("a[href*=place-check-in]")).isEmpty();
    assertThat(refused(phone, "/zhanjiang/place-check-in/" + session, volunteer, HERE, "30"))
        .contains("不用位置签到", "请负责人点名");
    ask(true);
  }

  @Test
  void a_spot_is_set_there_by_who_is_in_charge_and_its_form_keeps_what_was_typed() {
    long session = gate.session(-60, 60);
    String path = "/zhanjiang/sessions/" + session + "/spot";
    var wrong =
        leader.submit(leader.get(path), Map.of("latitude", "北", "longitude", EAST, "radius", "5"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.html().select("#f-latitude").val()).isEqualTo("北");
    assertThat(wrong.html().text()).contains("请填写正确的纬度和经度");

    placed(session);
    assertThat(leader.get(path).html().select("#f-radius").val()).isEqualTo("200");
    assertThat(Tables.audited(server, "zhanjiang", "activity-session", session))
        .contains("attendance.spotSet");
    Browser elsewhere = new People(server).logIn("zhanjiang", Role.TEAM_LEADER, "440803");
    assertThat(elsewhere.get(path).status()).isEqualTo(404);
    assertThat(leader.get("/zhanjiang/attendance/rules").status()).isEqualTo(403);
  }

  @Test
  void nobody_comes_in_for_another() {
    long session = placed(gate.session(-60, 60));
    long other = gate.onList(session);
    long own = gate.onList(session);
    Browser phone = gate.phone(own);
    agree(phone, own, true);

    assertThat(tap(phone, "/zhanjiang/place-check-in/" + session, other, HERE, EAST, "30").status())
        .isEqualTo(404);
  }

  private long placed(long session) {
    var page = leader.get("/zhanjiang/sessions/" + session + "/spot");
    leader.submit(page, Map.of("latitude", HERE, "longitude", EAST, "radius", "200"));
    return session;
  }

  private void ask(boolean byPlace) {
    administrator.submit(
        administrator.get("/zhanjiang/attendance/rules"),
        byPlace ? Map.of("byPlace", "true", "checkIns", "3") : Map.of("checkIns", "3"));
  }

  private static void agree(Browser phone, long volunteer, boolean yes) {
    String own = "/zhanjiang/volunteer/" + volunteer;
    String token = phone.get(own).html().select("meta[name=csrf-token]").attr("content");
    phone.post(own + "/location", Map.of("agreed", "" + yes, "_csrf", token));
  }

  private static String refused(
      Browser phone, String way, long volunteer, String latitude, String accuracy) {
    var answer = tap(phone, way, volunteer, latitude, EAST, accuracy);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).doesNotContain(latitude.equals("NaN") ? "value=\"NaN" : latitude);
    return answer.html().select("main").text();
  }

  private static Browser.Answer tap(
      Browser phone,
      String way,
      long volunteer,
      String latitude,
      String longitude,
      String accuracy) {
    String token = phone.get(way).html().select("meta[name=csrf-token]").attr("content");
    return phone.post(
        way,
        Map.of(
            "volunteer", "" + volunteer,
            "latitude", latitude,
            "longitude", longitude,
            "accuracy", accuracy,
            "_csrf", token));
  }
}
