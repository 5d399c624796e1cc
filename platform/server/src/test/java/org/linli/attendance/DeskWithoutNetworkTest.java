package org.linli.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.web.Browser;

/** What a desk noted without network is sent later, and counts once (ZJ-5, LAW-7). */
@LinliTest
class DeskWithoutNetworkTest {

  private final LinliServer server;
  private final Gate gate;
  private final Browser leader;

  DeskWithoutNetworkTest(LinliServer server) {
    this.server = server;
    this.gate = new Gate(server, "zhanjiang", "440802001");
    this.leader = new People(server).logIn("zhanjiang", Role.TEAM_LEADER, gate.path);
  }

  @Test
  void coming_and_leaving_are_taken_at_the_time_they_were_noted() throws Exception {
    long session = gate.session(-120, 60);
    long volunteer = gate.onList(session);
    var answers =
        send(session, record(volunteer, "IN", 100), record(volunteer, "OUT", 20)).get("answers");

    assertThat(answers.findValuesAsText("noted")).containsExactly("ARRIVED", "POSTED");
    assertThat(gate.minutes(volunteer)).isEqualTo(80);
    assertThat(gate.evidence(volunteer)).containsExactly("ROSTER");
  }

  @Test
  void the_same_batch_counts_once_however_often_and_from_however_many_sides_it_comes()
      throws Exception {
    long session = gate.session(-120, 60);
    List<Long> people = IntStream.range(0, 5).mapToObj(i -> gate.onList(session)).toList();
    String[] batch =
        people.stream()
            .flatMap(one -> List.of(record(one, "IN", 90), record(one, "OUT", 30)).stream())
            .toArray(String[]::new);
    String token = token(session);
    JsonNode first;
    try (var tabs = Executors.newFixedThreadPool(6)) {
      Callable<JsonNode> sending = () -> send(leader.copy(), token, session, batch);
      List<Future<JsonNode>> sent =
          tabs.invokeAll(List.of(sending, sending, sending, sending, sending, sending));
      first = sent.getFirst().get();
      for (Future<JsonNode> one : sent) {
        assertThat(one.get().get("answers")).isEqualTo(first.get("answers"));
      }
    }

    assertThat(send(leader, token, session, batch).get("answers")).isEqualTo(first.get("answers"));
    assertThat(first.get("answers").findValuesAsText("noted"))
        .containsOnly("ARRIVED", "POSTED")
        .hasSize(10);
    assertThat(people).allSatisfy(one -> assertThat(gate.minutes(one)).isEqualTo(60));
    assertThat(gate.records(session)).isEqualTo(10);
    assertThat(gate.entries(session)).isEqualTo(5);
  }

  @Test
  void each_record_is_accepted_or_refused_by_itself_with_its_sentence() throws Exception {
    long session = gate.session(-120, 60);
    long awaited = gate.onList(session);
    long stranger = gate.onList(gate.session(-120, 60));
    String refused = record(stranger, "IN", 60);
    var answers =
        send(
                session,
                refused,
                record(awaited, "OUT", 50),
                record(awaited, "IN", 40),
                record(awaited, "IN", -30))
            .get("answers");

    assertThat(answers.findValuesAsText("accepted"))
        .containsExactly("false", "false", "true", "false");
    assertThat(answers.findValuesAsText("sentence"))
        .satisfiesExactly(
            one -> assertThat(one).contains("不在这一场的名单里"),
            one -> assertThat(one).contains("还没有签到"),
            one -> assertThat(one).contains("签到成功"),
            one -> assertThat(one).contains("检查这台电脑的时钟"));
    assertThat(answers.get(0).has("name")).isFalse();

    gate.giveAPlace(session, stranger);
    assertThat(send(session, refused).get("answers").findValuesAsText("accepted"))
        .containsExactly("true");
  }

  @Test
  void a_key_that_stands_for_something_else_is_refused() throws Exception {
    long session = gate.session(-120, 60);
    long one = gate.onList(session);
    long other = gate.onList(session);
    String record = record(one, "IN", 60);
    send(session, record);
    var again = send(session, record.replace("\"volunteer\":" + one, "\"volunteer\":" + other));

    assertThat(again.get("answers").findValuesAsText("sentence"))
        .first()
        .asString()
        .contains("另一条");
    assertThat(gate.stateOf(session, other)).isEqualTo("EXPECTED");
  }

  @Test
  void a_code_scanned_without_network_is_checked_at_the_time_of_the_scan() throws Exception {
    long session = gate.session(-120, 60);
    long volunteer = gate.onList(session);
    String code = gate.here(() -> server.get(OwnCodes.class).now(volunteer));
    String good = scanned(code, Instant.now());
    String old = scanned(code, Instant.now().minus(Duration.ofMinutes(30)));
    var answers = send(session, old, good).get("answers");

    assertThat(answers.findValuesAsText("accepted")).containsExactly("false", "true");
    assertThat(answers.get(0).get("sentence").asText()).contains("已经过期");
    assertThat(answers.get(1).get("name").asText()).isEqualTo("陈*宇");
  }

  @Test
  void what_comes_more_than_a_day_late_waits_for_a_second_person() throws Exception {
    long session = gate.session(-60 * 27, -60 * 25);
    long volunteer = gate.onList(session);
    var answers =
        send(session, record(volunteer, "IN", 60 * 27), record(volunteer, "OUT", 60 * 25))
            .get("answers");

    assertThat(answers.findValuesAsText("noted")).containsExactly("ARRIVED", "WAITS");
    assertThat(gate.minutes(volunteer)).isZero();
    assertThat(
            gate.count(
                "SELECT COUNT(*) FROM hours_proposal WHERE session_id = ? AND evidence = 'LATE'"
                    + " AND cause = 'LATE' AND reason <> ''",
                session))
        .isEqualTo(1);
  }

  @Test
  void only_the_account_that_noted_sends_and_only_for_its_own_places() throws Exception {
    long session = gate.session(-60, 60);
    String body = "{\"account\":1,\"records\":[" + record(gate.onList(session), "IN", 5) + "]}";
    assertThat(post(leader, token(session), session, body).status()).isEqualTo(409);
    assertThat(post(leader, "", session, body).status()).isEqualTo(403);
    assertThat(post(new Browser(server), "", session, body).status()).isEqualTo(401);
    assertThat(post(leader, token(session), session, "{\"records\":[]}").status()).isEqualTo(422);

    Browser elsewhere = new People(server).logIn("zhanjiang", Role.TEAM_LEADER, "440803");
    assertThat(elsewhere.get(api(session), "Accept", "application/json").status()).isEqualTo(404);
    assertThat(leader.get(api(session), "Accept", "application/json").body())
        .contains("陈晓宇", "EXPECTED");
    Browser stranger = new People(server).logIn("beibei", Role.TEAM_LEADER);
    assertThat(stranger.get(api(session), "Accept", "application/json").status()).isEqualTo(404);
  }

  private JsonNode send(long session, String... records) throws Exception {
    return send(leader, token(session), session, records);
  }

  private JsonNode send(Browser browser, String token, long session, String... records)
      throws Exception {
    String body = "{\"records\":[" + String.join(",", records) + "]}";
    Browser.Answer answer = post(browser, token, session, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return new ObjectMapper().readTree(answer.body());
  }

  private Browser.Answer post(Browser browser, String token, long session, String body) {
    return browser.send(
        "POST",
        api(session),
        body,
        "Content-Type",
        "application/json",
        "Accept",
        "application/json",
        "X-CSRF-Token",
        token);
  }

  private String token(long session) {
    return leader
        .get("/zhanjiang/sessions/" + session + "/desk")
        .html()
        .select("meta[name=csrf-token]")
        .attr("content");
  }

  private static String record(long volunteer, String move, int minutesAgo) {
    return "{\"key\":\"%s\",\"volunteer\":%d,\"move\":\"%s\",\"at\":\"%s\"}"
        .formatted(
            UUID.randomUUID(),
            volunteer,
            move,
            Instant.now().minus(Duration.ofMinutes(minutesAgo)));
  }

  private static String scanned(String code, Instant at) {
    return "{\"key\":\"%s\",\"code\":\"%s\",\"move\":\"SCAN\",\"at\":\"%s\"}"
        .formatted(UUID.randomUUID(), code, at);
  }

  private static String api(long session) {
    return "/zhanjiang/api/sessions/" + session + "/attendance";
  }
}
