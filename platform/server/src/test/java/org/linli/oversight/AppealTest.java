package org.linli.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.activity.HeldGround;
import org.linli.api.Role;
import org.linli.division.Sql;
import org.linli.tenant.Time;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Pictures;
import org.linli.testing.Program;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/** LAW-3: a volunteer reports an error; it is checked and answered, and the old entry stays. */
@LinliTest
class AppealTest extends AppealStories {

  AppealTest(LinliServer server) {
    super(server);
  }

  @Test
  void LAW_3_from_the_own_record_to_the_answer_in_the_browser() {
    long entry = ground.entry(volunteer, "09:00", 120, POSTER);
    Browser self = new People(server).logIn(own);
    var record = self.get("/zhanjiang/volunteer/hours/" + volunteer);
    String wrong = record.html().select("a[href*=/volunteer/appeals/new?entry=]").attr("href");
    var form = self.get(wrong);
    assertThat(form.html().select("#f-from").val()).isEqualTo("09:00");

    var empty =
        self.submit(form, Map.of("wrong", "TIMES", "from", "09:00", "to", "10:00", "reason", ""));
    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.html().select("#f-to").val()).isEqualTo("10:00");

    var sent =
        self.submit(
            form, Map.of("wrong", "TIMES", "from", "09:00", "to", "10:00", "reason", "十点就走了"));
    String mine = sent.header("Location");
    assertThat(self.get(mine).html().text()).contains("等社区答复", "十点就走了", "答复期限");

    Browser keeper = new People(server).logIn(ground.person(Role.SOCIAL_WORKER, ground.path));
    assertThat(keeper.get("/zhanjiang/").html().text()).contains("1 件更正申请等待答复");
    var list = keeper.get("/zhanjiang/appeals?state=OPEN").html();
    String open = list.select("tbody tr").attr("data-href");
    var page = keeper.get(open);
    var answered =
        keeper.submit(page, Map.of("from", "09:00", "to", "10:00", "words", "签到表第 3 行写着十点"));
    assertThat(answered.status()).isEqualTo(303);

    var after = self.get(mine).html();
    assertThat(after.select("h1 + .state").text()).isEqualTo("已更正");
    assertThat(after.text()).contains("签到表第 3 行写着十点", "已冲销", "有效（更正后）");
    assertThat(kinds(ground.account(own)).stream().filter("APPEAL_CORRECTED"::equals)).hasSize(1);
    assertThat(keeper.get("/zhanjiang/hours/" + entry).html().text()).contains("有关的更正申请");
  }

  @Test
  void what_lowers_hours_is_done_and_the_old_entry_stays_and_both_are_named() {
    long entry = ground.entry(volunteer, "09:00", 120, POSTER);
    long appeal = made(entry, 60);
    assertThat(correct(appeal, 60, ground.keeper())).isFalse();

    Appeal done = ground.find(appeal);
    assertThat(done.state()).isEqualTo(AppealState.CORRECTED);
    assertThat(done.entry()).isEqualTo(entry);
    assertThat(
            Tables.rows(
                server,
                "zhanjiang",
                "SELECT minutes, corrects_id, reason FROM ledger_entry WHERE id = ?",
                done.result()))
        .first()
        .satisfies(
            row -> {
              assertThat(row.get("minutes")).isEqualTo(60);
              assertThat(row.get("corrects_id")).isEqualTo(entry);
              assertThat(row.get("reason").toString()).contains("第 " + appeal + " 号更正申请");
            });
    assertThat(Tables.audited(server, "zhanjiang", "appeal", appeal))
        .containsExactly("appeal.made", "appeal.corrected");
  }

  @Test
  void an_entry_for_which_nothing_was_served_is_taken_back() {
    long entry = ground.entry(volunteer, "09:00", 120, POSTER);
    Program self = Program.of(server, "zhanjiang", own);
    long appeal =
        self.post("my-appeals", Map.of("entry", entry, "wrong", "NOT_SERVED", "reason", "那天我没有去"))
            .number("id");
    Program keeper = program(Role.SOCIAL_WORKER, ground.path);
    var answered = keeper.post("appeals/" + appeal + "/reversal", Map.of("words", "确实没有去"));

    assertThat(answered.text("state")).isEqualTo("CORRECTED");
    assertThat(
            Tables.rows(
                server,
                "zhanjiang",
                "SELECT SUM(minutes) AS minutes FROM ledger_entry WHERE volunteer_id = ?",
                volunteer))
        .first()
        .satisfies(row -> assertThat(row.get("minutes").toString()).isEqualTo("0"));
  }

  @Test
  void hours_that_are_missing_are_entered_and_wait_for_a_second_person() {
    LocalDate day = LocalDate.ofInstant(Instant.now(), Time.ZONE).minusDays(3);
    long session = new HeldGround(server, "zhanjiang").session(ground.community, null, day);
    signUp(session);
    Program self = Program.of(server, "zhanjiang", own);
    long appeal =
        self.post(
                "my-appeals",
                Map.of(
                    "volunteer",
                    volunteer,
                    "session",
                    session,
                    "from",
                    "09:00",
                    "to",
                    "10:00",
                    "reason",
                    "签到的时候没有扫上"))
            .number("id");
    Program keeper = program(Role.SOCIAL_WORKER, ground.path);
    var answered =
        keeper.post(
            "appeals/" + appeal + "/correction",
            Map.of("from", "09:00", "to", "10:00", "words", "照片里有"));
    assertThat(answered.text("state")).isEqualTo("SECOND");
    program(Role.STATION_HEAD, ground.path)
        .post("hours/proposals/" + answered.number("proposal") + "/confirmation");

    assertThat(self.get("my-appeals/" + appeal).text("state")).isEqualTo("CORRECTED");
    var elsewhere =
        self.post(
            "my-appeals",
            Map.of(
                "volunteer",
                volunteer,
                "session",
                session,
                "from",
                "09:00",
                "to",
                "10:00",
                "reason",
                "再记一次"));
    assertThat(elsewhere.status()).isEqualTo(422);
  }

  @Test
  void the_same_is_said_once_and_may_be_taken_back_before_it_is_answered() {
    long entry = ground.entry(volunteer, "09:00", 120, POSTER);
    Program self = Program.of(server, "zhanjiang", own);
    Map<String, ?> said =
        Map.of("entry", entry, "wrong", "TIMES", "from", "09:00", "to", "10:00", "reason", "早退");
    long appeal = self.post("my-appeals", said).number("id");
    assertThat(self.post("my-appeals", said).fields().toString()).contains("reason");

    assertThat(self.post("my-appeals/" + appeal + "/withdrawal").text("state"))
        .isEqualTo("WITHDRAWN");
    assertThat(self.post("my-appeals/" + appeal + "/withdrawal").status()).isEqualTo(409);
    assertThat(self.post("my-appeals", said).status()).isEqualTo(201);
  }

  @Test
  void evidence_is_read_by_the_volunteer_and_by_those_who_answer_and_by_nobody_else() {
    long appeal = made(ground.entry(volunteer, "09:00", 120, POSTER), 60);
    Program self = Program.of(server, "zhanjiang", own);
    assertThat(
            self.upload(
                    "POST",
                    "my-appeals/" + appeal + "/evidence",
                    "image/png",
                    Pictures.write("png"))
                .status())
        .isEqualTo(204);
    Object file =
        Tables.rows(
                server,
                "zhanjiang",
                "SELECT id FROM stored_file WHERE owner_kind = 'appeal' AND owner = ?",
                appeal)
            .getFirst()
            .get("id");

    String path = "/zhanjiang/files/" + file;
    assertThat(new People(server).logIn(own).get(path).status()).isEqualTo(200);
    assertThat(browser(Role.SOCIAL_WORKER, ground.path).get(path).status()).isEqualTo(200);
    assertThat(browser(Role.STAFF, "440803").get(path).status()).isEqualTo(404);
    assertThat(new Browser(server).get(path).status()).isEqualTo(404);
  }

  @Test
  void another_tenants_people_find_nothing() {
    long appeal = made(ground.entry(volunteer, "09:00", 120, POSTER), 60);
    OversightGround other = new OversightGround(server, "beibei", "500109001");
    Program there = Program.of(server, "beibei", other.person(Role.SOCIAL_WORKER, other.path));

    assertThat(there.get("appeals").number("total")).isZero();
    assertThat(there.get("appeals/" + appeal).status()).isEqualTo(404);
    Program stranger =
        Program.of(server, "zhanjiang", ground.volunteers.withAccount(ground.volunteer()));
    assertThat(stranger.get("my-appeals/" + appeal).status()).isEqualTo(404);
    assertThat(stranger.get("my-appeals").number("total")).isZero();
  }

  private void signUp(long session) {
    ground.here(
        () ->
            server
                .get(Sql.class)
                .update(
                    "INSERT INTO sign_up (session_id, volunteer_id, state, signed_by, signed_at,"
                        + " changed_at) VALUES (?, ?, 'CONFIRMED', 7, NOW(), NOW())",
                    session,
                    volunteer));
  }

  private Browser browser(Role role, String scope) {
    return new People(server).logIn(ground.person(role, scope));
  }
}
