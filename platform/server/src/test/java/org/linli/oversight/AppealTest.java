package org.linli.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.oversight.OversightGround.DAY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.linli.activity.HeldGround;
import org.linli.api.Role;
import org.linli.division.Sql;
import org.linli.oversight.AnsweringAppeals.Judge;
import org.linli.tenant.Time;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Pictures;
import org.linli.testing.Program;
import org.linli.testing.Tables;
import org.linli.web.Browser;
import org.linli.web.Refused;

/** LAW-3: a volunteer reports an error; it is checked and answered, and the old entry stays. */
@LinliTest
class AppealTest {

  private static final long POSTER = 7;

  private final LinliServer server;
  private final OversightGround ground;
  private final long volunteer;
  private final String own;

  AppealTest(LinliServer server) {
    this.server = server;
    this.ground = new OversightGround(server, "zhanjiang", "440802001");
    this.volunteer = ground.volunteer();
    this.own = ground.volunteers.withAccount(volunteer);
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
  void what_raises_hours_still_waits_for_a_second_person_and_the_appeal_with_it() {
    long appeal = made(ground.entry(volunteer, "09:00", 60, POSTER), 120);
    String first = ground.person(Role.SOCIAL_WORKER, ground.path);
    assertThat(correct(appeal, 120, new Judge(ground.account(first), false))).isTrue();
    Appeal waiting = ground.find(appeal);
    assertThat(waiting.state()).isEqualTo(AppealState.SECOND);

    String confirmation = "hours/proposals/" + waiting.proposal() + "/confirmation";
    assertThat(Program.of(server, "zhanjiang", first).post(confirmation).status()).isEqualTo(409);
    Program second = program(Role.STATION_HEAD, ground.path);
    assertThat(second.post(confirmation).status()).isEqualTo(204);

    assertThat(ground.find(appeal).state()).isEqualTo(AppealState.CORRECTED);
    assertThat(ground.find(appeal).result()).isNotNull();
    assertThat(kinds(ground.account(own))).contains("APPEAL_CORRECTED");
  }

  @Test
  void what_the_second_person_refuses_is_to_be_answered_anew() {
    long appeal = made(ground.entry(volunteer, "09:00", 60, POSTER), 120);
    correct(appeal, 120, ground.keeper());
    Program second = program(Role.STATION_HEAD, ground.path);
    second.post(
        "hours/proposals/" + ground.find(appeal).proposal() + "/refusal", Map.of("reason", "没有依据"));

    assertThat(ground.find(appeal).state()).isEqualTo(AppealState.WAITING);
    assertThat(ground.find(appeal).due()).isNotNull();
    assertThat(correct(appeal, 120, ground.keeper())).isTrue();
  }

  @Test
  void who_posted_the_entry_or_confirmed_it_or_served_may_not_answer() {
    long poster = ground.account(ground.person(Role.SOCIAL_WORKER, ground.path));
    long second = ground.account(ground.person(Role.STATION_HEAD, ground.path));
    long entry =
        ground.entry(
            volunteer,
            OversightGround.session(),
            DAY,
            "09:00",
            60,
            "LATE",
            poster,
            second,
            OversightGround.soon(0));
    long appeal = made(entry, 30);

    for (long involved : List.of(poster, second, ground.account(own))) {
      assertRefused("oversight.refused.involved", () -> refuse(appeal, new Judge(involved, false)));
    }
    assertThat(kinds(poster)).doesNotContain("APPEAL_MADE");
    refuse(appeal, ground.keeper());
    assertThat(ground.find(appeal).state()).isEqualTo(AppealState.REFUSED);
  }

  @Test
  void a_refusal_is_appealed_against_to_the_level_above_and_nobody_who_answered_before() {
    long appeal = made(ground.entry(volunteer, "09:00", 120, POSTER), 60);
    Judge first = ground.above();
    refuse(appeal, first);
    Appeal refused = ground.find(appeal);
    assertThat(refused.until()).isAfter(LocalDate.ofInstant(Instant.now(), Time.ZONE));

    raise(appeal);
    assertThat(ground.find(appeal).state()).isEqualTo(AppealState.APPEALED);
    assertRefused("oversight.refused.levelAbove", () -> refuse(appeal, ground.keeper()));
    assertRefused("oversight.refused.answeredBefore", () -> refuse(appeal, first));
    refuse(appeal, ground.above());

    assertThat(ground.find(appeal).state()).isEqualTo(AppealState.UPHELD);
    assertRefused("oversight.refused.noAppeal", () -> raise(appeal));
    assertThat(kinds(ground.account(own))).contains("APPEAL_REFUSED", "APPEAL_UPHELD");
  }

  @Test
  void the_level_above_may_decide_otherwise() {
    long appeal = made(ground.entry(volunteer, "09:00", 120, POSTER), 60);
    refuse(appeal, ground.keeper());
    raise(appeal);

    assertThat(correct(appeal, 60, ground.above())).isFalse();
    assertThat(ground.find(appeal).state()).isEqualTo(AppealState.CORRECTED);
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
  void what_is_not_answered_in_time_is_listed_and_told_once() {
    long appeal = made(ground.entry(volunteer, "09:00", 120, POSTER), 60);
    String keeper = ground.person(Role.SOCIAL_WORKER, ground.path);
    ground.here(
        () ->
            server
                .get(Sql.class)
                .update("UPDATE appeal SET due_on = '2026-01-05' WHERE id = ?", appeal));
    Browser browser = new People(server).logIn(keeper);

    assertThat(browser.get("/zhanjiang/appeals?state=LATE").html().select("tbody tr")).hasSize(1);
    assertThat(browser.get("/zhanjiang/").html().text()).contains("1 件更正申请过了答复期限");
    for (int morning = 0; morning < 2; morning++) {
      ground.here(
          () -> {
            server.get(RemindingOfAppeals.class).remindHere();
            return "";
          });
    }
    assertThat(kinds(ground.account(keeper)).stream().filter("APPEAL_LATE"::equals)).hasSize(1);
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

  @Test
  void a_tenant_says_how_many_working_days_an_answer_has() {
    Program admin = Program.as(server, "zhanjiang", Role.TENANT_ADMINISTRATOR);
    var before = admin.get("oversight-rule").object();
    Map<String, Object> rule = new HashMap<>(before);
    rule.put("answerDays", 0);
    assertThat(admin.put("oversight-rule", rule).status()).isEqualTo(422);
    rule.put("answerDays", 1);
    assertThat(admin.put("oversight-rule", rule).status()).isEqualTo(200);
    try {
      long appeal = made(ground.entry(volunteer, "09:00", 120, POSTER), 60);
      assertThat(ground.find(appeal).due())
          .isBeforeOrEqualTo(LocalDate.ofInstant(Instant.now(), Time.ZONE).plusDays(12));
    } finally {
      admin.put("oversight-rule", before);
    }
  }

  private long made(long entry, int minutes) {
    return ground.appeal(volunteer, entry, minutes, ground.account(own));
  }

  private boolean correct(long appeal, int minutes, Judge by) {
    Instant begin = DAY.atTime(9, 0).atZone(Time.ZONE).toInstant();
    return ground.here(
        () ->
            server
                .get(AnsweringAppeals.class)
                .correct(appeal, begin, begin.plusSeconds(60L * minutes), "核对过签到表", by));
  }

  private void refuse(long appeal, Judge by) {
    ground.here(
        () -> {
          server.get(AnsweringAppeals.class).refuse(appeal, "签到表上写得清楚", by);
          return "";
        });
  }

  private void raise(long appeal) {
    ground.here(
        () -> {
          server.get(Appealing.class).appeal(appeal, "签到表写错了", ground.account(own));
          return "";
        });
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

  private List<String> kinds(long account) {
    return Tables.rows(
            server,
            "zhanjiang",
            "SELECT kind FROM notice WHERE account_id = ? ORDER BY id",
            account)
        .stream()
        .map(row -> String.valueOf(row.get("kind")))
        .toList();
  }

  private Browser browser(Role role, String scope) {
    return new People(server).logIn(ground.person(role, scope));
  }

  private Program program(Role role, String scope) {
    return Program.of(server, "zhanjiang", ground.person(role, scope));
  }

  private static void assertRefused(String key, ThrowingCallable attempt) {
    assertThatThrownBy(attempt)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.messageKey()).isEqualTo(key));
  }
}
