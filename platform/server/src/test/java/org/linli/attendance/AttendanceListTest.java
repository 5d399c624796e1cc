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

/** Whoever is in charge ticks the list: who came, who never did, and what was forgotten. */
@LinliTest
class AttendanceListTest {

  private final LinliServer server;
  private final Gate gate;
  private final Browser keeper;

  AttendanceListTest(LinliServer server) {
    this.server = server;
    this.gate = new Gate(server, "zhanjiang", "440802001");
    this.keeper = new People(server).logIn("zhanjiang", Role.SOCIAL_WORKER, gate.path);
  }

  @Test
  void who_came_has_hours_and_reading_the_names_is_noted() {
    long session = gate.session(-120, -30);
    long volunteer = gate.onList(session);
    var page = keeper.get(list(session));
    assertThat(page.html().select("tbody").text()).contains("陈晓宇", "4408", "未到");
    assertThat(Tables.audited(server, "zhanjiang", "activity-session", session))
        .contains("volunteer.namesRead");

    var noted = keeper.submit(page, came(page, volunteer, ""));
    assertThat(noted.status()).isEqualTo(303);
    assertThat(keeper.get(noted.header("Location")).html().select("tbody").text()).contains("已签退");
    assertThat(gate.minutes(volunteer)).isBetween(88L, 90L);
  }

  @Test
  void who_never_came_is_absent_and_can_still_be_put_right() {
    long session = gate.session(-120, -30);
    long volunteer = gate.onList(session);
    String who = "" + volunteer;
    keeper.submit(keeper.get(list(session)), Map.of("volunteer", who, "act", "absent"));
    assertThat(keeper.get(list(session)).html().select("tbody").text()).contains("缺席");

    var page = keeper.get(list(session));
    keeper.submit(page, came(page, volunteer, ""));
    assertThat(keeper.get(list(session)).html().select("tbody").text()).contains("已签退");
  }

  @Test
  void more_than_a_day_after_the_end_it_is_a_late_entry_with_a_reason_that_waits() {
    long session = gate.session(-60 * 26, -60 * 25);
    long volunteer = gate.onList(session);
    var page = keeper.get(list(session));
    assertThat(page.html().text()).contains("属于补录");
    assertThat(keeper.submit(page, came(page, volunteer, "")).html().text()).contains("请写明原因");

    var noted = keeper.submit(page, came(page, volunteer, "现场断网"));
    assertThat(keeper.get(noted.header("Location")).html().text()).contains("等第二个人确认");
    assertThat(gate.minutes(volunteer)).isZero();
  }

  @Test
  void what_is_wrong_stands_beside_its_field_and_what_was_typed_stays() {
    long session = gate.session(-120, -30);
    gate.onList(session);
    var refused = keeper.submit(keeper.get(list(session)), Map.of("act", "came", "from", "九点"));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.html().select("#f-from").val()).isEqualTo("九点");
    assertThat(refused.html().text()).contains("请选择志愿者", "小时:分钟");
  }

  @Test
  void the_list_prints_with_room_for_a_signature() {
    long session = gate.session(-120, -30);
    gate.onList(session);
    var page = keeper.get(list(session) + "/paper").html();

    assertThat(page.select("thead").text()).contains("签名");
    assertThat(page.select("#note")).isEmpty();
  }

  /** The form as it stands on the page, for one volunteer. */
  private static Map<String, String> came(Browser.Answer page, long volunteer, String reason) {
    return Map.of(
        "volunteer",
        Long.toString(volunteer),
        "act",
        "came",
        "from",
        page.html().select("#f-from").val(),
        "to",
        page.html().select("#f-to").val(),
        "reason",
        reason);
  }

  private static String list(long session) {
    return "/zhanjiang/sessions/" + session + "/attendance";
  }
}
