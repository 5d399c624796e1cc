package org.linli.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.web.Browser;

/** The paper list is typed in with one form: everybody on it at once, and nothing is lost. */
@LinliTest
class PaperListTest {

  private static final int DAY = 24 * 60;

  private final Gate gate;
  private final Afterwards afterwards;
  private final Browser clerk;

  PaperListTest(LinliServer server) {
    this.gate = new Gate(server, "zhanjiang", "440802001");
    this.afterwards = new Afterwards(server, gate);
    this.clerk = new People(server).logIn("zhanjiang", Role.SOCIAL_WORKER, gate.path);
  }

  @Test
  void the_paper_has_lines_for_people_who_just_come_along() {
    long session = gate.session(60, 120);
    var paper = clerk.get(list(session) + "/paper").html();
    assertThat(paper.select("tr.blank-line")).hasSize(8);
    assertThat(paper.text()).contains("空行给没有报名、当时到场的人");
    assertThat(clerk.get(list(session)).html().select("tr.blank-line")).isEmpty();
  }

  @Test
  void everybody_is_saved_together_with_the_sessions_times_filled_in() {
    long session = gate.session(-120, -30);
    long came = gate.onList(session);
    long other = gate.onList(session);
    long absent = gate.onList(session);
    long unsaid = gate.onList(session);
    var page = clerk.get(sheet(session));
    Map<String, String> typed = new HashMap<>();
    typed.putAll(line(page, came, "came"));
    typed.putAll(line(page, other, "came"));
    typed.putAll(line(page, absent, "absent"));

    var saved = clerk.submit(page, typed);
    assertThat(saved.status()).as(saved.html().text()).isEqualTo(303);
    assertThat(clerk.get(saved.header("Location")).html().text()).contains("已记录 3 人");
    assertThat(gate.minutes(came)).isBetween(88L, 90L);
    assertThat(gate.minutes(other)).isBetween(88L, 90L);
    assertThat(gate.stateOf(session, absent)).isEqualTo("ABSENT");
    assertThat(gate.stateOf(session, unsaid)).isEqualTo("EXPECTED");
    assertThat(gate.evidence(came)).containsExactly("ROSTER");
    assertThat(clerk.get(sheet(session)).html().select("[name=act." + came + "]")).isEmpty();
  }

  @Test
  void a_bad_line_is_told_beside_itself_as_it_was_typed_and_the_others_are_kept() {
    long session = gate.session(-120, -30);
    long good = gate.onList(session);
    long bad = gate.onList(session);
    var page = clerk.get(sheet(session));
    Map<String, String> typed = new HashMap<>();
    typed.putAll(line(page, good, "came"));
    typed.putAll(line(page, bad, "came"));
    typed.put("from." + bad, "九点");
    typed.put("who.new1", "查无此人");
    typed.put("from.new1", "09:30");
    typed.put("to.new1", "10:30");
    typed.put("reason", "按纸质签到表");

    var answer = clerk.submit(page, typed);
    assertThat(answer.status()).isEqualTo(422);
    var html = answer.html();
    assertThat(html.select("[role=alert]").text()).contains("已保存 1 行", "还有 2 行没有保存");
    assertThat(html.select("#e-" + bad).text()).contains("小时:分钟");
    assertThat(html.select("[name=from." + bad + "]").val()).isEqualTo("九点");
    assertThat(html.select("[name=act." + bad + "] option[selected]").val()).isEqualTo("came");
    assertThat(html.select("#e-new1").text()).contains("没有找到“查无此人”");
    assertThat(html.select("[name=who.new1]").val()).isEqualTo("查无此人");
    assertThat(html.select("[name=from.new1]").val()).isEqualTo("09:30");
    assertThat(html.select("[name=reason]").text()).isEqualTo("按纸质签到表");
    assertThat(gate.minutes(good)).isPositive();
    assertThat(gate.minutes(bad)).isZero();
  }

  @Test
  void more_than_a_day_afterwards_everybody_is_a_late_entry() {
    long session = gate.session(-DAY - 180, -DAY - 60);
    long volunteer = gate.onList(session);
    var page = clerk.get(sheet(session));
    Map<String, String> typed = new HashMap<>(line(page, volunteer, "came"));
    assertThat(clerk.submit(page, typed).html().text()).contains("请写明原因");
    typed.put("reason", "现场断网");
    assertThat(clerk.submit(page, typed).status()).isEqualTo(303);
    assertThat(afterwards.waiting(session)).hasSize(1);
  }

  @Test
  void a_program_types_it_in_and_sent_again_nothing_changes() {
    long session = gate.session(-120, -30);
    long volunteer = gate.onList(session);
    var form = clerk.get(sheet(session)).html();
    String line =
        "\"volunteer\":%d,\"from\":\"%s\",\"to\":\"%s\""
            .formatted(
                volunteer,
                form.select("[name=from." + volunteer + "]").val(),
                form.select("[name=to." + volunteer + "]").val());
    assertThat(enter(session, line, "")).contains("\"kept\":true", "POSTED");
    long minutes = gate.minutes(volunteer);
    assertThat(enter(session, line, "")).contains("\"kept\":true", "ALREADY_LEFT");
    assertThat(gate.minutes(volunteer)).isEqualTo(minutes).isPositive();
  }

  private String enter(long session, String line, String reason) {
    return clerk
        .json(
            "/zhanjiang/api/sessions/" + session + "/attendance/sheet",
            "{\"reason\":\"%s\",\"lines\":[{%s}]}".formatted(reason, line),
            UUID.randomUUID().toString())
        .body();
  }

  private static Map<String, String> line(Browser.Answer page, long volunteer, String act) {
    return Map.of(
        "act." + volunteer,
        act,
        "from." + volunteer,
        page.html().select("[name=from." + volunteer + "]").val(),
        "to." + volunteer,
        page.html().select("[name=to." + volunteer + "]").val());
  }

  private static String list(long session) {
    return "/zhanjiang/sessions/" + session + "/attendance";
  }

  private static String sheet(long session) {
    return list(session) + "/sheet";
  }
}
