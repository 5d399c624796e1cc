package org.linli.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.account.Enrolling;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Tables;
import org.linli.volunteer.ServingVolunteers;
import org.linli.web.Browser;

/** Whoever has signed up, or waits, is told what becomes of the session, and nobody else is. */
@LinliTest
class SessionNewsTest {

  private final LinliServer server;
  private final ActivityDesk desk;
  private final long community;

  SessionNewsTest(LinliServer server) {
    this.server = server;
    this.desk = new ActivityDesk(server);
    this.community = desk.community();
  }

  @Test
  void a_cancelled_session_is_told_to_those_with_a_place_and_those_who_wait() {
    long session = desk.published(community, ActivityDesk.details("海滩清洁"), 1);
    String confirmed = signUp(session);
    String waiting = signUp(session);
    String gone = signUp(session);
    desk.cancel(idOf(session, gone));
    desk.take(session, desk.volunteer(community));

    desk.run(() -> server.get(KeepingSessions.class).cancel(session, "台风“海葵”"));

    assertThat(kinds(confirmed)).containsExactly("SESSION_CANCELLED");
    assertThat(kinds(waiting)).containsExactly("SESSION_CANCELLED");
    assertThat(kinds(gone)).isEmpty();
    var page = new People(server).logIn(confirmed).get("/zhanjiang/notices").html();
    assertThat(page.select(".notice-text").text()).contains("“海滩清洁”取消了：台风“海葵”");
  }

  @Test
  void a_cancelled_activity_is_told_for_each_session_to_come() {
    long activity = desk.draft(community, ActivityDesk.details("义诊"));
    long first = desk.session(activity, desk.morning(2), 5);
    long second = desk.session(activity, desk.morning(9), 5);
    desk.run(() -> server.get(Activities.class).publish(activity));
    String login = signUp(first);
    desk.take(second, volunteerOf(first, login));

    desk.run(() -> server.get(KeepingActivities.class).cancel(activity, "场地维修"));

    assertThat(kinds(login)).containsExactly("SESSION_CANCELLED", "SESSION_CANCELLED");
  }

  @Test
  void another_place_is_told_and_more_places_alone_are_not() {
    long session = desk.published(community, ActivityDesk.details("读报"), 2);
    String login = signUp(session);

    desk.run(() -> server.get(KeepingSessions.class).change(session, "文化广场", "", 3));
    assertThat(kinds(login)).isEmpty();
    desk.run(() -> server.get(KeepingSessions.class).change(session, "党群服务中心", "东门", 3));

    assertThat(kinds(login)).containsExactly("SESSION_CHANGED");
    assertThat(words(login)).contains("党群服务中心 · 东门");
  }

  @Test
  void who_waited_is_told_of_the_place_and_of_its_loss() {
    long session = desk.published(community, ActivityDesk.details("陪伴"), 1);
    String first = signUp(session);
    String second = signUp(session);
    String third = signUp(session);

    desk.cancel(idOf(session, first));
    assertThat(kinds(second)).containsExactly("PLACE_OFFERED");
    assertThat(kinds(third)).isEmpty();

    desk.set(
        "UPDATE sign_up SET offered_until = ? WHERE id = ?",
        desk.now().minus(Duration.ofMinutes(1)),
        idOf(session, second));
    desk.run(() -> server.get(LapsingOffers.class).lapseHere());
    assertThat(kinds(second)).containsExactly("PLACE_OFFERED", "OFFER_LAPSED");
    assertThat(kinds(third)).containsExactly("PLACE_OFFERED");
  }

  @Test
  void a_guardian_reads_for_which_ward_it_is_and_a_deleted_wards_notices_go() {
    long session = desk.published(community, ActivityDesk.details("护河"), 5);
    long ward = desk.volunteer(community);
    long own = desk.volunteer(community);
    String login = desk.own(own);
    desk.set(
        "UPDATE volunteer SET guardian_account_id = ?, guardian_consent = 'PAPER',"
            + " birth_date = ? WHERE id = ?",
        account(login),
        desk.day(0).minusYears(12),
        ward);
    desk.take(session, ward);
    desk.take(session, own);
    desk.run(() -> server.get(KeepingSessions.class).cancel(session, "下雨"));

    Browser guardian = new People(server).logIn(login);
    var lines = guardian.get("/zhanjiang/notices").html().select(".notice-text").eachText();
    assertThat(lines).hasSize(2);
    assertThat(lines).filteredOn(line -> line.contains("陈*宇：")).hasSize(1);

    new ServingVolunteers(server, "zhanjiang").delete(ward);
    assertThat(kinds(login)).hasSize(1);
  }

  @Test
  void who_is_put_on_the_list_by_the_desk_or_taken_off_it_is_told() {
    long session = desk.published(community, ActivityDesk.details("义剪"), 5);
    long volunteer = desk.volunteer(community);
    String login = desk.own(volunteer);

    desk.run(
        () ->
            server
                .get(PlacesAtDesk.class)
                .give(session, List.of(volunteer), Set.of(), ActivityDesk.CLERK));
    desk.run(
        () ->
            server
                .get(PlacesAtDesk.class)
                .give(session, List.of(volunteer), Set.of(), ActivityDesk.CLERK));
    assertThat(kinds(login)).containsExactly("SIGN_UP_ADDED");
    assertThat(words(login)).contains("义剪", "文化广场");

    desk.run(() -> server.get(Places.class).remove(idOf(session, login)));
    desk.run(() -> server.get(Places.class).remove(idOf(session, login)));
    assertThat(kinds(login)).containsExactly("SIGN_UP_ADDED", "SIGN_UP_REMOVED");
  }

  private String signUp(long session) {
    long volunteer = desk.volunteer(community);
    String login = desk.own(volunteer);
    desk.take(session, volunteer);
    return login;
  }

  private long idOf(long session, String login) {
    long volunteer = volunteerOf(session, login);
    return desk.here(() -> server.get(SignUpTable.class).of(session, volunteer)).orElseThrow().id();
  }

  private long volunteerOf(long session, String login) {
    return number(
        Tables.rows(
            server,
            "zhanjiang",
            "SELECT v.id n FROM volunteer v JOIN sign_up u ON u.volunteer_id = v.id"
                + " WHERE u.session_id = ? AND v.account_id = ?",
            session,
            account(login)));
  }

  private long account(String login) {
    return server.get(Enrolling.class).enroll(login, login, People.PASSWORD, false);
  }

  private List<String> kinds(String login) {
    return column(login, "kind");
  }

  private String words(String login) {
    return String.join(" ", column(login, "words"));
  }

  private List<String> column(String login, String name) {
    return Tables.rows(
            server,
            "zhanjiang",
            "SELECT kind, words FROM notice WHERE account_id = ? ORDER BY id",
            account(login))
        .stream()
        .map(row -> String.valueOf(row.get(name)))
        .toList();
  }

  private static long number(List<Map<String, Object>> rows) {
    return ((Number) rows.getFirst().get("n")).longValue();
  }
}
