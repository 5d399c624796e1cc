package org.linli.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/** A relay is planned, looked at before it is kept, and changed week by week (GD-10). */
@LinliTest
class RelayTest {

  private final LinliServer server;
  private final RelayGround here;
  private final long elders;
  private final long youth;

  RelayTest(LinliServer server) {
    this.server = server;
    this.here = new RelayGround(server, "zhanjiang", "440802001");
    this.elders = here.team("银龄队");
    this.youth = here.team("青年队");
  }

  @Test
  void a_relay_is_looked_at_first_and_then_kept() {
    String form = "/zhanjiang/projects/" + here.project + "/relays";
    assertThat(here.staff.get("/zhanjiang/projects/" + here.project).html().text())
        .contains("编排接力");
    assertThat(here.staff.get(form + "/new").html().select("label").text()).contains("银龄队", "青年队");
    Map<String, String> said = new HashMap<>();
    said.put("name", "周末接力");
    said.put("from", here.week(1).plusDays(2).toString());
    said.put("until", here.week(3).toString());
    said.put("block", "1");
    said.put("inHolidays", "OPEN");
    Browser.Answer nobody = here.post(here.staff, form + "/preview", said);
    assertThat(nobody.status()).isEqualTo(422);
    assertThat(nobody.html().select("#f-parties").text()).contains("至少给一支队");

    said.put("order-T" + youth, "1");
    said.put("order-T" + elders, "2");
    var preview = here.post(here.staff, form + "/preview", said);
    assertThat(preview.html().select("#preview tbody tr").eachText())
        .containsExactly(
            here.week(1) + " 青年队 已安排", here.week(2) + " 银龄队 已安排", here.week(3) + " 青年队 已安排");
    assertThat(preview.html().select("#f-name").val()).isEqualTo("周末接力");
    assertThat(here.staff.get("/zhanjiang/projects/" + here.project).html().text())
        .doesNotContain("周末接力");

    var kept = here.post(here.staff, form, said);
    assertThat(kept.status()).isEqualTo(303);
    assertThat(here.staff.get(kept.header("Location")).html().select("tbody tr")).hasSize(3);
    assertThat(here.staff.get("/zhanjiang/projects/" + here.project).html().text())
        .contains("周末接力");
    assertThat(
            here.staff
                .get("/zhanjiang/communities/" + here.pairings.community)
                .html()
                .select("main")
                .text())
        .contains("周末接力");
    assertThat(here.post(here.staff, form, said).html().text()).contains("已有同名的接力");
  }

  @Test
  void what_makes_no_sense_is_said_beside_its_field() {
    String path = "/projects/" + here.project + "/relays";
    assertThat(here.api(path, "{}").body())
        .contains("\"name\":", "\"from\":", "\"until\":", "\"parties\":");
    assertThat(here.api(path, here.body(3, -1, 1, "OPEN", "T" + youth)).body())
        .contains("结束的周不能早于开始的周");
    assertThat(here.api(path, here.body(0, 61, 1, "OPEN", "T" + youth)).body()).contains("最长 60 周");
    assertThat(here.api(path, here.body(0, 2, 1, "OPEN", "T999999999")).status()).isEqualTo(422);
  }

  @Test
  void a_week_goes_to_somebody_else_or_is_changed_with_another_or_pauses() {
    long relay = here.relay(1, 4, "T" + elders, "T" + youth);
    here.act(relay, "change", 1, Map.of("holder", "T" + youth));
    assertThat(here.lines(relay).getFirst()).contains("青年队");
    assertThat(here.act(relay, "swap", 1, Map.of("other", here.week(3).toString())).status())
        .isEqualTo(303);
    assertThat(here.lines(relay).get(0)).contains("银龄队");
    assertThat(here.lines(relay).get(2)).contains("青年队");
    assertThat(here.act(relay, "pause", 2, Map.of("pauseReason", "社区换届")).status()).isEqualTo(303);
    assertThat(here.lines(relay).get(1)).contains("停办", "社区换届");
    here.act(relay, "resumption", 2, Map.of());
    assertThat(here.lines(relay).get(1)).contains("没有人");
    assertThat(here.act(relay, "resumption", 2, Map.of()).status()).isEqualTo(422);
    assertThat(Tables.audited(server, "zhanjiang", "relay", relay))
        .containsExactly(
            "relay.made", "relay.changed", "relay.swapped", "relay.paused", "relay.resumed");
  }

  @Test
  void a_week_that_is_over_stays_as_it_was_and_an_ended_relay_too() {
    long relay = here.relay(-2, 6, "T" + elders, "T" + youth);
    var late = here.act(relay, "change", -1, Map.of("holder", "T" + elders));
    assertThat(late.status()).isEqualTo(422);
    assertThat(late.html().select("main").text()).contains("已经过去");
    assertThat(here.act(relay, "end", 1, Map.of("reason", "")).status()).isEqualTo(422);
    assertThat(here.act(relay, "end", 1, Map.of("reason", "项目到期")).status()).isEqualTo(303);
    assertThat(here.staff.get("/zhanjiang/relays/" + relay).html().select("main").text())
        .contains("已结束", "项目到期");
    assertThat(here.act(relay, "change", 1, Map.of("holder", "T" + elders)).html().text())
        .contains("这个接力已经结束");
  }

  @Test
  void covered_weeks_without_a_session_are_seen_beside_those_with_one() {
    here.session(here.week(-2).plusDays(5));
    long relay = here.relay(-2, 4, "T" + elders, "T" + youth);
    assertThat(here.lines(relay).get(0)).contains("已过", "1 场");
    assertThat(here.lines(relay).get(1)).contains("已过", "没有活动记录");
    assertThat(here.lines(relay).get(3)).doesNotContain("没有活动记录");
    assertThat(here.staff.get("/zhanjiang/api/relays/" + relay).body())
        .contains("\"sessions\":1", "\"sessions\":0");
  }

  @Test
  void what_the_holder_does_is_handed_on_with_a_note_that_holds_nobodys_number() {
    long relay = here.relay(-1, 4, "T" + elders, "T" + youth);
    assertThat(here.lines(relay).getFirst()).contains("没有交接");
    assertThat(
            here.staff
                .get("/zhanjiang/communities/" + here.pairings.community)
                .html()
                .select("main")
                .text())
        .contains("1 个接力交接还没有写");
    var number = here.act(relay, "handover", -1, Map.of("note", "找王阿姨 13812345678"));
    assertThat(number.status()).isEqualTo(422);
    assertThat(number.html().select("#f-note-error").text()).contains("不要写手机号");
    assertThat(number.html().select("#f-note").text()).contains("找王阿姨");
    here.act(relay, "handover", -1, Map.of("note", "钥匙在社区前台，三楼两户要多敲门"));
    assertThat(here.lines(relay).getFirst()).contains("待对方确认");
    here.act(relay, "acknowledgement", -1, Map.of());
    assertThat(here.lines(relay).getFirst()).contains("已交接");
    assertThat(here.act(relay, "handover", -1, Map.of("note", "改一下")).html().text())
        .contains("下一棒已经确认");
    assertThat(here.act(relay, "handover", 1, Map.of("note", "太早")).html().text())
        .contains("还没有开始");
  }

  @Test
  void in_another_place_and_in_another_tenant_there_is_no_such_relay() {
    String page = "/relays/" + here.relay(1, 2, "T" + elders);
    People people = new People(server);
    assertThat(people.logIn("zhanjiang", Role.STAFF, "440803").get("/zhanjiang" + page).status())
        .isEqualTo(404);
    assertThat(people.logIn("beibei", Role.STAFF, "500109").get("/beibei" + page).status())
        .isEqualTo(404);
  }
}
