package org.linli.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.api.ReportForm.Taker;
import org.linli.api.ReportUnit;
import org.linli.api.Role;
import org.linli.report.TrialForms;
import org.linli.testing.Await;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Program;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/** A city's form goes to the province as one sealed message, and its answer comes back. */
@LinliTest
class CrossingTest {

  private final LinliServer server;
  private final SubmissionGround here;
  private final String form;
  private final Browser city;
  private final Browser province;

  CrossingTest(LinliServer server) {
    this.server = server;
    this.here = new SubmissionGround(server, "zhanjiang", "440802001");
    this.form =
        here.forms.declare(
            "zhanjiang",
            ReportUnit.Kind.TENANT,
            here.today().plusDays(20),
            null,
            Taker.TENANT,
            Taker.OVERSEER);
    People people = new People(server);
    this.city = people.logIn("zhanjiang", Role.STAFF, "4408");
    this.province = people.logIn("guangdong", Role.STAFF, "44");
  }

  @AfterEach
  void forget() {
    here.forms.forget("zhanjiang", form);
  }

  @Test
  void it_arrives_sealed_goes_back_with_a_reason_and_is_accepted_in_both_logs() {
    long id = sendAndAccept();
    String first = here.arrivedAbove(id, 1);
    String list = "/guangdong/received-submissions?turn=" + form + "/" + TrialForms.TURN;
    var lines = province.get(list).html().select("main");
    assertThat(lines.text()).contains("湛江市", "等待审核", "队伍数量", "东莞市", "未收到");
    assertThat(lines.select("tfoot").text()).contains("合计（1 份） 3");
    assertThat(province.get(first).html().text()).contains("一支");

    post(province, first + "/return", Map.of("reason", "请核对数量", "marks", "1|teams"));
    Await.until("it came back", () -> here.at(id, SubmissionState.RETURNED));
    String page = "/zhanjiang/submissions/" + id;
    assertThat(city.get(page).html().text()).contains("请核对数量", "退回标注", "上级平台");

    assertThat(province.get(list).html().select("main").text()).contains("退回或撤回 1 份");
    var returned = province.get(first).html();
    assertThat(returned.select("td.remarked").eachText()).containsExactly("3 退回标注");
    assertThat(returned.select("#versions")).isEmpty();

    here.forms.say(form, "6", "一支");
    sendAndAccept();
    String second = here.arrivedAbove(id, 2);
    var versions = province.get(second).html().select("#versions");
    assertThat(versions.select("li").eachText())
        .satisfiesExactly(
            now -> assertThat(now).startsWith("第 2 版 等待审核"),
            before -> assertThat(before).startsWith("第 1 版 已退回").contains("请核对数量"));
    assertThat(versions.select("li a").attr("href")).isEqualTo(first);
    String differences = versions.select("a:contains(与第 1 版比)").attr("href");
    assertThat(province.get(differences).html().select("tbody tr").eachText())
        .singleElement()
        .asString()
        .contains("队伍数量 3 6");
    assertThat(province.get(first + "/differences").html().text()).contains("这是第一次报送");
    assertThat(city.get(differences).status()).isEqualTo(404);
    assertThat(province.get(list).html().select("tfoot").text()).contains("合计（1 份） 6");
    post(province, second + "/acceptance", Map.of());
    Await.until("it is accepted", () -> here.at(id, SubmissionState.ACCEPTED));
    assertThat(post(province, second + "/acceptance", Map.of()).status()).isEqualTo(422);
    assertThat(Tables.audited(server, "guangdong", "submission", id))
        .containsSubsequence(
            "submission.received",
            "submission.returned",
            "submission.received",
            "submission.accepted");
    assertThat(Tables.audited(server, "zhanjiang", "submission", id))
        .containsSubsequence("submission.crossed", "submission.returned", "submission.crossed");
  }

  @Test
  void programs_read_why_a_version_went_back_and_which_came_before_it() {
    long id = sendAndAccept();
    String first = here.arrivedAbove(id, 1);
    post(province, first + "/return", Map.of("reason", "请核对数量", "marks", "1|teams"));
    Await.until("it came back", () -> here.at(id, SubmissionState.RETURNED));
    sendAndAccept();
    String second = here.arrivedAbove(id, 2);
    Program program = Program.as(server, "guangdong", Role.STAFF, "44");
    assertThat(program.get(first.replace("/guangdong/", "")).object())
        .containsEntry("state", "RETURNED")
        .containsEntry("reason", "请核对数量")
        .containsEntry("marks", java.util.List.of("1|teams"));
    assertThat(program.get(second.replace("/guangdong/", "")).number("before"))
        .isEqualTo(Long.parseLong(first.substring(first.lastIndexOf('/') + 1)));
  }

  @Test
  void the_same_message_twice_and_an_old_answer_change_nothing() {
    long id = sendAndAccept();
    here.arrivedAbove(id, 1);
    Submission sent = here.find(id);
    Version version =
        here.here(() -> server.get(SubmissionTable.class).version(id, 1).orElseThrow());
    SentUp again = SentUp.of(new SentUp(sent, version).payload());
    SubmissionGround above = new SubmissionGround(server, "zhanjiang", "440802001");
    server
        .get(org.linli.tenant.Tenants.class)
        .within(
            server.tenant("guangdong"),
            () -> server.get(ReceivingSubmissions.class).take(server.tenant("zhanjiang"), again));
    assertThat(
            Tables.rows(
                server, "guangdong", "SELECT id FROM received_submission WHERE form_id = ?", form))
        .hasSize(1);
    ReceivedAnswer old =
        new ReceivedAnswer(
            "zhanjiang", id, 0, ReceivedAnswer.Kind.ACCEPTED, "", java.util.List.of(), 1);
    above.run(() -> server.get(ReceivingSubmissions.class).answered(old));
    assertThat(here.find(id).state()).isEqualTo(SubmissionState.SUBMITTED);
  }

  private long sendAndAccept() {
    return here.here(
        () -> {
          long id = here.submitOfTenant(form);
          server.get(Reviewing.class).takeUp(id, false, SubmissionGround.TOWN);
          server.get(Reviewing.class).accept(id, SubmissionGround.TOWN);
          return id;
        });
  }

  private static Browser.Answer post(Browser browser, String path, Map<String, String> fields) {
    Map<String, String> all = new java.util.HashMap<>(fields);
    all.put(
        "_csrf",
        browser.get("/guangdong/received-submissions").html().select("[name=_csrf]").val());
    return browser.post(path, all);
  }
}
