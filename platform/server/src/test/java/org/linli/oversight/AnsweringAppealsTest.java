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
import org.linli.api.Role;
import org.linli.division.Sql;
import org.linli.oversight.AnsweringAppeals.Judge;
import org.linli.tenant.Time;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Program;
import org.linli.web.Browser;
import org.linli.web.Refused;

/**
 * LAW-3: an appeal is answered in time, by nobody who is involved, and once more by the level
 * above; what raises hours needs two.
 */
@LinliTest
class AnsweringAppealsTest extends AppealStories {

  AnsweringAppealsTest(LinliServer server) {
    super(server);
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

  private static void assertRefused(String key, ThrowingCallable attempt) {
    assertThatThrownBy(attempt)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.messageKey()).isEqualTo(key));
  }
}
