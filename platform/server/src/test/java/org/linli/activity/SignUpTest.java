package org.linli.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.api.Problem;
import org.linli.joining.JoiningRefused;
import org.linli.joining.Refusal;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.Tables;
import org.linli.volunteer.Skill;

/** Signing up: who may, what stands against it, and what becomes of places given back. */
@LinliTest
class SignUpTest {

  private final LinliServer server;
  private final ActivityDesk desk;
  private final long community;

  SignUpTest(LinliServer server) {
    this.server = server;
    this.desk = new ActivityDesk(server);
    this.community = desk.community();
  }

  @Test
  void everything_that_stands_against_it_is_said_at_once_LAW_6_ZJ_11() {
    long elsewhere = desk.published(community, ActivityDesk.details("同时的活动"), 5);
    long session =
        desk.published(
            community, ActivityDesk.details("重活", 16, Set.of(Skill.FIRST_AID, Skill.DRIVING)), 5);
    long child = desk.volunteer(community);
    desk.take(elsewhere, child);
    desk.set(
        "UPDATE volunteer SET birth_date = '2014-05-01', skills = 'DRIVING' WHERE id = ?", child);

    assertThatThrownBy(() -> desk.take(session, child))
        .isInstanceOfSatisfying(
            JoiningRefused.class,
            refused ->
                assertThat(refused.refusals())
                    .extracting(Refusal::field)
                    .containsExactlyInAnyOrder(
                        "age", "guardian", "skills.FIRST_AID", "clash." + elsewhere));
    assertThat(desk.session(session).taken()).isZero();
  }

  @Test
  void the_age_that_counts_is_that_of_the_day_LAW_6() {
    long session = desk.published(community, ActivityDesk.details("成年人的活动", 18, Set.of()), 5);
    var day = desk.session(session).day();
    long grown = desk.volunteer(community);
    long almost = desk.volunteer(community);
    desk.set("UPDATE volunteer SET birth_date = ? WHERE id = ?", day.minusYears(18), grown);
    desk.set(
        "UPDATE volunteer SET birth_date = ? WHERE id = ?", day.minusYears(18).plusDays(1), almost);

    assertThat(desk.take(session, grown).state()).isEqualTo(SignUpState.CONFIRMED);
    refused(session, almost, "age", "guardian");
  }

  @Test
  void who_is_under_age_joins_with_a_guardians_consent_ZJ_11() {
    long session = desk.published(community, ActivityDesk.details("社区清洁"), 5);
    long child = desk.volunteer(community);
    desk.set("UPDATE volunteer SET birth_date = '2012-05-01' WHERE id = ?", child);
    refused(session, child, "guardian");

    desk.set("UPDATE volunteer SET guardian_consent = 'PAPER' WHERE id = ?", child);
    assertThat(desk.take(session, child).state()).isEqualTo(SignUpState.CONFIRMED);
  }

  @Test
  void only_who_is_approved_joins_and_only_what_is_open() {
    long session = desk.published(community, ActivityDesk.details("普通活动"), 5);
    long applicant = desk.volunteer(community);
    desk.set("UPDATE volunteer SET state = 'APPLIED' WHERE id = ?", applicant);
    refused(session, applicant, "volunteer");

    long person = desk.volunteer(community);
    desk.run(() -> server.get(KeepingSessions.class).close(session, true));
    refused(session, person, "session");
    desk.run(() -> server.get(KeepingSessions.class).close(session, false));
    assertThat(desk.take(session, person).state()).isEqualTo(SignUpState.CONFIRMED);

    long past =
        desk.published(
            community, ActivityDesk.details("昨天的活动"), desk.now().minus(Duration.ofHours(1)), 5);
    refused(past, person, "session");
    long draft =
        desk.session(desk.draft(community, ActivityDesk.details("草稿")), desk.morning(4), 5);
    assertThatThrownBy(() -> desk.take(draft, person)).isInstanceOf(Problem.class);
  }

  @Test
  void a_place_given_back_is_offered_to_who_waits_longest_and_confirmed() {
    long session = desk.published(community, ActivityDesk.details("一个名额"), 1);
    SignUp first = desk.take(session, desk.volunteer(community));
    SignUp second = desk.take(session, desk.volunteer(community));
    SignUp third = desk.take(session, desk.volunteer(community));
    assertThat(List.of(first.state(), second.state(), third.state()))
        .containsExactly(SignUpState.CONFIRMED, SignUpState.WAITING, SignUpState.WAITING);

    desk.cancel(first.id());
    SignUp offered = desk.signUp(second.id());
    assertThat(offered.state()).isEqualTo(SignUpState.OFFERED);
    assertThat(offered.offeredUntil()).isAfter(desk.now().plus(Duration.ofHours(23)));
    assertThat(desk.take(session, desk.volunteer(community)).state())
        .as("an offered place is taken")
        .isEqualTo(SignUpState.WAITING);

    desk.here(() -> server.get(Places.class).confirm(second.id()));
    assertThat(desk.here(() -> server.get(SignUps.class).confirmed(session)))
        .containsExactly(second.volunteer());
    assertThat(desk.session(session).taken()).isEqualTo(1);
    assertThat(Tables.audited(server, "zhanjiang", "sign_up", second.id()))
        .containsExactly("signUp.made", "signUp.confirmed");
  }

  @Test
  void an_offer_that_nobody_confirms_in_time_goes_on_to_the_next() {
    long session = desk.published(community, ActivityDesk.details("不确认的活动"), 1);
    SignUp first = desk.take(session, desk.volunteer(community));
    SignUp second = desk.take(session, desk.volunteer(community));
    SignUp third = desk.take(session, desk.volunteer(community));
    desk.cancel(first.id());
    desk.set(
        "UPDATE sign_up SET offered_until = ? WHERE id = ?",
        desk.now().minus(Duration.ofSeconds(1)),
        second.id());
    assertThatThrownBy(() -> desk.here(() -> server.get(Places.class).confirm(second.id())))
        .isInstanceOf(Problem.class);

    desk.run(() -> server.get(LapsingOffers.class).lapseHere());

    assertThat(desk.signUp(second.id()).state()).isEqualTo(SignUpState.LAPSED);
    assertThat(desk.signUp(third.id()).state()).isEqualTo(SignUpState.OFFERED);
    assertThat(desk.session(session).taken()).isEqualTo(1);
    assertThat(desk.session(session).waiting()).isZero();
  }

  @Test
  void who_cancels_and_returns_gets_a_new_place_in_the_queue() {
    long session = desk.published(community, ActivityDesk.details("回来的活动"), 1);
    desk.take(session, desk.volunteer(community));
    SignUp second = desk.take(session, desk.volunteer(community));
    SignUp third = desk.take(session, desk.volunteer(community));
    desk.cancel(second.id());

    SignUp returned = desk.take(session, second.volunteer());
    assertThat(returned.id()).isEqualTo(second.id());
    assertThat(returned.queue()).isGreaterThan(third.queue());
    assertThat(desk.session(session).waiting()).isEqualTo(2);
  }

  @Test
  void near_the_beginning_a_place_is_kept_for_half_an_hour_and_never_past_the_beginning() {
    var now = desk.now();
    assertThat(WaitList.until(now.plus(Duration.ofDays(9)), now))
        .isEqualTo(now.plus(Duration.ofHours(24)));
    assertThat(WaitList.until(now.plus(Duration.ofHours(10)), now))
        .isEqualTo(now.plus(Duration.ofHours(8)));
    assertThat(WaitList.until(now.plus(Duration.ofHours(1)), now))
        .isEqualTo(now.plus(Duration.ofMinutes(30)));
    assertThat(WaitList.until(now.plus(Duration.ofMinutes(10)), now))
        .isEqualTo(now.plus(Duration.ofMinutes(10)));
  }

  @Test
  void
      a_place_is_taken_back_until_two_hours_before_and_later_only_by_those_who_keep_the_activity() {
    long session =
        desk.published(
            community, ActivityDesk.details("马上开始"), desk.now().plus(Duration.ofHours(1)), 3);
    SignUp late = desk.take(session, desk.volunteer(community));

    assertThatThrownBy(() -> desk.cancel(late.id())).isInstanceOf(Problem.class);
    desk.here(() -> server.get(Places.class).cancel(late.id(), true));
    assertThat(desk.session(session).taken()).isZero();
  }

  @Test
  void more_places_go_to_those_who_wait_and_never_fewer_than_are_taken() {
    long session = desk.published(community, ActivityDesk.details("加名额"), 1);
    desk.take(session, desk.volunteer(community));
    SignUp waiting = desk.take(session, desk.volunteer(community));

    desk.run(() -> server.get(KeepingSessions.class).change(session, "礼堂", "", 2));
    assertThat(desk.signUp(waiting.id()).state()).isEqualTo(SignUpState.OFFERED);
    assertThatThrownBy(
            () -> desk.run(() -> server.get(KeepingSessions.class).change(session, "礼堂", "", 1)))
        .hasMessageContaining("activity.refused.taken");
  }

  private void refused(long session, long volunteer, String... fields) {
    assertThatThrownBy(() -> desk.take(session, volunteer))
        .isInstanceOfSatisfying(
            JoiningRefused.class,
            refused ->
                assertThat(refused.refusals())
                    .extracting(Refusal::field)
                    .containsExactlyInAnyOrder(fields));
  }
}
