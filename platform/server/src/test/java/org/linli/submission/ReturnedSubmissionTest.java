package org.linli.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.linli.account.Subject;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.report.TrialForms;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.web.Browser;

/** What goes back goes back for a reason, and whoever gets it back is told what is still wrong. */
@LinliTest
class ReturnedSubmissionTest extends SubmissionStories {

  private static final Pattern WAITING = Pattern.compile("([0-9]+) 张报来的表等您受理或审核");

  ReturnedSubmissionTest(LinliServer server) {
    super(server);
  }

  @Test
  void whoever_is_to_take_it_up_returns_it_for_a_reason_and_does_not_withdraw_it() {
    String form = form(20, null);
    Browser worker = community();
    String page = submit(worker, form).header("Location");
    Browser town = staff("440802001");

    assertThat(town.get(page).html().select("#withdrawal")).isEmpty();
    assertThat(post(town, page, "/withdrawal", Map.of()).status()).isEqualTo(403);
    var api =
        town.json(
            "/zhanjiang/api" + page.substring("/zhanjiang".length()) + "/withdrawal",
            "{}",
            UUID.randomUUID().toString());
    assertThat(api.status()).isEqualTo(403);
    assertThat(worker.get(page).html().select("h1 + .state").text()).isEqualTo("等待受理");
    assertThat(worker.get(page).html().select("#withdrawal button").text()).isEqualTo("撤回");
    assertThat(post(worker, page, "/withdrawal", Map.of()).status()).isEqualTo(303);
  }

  @Test
  void whoever_sent_it_for_a_unit_below_may_withdraw_it() {
    String form = form(20, null);
    Browser town = staff("440802001");
    String page = submit(town, form).header("Location");
    assertThat(town.get(page).html().select("#withdrawal button").text()).isEqualTo("撤回");
    assertThat(post(town, page, "/withdrawal", Map.of()).status()).isEqualTo(303);
  }

  @Test
  void sending_it_again_without_a_change_is_said_before() {
    String form = form(-3, null);
    Browser worker = community();
    String page = submit(worker, form).header("Location");
    returned(page);
    var again = worker.get(here.address(form)).html();
    assertThat(again.select("#submit").text()).contains("一格也没有改");
    assertThat(again.select("#submit form").attr("data-confirm")).contains("完全一样");
    here.forms.say(form, "5", "一支");
    assertThat(worker.get(here.address(form)).html().select("#submit").text())
        .doesNotContain("一格也没有改");
  }

  @Test
  void what_came_back_late_is_as_late_as_what_never_left() {
    String form = form(-3, null);
    Browser worker = community();
    returned(submit(worker, form).header("Location"));
    assertThat(worker.get(here.address(form)).html().select(".page-head").text())
        .contains("被退回", "逾期 3 天");
    assertThat(
            staff("440802001")
                .get("/zhanjiang/due/late?turn=" + form + "/" + TrialForms.TURN)
                .html()
                .select("tr:contains(" + here.community.shortName() + ")")
                .text())
        .contains("被退回", "逾期 3 天");
  }

  @Test
  void what_a_colleague_reviews_waits_for_nobody_else_on_the_first_page() {
    String form = form(20, null);
    String page = submit(community(), form).header("Location");
    Browser town = staff("440802001");
    Browser colleague =
        people.logIn(
            people.enroll(
                "zhanjiang.colleague",
                Subject.of(server.tenant("zhanjiang").id()),
                Role.STAFF,
                new Scope(List.of("440802001"))));
    long before = waiting(colleague);
    assertThat(before).isPositive();
    post(town, page, "/taking", Map.of());
    assertThat(waiting(colleague)).isEqualTo(before - 1);
    assertThat(waiting(town)).isPositive();
  }

  private static long waiting(Browser browser) {
    Matcher said = WAITING.matcher(browser.get("/zhanjiang/").html().select("main .tasks").text());
    return said.find() ? Long.parseLong(said.group(1)) : 0;
  }

  private void returned(String page) {
    Browser town = staff("440802001");
    post(town, page, "/taking", Map.of());
    post(town, page, "/return", Map.of("reason", "队伍数量不对", "marks", "1|teams"));
  }
}
