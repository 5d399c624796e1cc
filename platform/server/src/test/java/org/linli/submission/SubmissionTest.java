package org.linli.submission;

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
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.report.TrialForms;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.Program;
import org.linli.testing.Tables;
import org.linli.web.Browser;
import org.linli.web.Refused;

/** A form goes up level by level, comes back with a reason, and is never changed silently. */
@LinliTest
class SubmissionTest extends SubmissionStories {

  SubmissionTest(LinliServer server) {
    super(server);
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
    var marked = own.select(".came-back a[href^=#cell]");
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

  private void acceptAt(String page, Browser reviewer) {
    post(reviewer, page, "/taking", Map.of());
    post(reviewer, page, "/acceptance", Map.of());
  }
}
