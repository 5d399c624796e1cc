package org.linli.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.hours.Serving.served;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.linli.account.Enrolling;
import org.linli.api.Communities;
import org.linli.api.Role;
import org.linli.division.Sql;
import org.linli.hours.Outcome.Posted;
import org.linli.hours.Outcome.Waits;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/** Keepers of a community see its ledger, put it right, and are each other's second person. */
@LinliTest
class HoursPagesTest {

  private final LinliServer server;
  private final Serving serving;
  private final Occasion occasion;
  private final long volunteer;
  private final String path;
  private final Browser keeper;

  HoursPagesTest(LinliServer server) {
    this.server = server;
    this.serving = new Serving(server, "zhanjiang");
    long community = serving.community("440802001");
    this.occasion = serving.occasion(community);
    this.volunteer = serving.volunteer(community);
    this.path =
        serving.here(
            () ->
                Objects.requireNonNull(
                        server.get(Communities.class).byIds(List.of(community)).get(community))
                    .path());
    this.keeper = new People(server).logIn("zhanjiang", Role.SOCIAL_WORKER, path);
  }

  @Test
  void the_list_shows_a_communitys_entries_with_names_masked_and_the_sum() {
    posted("09:00", "10:30");
    var page = keeper.get("/zhanjiang/hours").html();

    assertThat(page.select(".page-head .lead").text()).isEqualTo("共 1 条记录，合计 1.5 小时");
    assertThat(page.select("tbody tr").text())
        .contains("2026-03-14", "陈*宇", "09:00–10:30", "1:30", "负责人点名", "有效");
    assertThat(keeper.get("/zhanjiang/hours?from=2026-03-15").html().text()).contains("没有符合条件的记录");
  }

  @Test
  void an_entry_is_corrected_downwards_in_the_browser_and_both_sides_stay() {
    long entry = posted("09:00", "11:00");
    var page = keeper.get("/zhanjiang/hours/" + entry);
    var saved = keeper.submit(page, Map.of("from", "09:00", "to", "10:00", "reason", "签到表第 3 行"));

    assertThat(saved.status()).isEqualTo(303);
    var after = keeper.get(saved.header("Location")).html();
    assertThat(after.select(".flash").text()).contains("已更正");
    assertThat(after.select("h1 + .state").text()).isEqualTo("已冲销");
    assertThat(after.select("tbody tr")).hasSize(2);
    assertThat(serving.minutes(volunteer)).isEqualTo(60);
  }

  @Test
  void pressed_twice_it_corrects_once() {
    long entry = posted("09:00", "11:00");
    var page = keeper.get("/zhanjiang/hours/" + entry);
    Map<String, String> fields = Map.of("from", "09:00", "to", "10:00", "reason", "签到表");
    keeper.submit(page, fields);

    assertThat(keeper.submit(page, fields).status()).isEqualTo(303);
    assertThat(serving.minutes(volunteer)).isEqualTo(60);
    assertThat(
            Tables.rows(
                server,
                "zhanjiang",
                "SELECT id FROM ledger_entry WHERE volunteer_id = ?",
                volunteer))
        .hasSize(3);
  }

  @Test
  void who_comes_too_late_reads_that_it_was_taken_back() {
    long entry = posted("09:00", "11:00");
    var early = keeper.get("/zhanjiang/hours/" + entry);
    var late = keeper.get("/zhanjiang/hours/" + entry);
    Map<String, String> fields = Map.of("from", "09:00", "to", "10:00", "reason", "签到表");
    keeper.submit(early, fields);

    var answer = keeper.submit(late, fields);
    assertThat(keeper.get(answer.header("Location")).html().text()).contains("已经被冲销");
    assertThat(serving.minutes(volunteer)).isEqualTo(60);
  }

  @Test
  void what_is_wrong_stands_beside_its_field_and_what_was_typed_stays() {
    long entry = posted("09:00", "11:00");
    var refused =
        keeper.submit(
            keeper.get("/zhanjiang/hours/" + entry), Map.of("from", "九点", "to", "", "reason", ""));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.html().select("#f-from-error").text()).contains("小时:分钟");
    assertThat(refused.html().select("#f-from").val()).isEqualTo("九点");
    assertThat(refused.html().select("#f-to-error").text()).isEqualTo("这里还没有填写");
    assertThat(refused.html().select("#f-reason-error").text()).isEqualTo("这里还没有填写");
  }

  @Test
  void what_waits_is_confirmed_by_another_keeper() {
    Waits waits =
        (Waits) serving.post(occasion, Evidence.LATE, served(volunteer, "09:00", "10:00"));
    assertThat(keeper.get("/zhanjiang/").html().text()).contains("条服务时长等待确认");

    var page = keeper.get("/zhanjiang/hours/proposals/" + waits.proposal());
    assertThat(page.html().text()).contains("补录", "陈*宇");
    var confirmed =
        keeper.submitTo("/zhanjiang/hours/proposals/" + waits.proposal() + "/confirmation", page);
    assertThat(confirmed.status()).isEqualTo(303);
    assertThat(serving.minutes(volunteer)).isEqualTo(60);
  }

  @Test
  void a_volunteer_sees_their_own_hours_with_every_entry_behind_the_sum() {
    posted("09:00", "11:00");
    String login = new People(server).enroll("zhanjiang", Role.VOLUNTEER, path);
    long account = server.get(Enrolling.class).enroll(login, login, People.PASSWORD, false);
    serving.here(
        () ->
            server
                .get(Sql.class)
                .update("UPDATE volunteer SET account_id = ? WHERE id = ?", account, volunteer));
    Browser self = new People(server).logIn(login);

    var led = self.get("/zhanjiang/volunteer/hours");
    var page = self.get(led.header("Location")).html();
    assertThat(page.select(".figures").text()).contains("2 小时");
    assertThat(page.text()).contains("2026 年", "09:00–11:00");
    assertThat(self.get("/zhanjiang/").html().text()).contains("累计时长");
    assertThat(self.get("/zhanjiang/hours").status()).isEqualTo(403);
  }

  private long posted(String from, String to) {
    return ((Posted) serving.post(occasion, served(volunteer, from, to))).entry();
  }
}
