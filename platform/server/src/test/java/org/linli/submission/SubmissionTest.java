package org.linli.submission;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.report.TrialForms;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Pictures;
import org.linli.testing.Program;
import org.linli.testing.Tables;
import org.linli.web.Browser;
import org.linli.web.Refused;

/** A form goes up level by level, comes back with a reason, and is never changed silently. */
@LinliTest
class SubmissionTest {

  private final LinliServer server;
  private final SubmissionGround here;
  private final People people;
  private final List<String> forms = new ArrayList<>();

  SubmissionTest(LinliServer server) {
    this.server = server;
    this.here = new SubmissionGround(server, "zhanjiang", "440802001");
    this.people = new People(server);
  }

  @AfterEach
  void forget() {
    forms.forEach(form -> here.forms.forget("zhanjiang", form));
  }

  private String form(int days, Integer closesAfter) {
    String form = here.form(here.today().plusDays(days), closesAfter);
    forms.add(form);
    return form;
  }

  private Browser community() {
    return people.logIn("zhanjiang", Role.SOCIAL_WORKER, here.community.path());
  }

  private Browser staff(String prefix) {
    return people.logIn("zhanjiang", Role.STAFF, prefix);
  }

  @Test
  void it_goes_up_three_levels_with_a_return_on_the_way() {
    String form = form(5, null);
    Browser worker = community();
    assertThat(worker.get("/zhanjiang/due").html().text()).contains("样表" + form, "快到期", "还有 5 天");
    assertThat(worker.get("/zhanjiang/").html().text()).contains("样表" + form);
    String page = submit(worker, form).header("Location");
    assertThat(worker.get(page).html().text()).contains("等待受理", "镇（街道）", "校验值");

    Browser town = staff("440802001");
    assertThat(town.get("/zhanjiang/due").html().text()).contains("等您受理", "样表" + form);
    post(town, page, "/taking", Map.of());
    assertThat(post(town, page, "/return", Map.of("reason", "数字不对")).status()).isEqualTo(422);
    assertThat(post(town, page, "/return", Map.of("marks", "1|teams")).status()).isEqualTo(422);
    post(town, page, "/return", Map.of("reason", "队伍数量不对", "marks", "1|teams"));
    assertThat(worker.get(page).html().text()).contains("被退回", "队伍数量不对", "退回标注");
    assertThat(worker.get("/zhanjiang/notices").html().text()).contains("队伍数量不对");

    here.forms.say(form, "5", "一支");
    var own = worker.get(here.address(form)).html();
    assertThat(own.text()).contains("队伍数量不对", "退回标注");
    var marked = own.select(".alert a.marked-cell");
    assertThat(marked.text()).isEqualTo("甲社区 · 队伍数量");
    assertThat(own.select("td.remarked" + marked.attr("href"))).hasSize(1);
    submit(worker, form);
    assertThat(town.get(page + "/differences?version=2").html().select("tbody tr").text())
        .isEqualTo("甲社区 队伍数量 3 5");
    acceptAt(page, town);
    assertThat(worker.get(page).html().text()).contains("县（市、区）");
    acceptAt(page, staff("440802"));
    acceptAt(page, staff("4408"));
    assertThat(worker.get(page).html().select("h1 + .state").text()).isEqualTo("已通过");
    assertThat(Tables.audited(server, "zhanjiang", "submission", id(page)))
        .containsExactly(
            "submission.sent",
            "submission.taken-up",
            "submission.returned",
            "submission.sent",
            "submission.taken-up",
            "submission.accepted",
            "submission.taken-up",
            "submission.accepted",
            "submission.taken-up",
            "submission.accepted");
  }

  @Test
  void what_is_missing_has_to_be_acknowledged() {
    String form = form(20, null);
    here.forms.say(form, "3", "");
    Browser worker = community();
    var refused = submit(worker, form);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.html().text()).contains("还缺 1 处", "没有写明队伍名称");
    var page = worker.get(here.address(form));
    var sent =
        worker.post(
            here.address(form) + "/submission", Map.of("_csrf", csrf(page), "missingSeen", "true"));
    assertThat(worker.get(sent.header("Location")).html().text()).contains("报送时缺 1 处");
  }

  @Test
  void a_correction_after_submission_shows_as_a_difference_and_changes_nothing_that_was_sent() {
    String form = form(20, null);
    Browser worker = community();
    String page = submit(worker, form).header("Location");
    assertThat(worker.get(page).html().select("#now")).isEmpty();
    String before = worker.get(page).html().select(".hash").text();
    here.forms.say(form, "4", "一支");
    assertThat(worker.get(page).html().select("#now tbody").text()).isEqualTo("甲社区 队伍数量 3 4");
    assertThat(worker.get(page).html().select("#contents td").first().text()).isEqualTo("3");
    assertThat(worker.get(page).html().select(".hash").text()).isEqualTo(before);
  }

  @Test
  void records_that_changed_since_one_looked_ask_for_another_look() {
    String form = form(20, null);
    Browser worker = community();
    var page = worker.get(here.address(form));
    here.forms.say(form, "9", "两支");
    var sent = worker.submit(page, Map.of());
    assertThat(worker.get("/zhanjiang/due").html().text()).contains("待报");
    var refused =
        worker.post(
            here.address(form) + "/submission",
            Map.of("_csrf", csrf(page), "seen", page.html().select("[name=seen]").val()));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.html().text()).contains("记录又有变动");
    assertThat(sent.status()).isLessThan(500);
  }

  @Test
  void only_one_of_two_wins_and_the_other_is_told() throws Exception {
    String form = form(20, null);
    List<String> sent = race(() -> here.submit(form, 7), () -> here.submit(form, 8));
    assertThat(sent).containsExactlyInAnyOrder("", "submission.refused.already");
    long id =
        here.here(
                () ->
                    server
                        .get(SubmissionTable.class)
                        .find(
                            form,
                            TrialForms.TURN,
                            server.get(UnitRows.class).find(here.unit()).orElseThrow()))
            .orElseThrow()
            .id();
    Reviewing reviewing = server.get(Reviewing.class);
    List<String> taken =
        race(
            () -> here.here(() -> took(reviewing, id, 21)),
            () -> here.here(() -> took(reviewing, id, 22)));
    assertThat(taken).containsExactlyInAnyOrder("", "submission.refused.notWaiting");
    assertThatThrownBy(() -> here.run(() -> server.get(Submitting.class).withdraw(id, 7)))
        .isInstanceOf(Refused.class);
    assertThat(here.find(id).state()).isEqualTo(SubmissionState.TAKEN_UP);
  }

  @Test
  void it_is_taken_back_before_it_is_taken_up_and_sent_again() {
    String form = form(20, null);
    Browser worker = community();
    String page = submit(worker, form).header("Location");
    post(worker, page, "/withdrawal", Map.of());
    assertThat(worker.get(page).html().text()).contains("已撤回");
    submit(worker, form);
    assertThat(worker.get(page).html().text()).contains("第 2 版", "等待受理");
  }

  @Test
  void who_sent_it_does_not_review_it_and_another_level_or_place_may_not() {
    String form = form(20, null);
    Browser town = staff("440802001");
    String page = submit(town, form).header("Location");
    assertThat(town.get(page).html().text()).contains("要由别人审核");
    assertThat(town.get("/zhanjiang/due").html().select("main a[href=" + page + "]"))
        .as("it doesn't wait for whoever sent it")
        .isEmpty();
    assertThat(post(town, page, "/taking", Map.of()).html().text()).contains("要由别人审核");
    assertThat(post(community(), page, "/taking", Map.of()).status()).isEqualTo(403);
    assertThat(staff("440803").get(page).status()).isEqualTo(404);
  }

  @Test
  void a_late_unit_is_given_more_time_by_the_level_above_with_a_reason() {
    String form = form(-20, 5);
    Browser worker = community();
    assertThat(worker.get(here.address(form)).html().text()).contains("已关闭");
    assertThat(submit(worker, form).status()).isEqualTo(422);
    Browser town = staff("440802001");
    assertThat(town.get("/zhanjiang/due/late?turn=" + form + "/2026").html().select("tbody").text())
        .contains(here.community.shortName());
    String address = here.address(form);
    var page = town.get(address);
    Map<String, String> fields =
        Map.of(
            "_csrf", csrf(page),
            "until", here.today().plusDays(9).toString(),
            "reason", "台风停工");
    town.post(address + "/extension", fields);
    assertThat(worker.get("/zhanjiang/notices").html().text()).contains("台风停工");
    assertThat(worker.get(address).html().text()).contains("已延期", "台风停工");
    assertThat(worker.get(address).html().select("#extension form")).isEmpty();
    assertThat(town.get(address).html().select("#extension form")).hasSize(2);
    assertThat(submit(worker, form).status()).isLessThan(400);
    assertThat(
            town.get("/zhanjiang/due/late?turn=" + form + "/2026&township=440802001")
                .html()
                .select("tbody a[href*=" + here.unit() + "]"))
        .isEmpty();
  }

  @Test
  void those_who_have_not_sent_are_reminded_once() {
    String form = form(6, null);
    Browser worker = community();
    here.run(() -> server.get(Reminding.InTenant.class).remind());
    here.run(() -> server.get(Reminding.InTenant.class).remind());
    assertThat(
            worker.get("/zhanjiang/notices").html().select(".notice-text:contains(" + form + ")"))
        .hasSize(1);
  }

  @Test
  void evidence_is_told_by_its_content_and_sealed_with_the_form() {
    String form = form(20, null);
    Browser worker = community();
    String address = here.address(form);
    String keep = address + "/evidence?_csrf=" + csrf(worker.get(address));
    assertThat(worker.upload(keep, "evidence", "照片.png", new byte[] {1, 2, 3}).status())
        .isEqualTo(422);
    worker.upload(keep, "evidence", "照片.png", Pictures.write("png"));
    assertThat(worker.get(address).html().text()).contains("照片.png");
    String page = submit(worker, form).header("Location");
    assertThat(worker.get(page).html().select("#sealed").text()).contains("照片.png");
  }

  @Test
  void evidence_is_taken_away_before_it_leaves_and_stays_with_what_left() {
    String form = form(20, null);
    Browser worker = community();
    String address = here.address(form);
    String csrf = csrf(worker.get(address));
    String keep = address + "/evidence?_csrf=" + csrf;
    worker.upload(keep, "evidence", "错的.png", Pictures.write("png"));
    String file = worker.get(address).html().select("#evidence [name=file]").val();
    Map<String, String> which = Map.of("_csrf", csrf, "file", file);
    worker.post(address + "/evidence/removal", which);
    assertThat(worker.get(address).html().text()).doesNotContain("错的.png");
    assertThat(worker.get("/zhanjiang/files/" + file).status()).isEqualTo(404);

    worker.upload(keep, "evidence", "照片.png", Pictures.write("png"));
    String sealed = worker.get(address).html().select("#evidence [name=file]").val();
    String page = submit(worker, form).header("Location");
    Map<String, String> gone = Map.of("_csrf", csrf, "file", sealed);
    assertThat(worker.post(address + "/evidence/removal", gone).status()).isEqualTo(422);
    post(worker, page, "/withdrawal", Map.of());
    worker.post(address + "/evidence/removal", gone);
    assertThat(worker.get(address).html().select("#evidence").text()).doesNotContain("照片.png");
    assertThat(worker.get("/zhanjiang/files/" + sealed).status()).isEqualTo(200);
    submit(worker, form);
    long id = id(page);
    assertThat(here.here(() -> evidence(id, 1))).isEqualTo(1);
    assertThat(here.here(() -> evidence(id, 2))).isZero();
  }

  @Test
  void a_film_of_thirty_megabytes_is_evidence_and_too_large_for_anything_else() {
    String form = form(20, null);
    Browser worker = community();
    String address = here.address(form);
    byte[] film = java.util.Arrays.copyOf("0000ftypisom".getBytes(US_ASCII), 30 << 20);
    String csrf = "?_csrf=" + csrf(worker.get(address));

    worker.upload(address + "/evidence" + csrf, "evidence", "现场.mp4", film);

    assertThat(worker.get(address).html().select("#evidence").text())
        .contains("现场.mp4", "31,457,280");
    assertThat(worker.upload("/zhanjiang/stations/1/photo" + csrf, "photo", "a.mp4", film).status())
        .isEqualTo(413);
  }

  private int evidence(long id, int version) {
    return server.get(SubmissionPages.class).sealed(id, version).evidence().size();
  }

  @Test
  void a_program_gives_more_time_lists_who_is_late_and_lays_evidence_beside() {
    String form = form(-3, null);
    Program town = Program.as(server, "zhanjiang", Role.STAFF, "440802001");
    String path = "due/" + form + "/2026/" + here.unit() + "/";
    String late = "due/late?form=" + form + "&turn=2026&township=440802001&size=500";
    assertThat(town.get(late).body()).contains(here.unit(), "LATE");
    String until = here.today().plusDays(9).toString();

    assertThat(town.post(path + "extensions", Map.of("until", until, "reason", "台风")).status())
        .isEqualTo(204);
    assertThat(town.get(path + "extensions").body()).contains(until, "台风");
    assertThat(town.get(late).body()).contains(until);
    assertThat(town.post(path + "extensions/revocation", Map.of("reason", "复工")).status())
        .isEqualTo(204);
    assertThat(town.post(path + "extensions/revocation", Map.of("reason", "复工")).status())
        .isEqualTo(422);
    assertThat(town.get(path + "evidence").body()).isEqualTo("[]");

    Program worker = Program.as(server, "zhanjiang", Role.SOCIAL_WORKER, here.community.path());
    assertThat(worker.post(path + "extensions", Map.of("until", until, "reason", "x")).status())
        .isEqualTo(403);
  }

  @Test
  void a_program_sends_and_reads_it_too() {
    String form = form(4, null);
    Program program = Program.as(server, "zhanjiang", Role.SOCIAL_WORKER, here.community.path());
    assertThat(program.get("due").body()).contains(form, "DUE");
    String path = "due/" + form + "/2026/" + here.unit() + "/submission";
    var made = program.post(path, Map.of("missingSeen", false));
    assertThat(made.status()).isEqualTo(201);
    var shown = program.get("submissions/" + made.number("id"));
    assertThat(shown.text("state")).isEqualTo("SUBMITTED");
    assertThat(Sealing.sha256(shown.text("sealed"))).isEqualTo(shown.text("sha256"));
    assertThat(program.post(path, Map.of()).status()).isEqualTo(422);
  }

  private static long took(Reviewing reviewing, long id, long by) {
    reviewing.takeUp(id, false, by);
    return id;
  }

  private List<String> race(Callable<Long> one, Callable<Long> other) throws Exception {
    List<String> told = new ArrayList<>();
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      for (Future<Long> future : both.invokeAll(List.of(one, other))) {
        try {
          future.get();
          told.add("");
        } catch (ExecutionException e) {
          told.add(
              e.getCause() instanceof Refused refused
                  ? refused.messageKey()
                  : String.valueOf(e.getCause()));
        }
      }
    }
    return told;
  }

  private Browser.Answer submit(Browser browser, String form) {
    String address = here.address(form);
    return browser.post(
        address + "/submission", Map.of("_csrf", csrf(browser.get("/zhanjiang/due"))));
  }

  private void acceptAt(String page, Browser reviewer) {
    post(reviewer, page, "/taking", Map.of());
    post(reviewer, page, "/acceptance", Map.of());
  }

  private static Browser.Answer post(
      Browser browser, String page, String act, Map<String, String> fields) {
    Map<String, String> all = new java.util.HashMap<>(fields);
    all.put("_csrf", csrf(browser.get("/zhanjiang/due")));
    return browser.post(page + act, all);
  }

  private static String csrf(Browser.Answer page) {
    return page.html().select("[name=_csrf]").first().val();
  }

  private static long id(String page) {
    return Long.parseLong(page.substring(page.lastIndexOf('/') + 1));
  }
}
