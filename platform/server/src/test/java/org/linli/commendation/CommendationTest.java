package org.linli.commendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Tables;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;
import org.linli.web.Browser;

/**
 * Regular commendation on hours and effect (嘉许, GD-11, BB-11): proposed from records or by hand,
 * decided by a second person, published, and in the volunteer's record (LAW-1).
 */
@LinliTest
class CommendationTest {

  private final LinliServer server;
  private final People people;
  private final CommendationGround ground;
  private final Browser keeper;
  private final Browser second;

  CommendationTest(LinliServer server) {
    this.server = server;
    this.people = new People(server);
    this.ground = new CommendationGround(server, "zhanjiang", "440802002");
    this.keeper = people.logIn("zhanjiang", Role.SOCIAL_WORKER, ground.place.path);
    this.second = people.logIn("zhanjiang", Role.STATION_HEAD, ground.place.path);
  }

  @Test
  void a_round_goes_from_its_opening_to_the_volunteers_record() {
    String page = open();
    long round = Long.parseLong(page.replaceAll(".*/", ""));
    long core = ground.served(5000);
    long other = ground.served(5);
    Browser own = people.logIn(ground.volunteers.withAccount(core));
    String number = facts(core).number();
    assertThat(post(keeper, page, page + "/proposal", Map.of()).status()).isEqualTo(303);
    assertThat(keeper.get(page).html().select("tbody").text()).contains("服务时长达到标准");
    assertThat(nominee(round, other)).as("five hours are too few").isEmpty();
    var again =
        post(
            keeper,
            page,
            page + "/nominees",
            Map.of("category", "VOLUNTEER", "who", number, "reason", "细心"));
    assertThat(again.html().select("#f-who-error").text()).contains("已经提名过");
    var byHand =
        post(
            keeper,
            page,
            page + "/nominees",
            Map.of("category", "VOLUNTEER", "who", facts(other).number(), "reason", "救起落水儿童"));
    assertThat(byHand.status()).as(byHand.html().select("main").text()).isEqualTo(303);

    String chosen = nominee(round, core).get("id");
    Map<String, String> decision = Map.of("nominee", chosen, "decision", "chosen");
    var same = post(keeper, page, page + "/decisions", decision);
    assertThat(same.status()).isEqualTo(422);
    assertThat(same.html().text()).contains("要由另一个人评定");
    assertThat(post(second, page, page + "/decisions", decision).status()).isEqualTo(303);
    String rescuer = nominee(round, other).get("id");
    var early = post(second, page, page + "/publication", Map.of());
    assertThat(early.status()).as(nominee(round, other) + early.header("Location")).isEqualTo(422);
    assertThat(early.html().text()).contains("没有评定");
    assertThat(new Browser(server).get("/zhanjiang/commended/" + round).status()).isEqualTo(404);
    var silent =
        post(
            second,
            page,
            page + "/decisions",
            Map.of("nominee", rescuer, "decision", "declined", "answer", ""));
    assertThat(silent.html().select("#f-answer-error").text()).isNotEmpty();
    post(second, page, page + "/decisions", Map.of("nominee", rescuer, "decision", "chosen"));
    declineTheRest(round, page);
    assertThat(post(second, page, page + "/publication", Map.of()).status()).isEqualTo(303);
    assertThat(post(second, page, page + "/decisions", decision).html().text()).contains("已经公布");

    String honours = "/zhanjiang/commended/" + round;
    assertThat(new Browser(server).get(honours).html().select("tbody").text())
        .contains("陈*宇", "救起落水儿童")
        .doesNotContain("陈晓宇");
    assertThat(own.get("/zhanjiang/notices").html().text()).contains("年度优秀志愿者”中受到嘉许");
    assertThat(own.get("/zhanjiang/").html().select("main a[href=" + honours + "]").text())
        .contains("恭喜，您在“年度优秀志愿者”中受到嘉许");
    String record = "/zhanjiang/volunteer/" + core;
    assertThat(own.get(record).html().text()).contains("受到的嘉许", "年度优秀志愿者");
    String name = "/zhanjiang/my-commendations/" + chosen + "/name";
    assertThat(post(own, record, name, Map.of("shown", "true")).status()).isEqualTo(303);
    assertThat(new Browser(server).get(honours).html().select("tbody").text()).contains("陈晓宇");
    post(own, record, name, Map.of());
    assertThat(new Browser(server).get(honours).html().text()).doesNotContain("陈晓宇");
    post(own, record, name, Map.of("shown", "true"));
    ground.volunteers.delete(core);
    assertThat(new Browser(server).get(honours).html().text()).doesNotContain("陈晓宇");
    assertThat(Tables.audited(server, "zhanjiang", "commendation", round))
        .contains(
            "commendation.opened",
            "commendation.proposed",
            "commendation.nominated",
            "commendation.decided",
            "commendation.published",
            "commendation.name-changed");
  }

  @Test
  void what_is_wrong_with_a_round_stands_beside_its_field_and_what_was_typed_is_kept() {
    String list = "/zhanjiang/commendations";
    var wrong = post(keeper, list + "/new", list, Map.of("title", "好人", "ownHours", "0"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.html().select("#f-ownHours-error").text()).isNotEmpty();
    assertThat(wrong.html().select("#f-title").val()).isEqualTo("好人");
    Map<String, String> elsewhere = new HashMap<>(said());
    elsewhere.put("place", "4408");
    assertThat(post(keeper, list + "/new", list, elsewhere).status())
        .as("a place that one doesn't answer for")
        .isEqualTo(422);
  }

  @Test
  void in_another_place_and_in_another_tenant_there_is_no_such_round() {
    long round = ground.round();
    Browser elsewhere = people.logIn("zhanjiang", Role.STAFF, "440803");
    assertThat(elsewhere.get("/zhanjiang/commendations/" + round).status()).isEqualTo(404);
    Browser beibei = people.logIn("beibei", Role.STAFF, "500109");
    assertThat(beibei.get("/beibei/commendations/" + round).status()).isEqualTo(404);
    assertThat(beibei.get("/beibei/api/commendations").body()).contains("\"items\":[");
  }

  @Test
  void programs_go_the_same_way_once_for_each_key() {
    long volunteer = ground.served(5000);
    String key = UUID.randomUUID().toString();
    String rounds = "/zhanjiang/api/commendations";
    String body =
        """
        {"title":"季度之星","place":"%s","from":"%s","until":"%s","categories":["VOLUNTEER"],\
        "ownHours":4999,"allHours":1,"criteria":"时长和成效"}\
        """
            .formatted(ground.place.path, ground.today().withDayOfYear(1), ground.today());
    var made = keeper.json(rounds, body, key);
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    assertThat(keeper.json(rounds, body, key).body()).isEqualTo(made.body());
    long round = Long.parseLong(made.body().replaceAll("[^0-9]", ""));
    String one = rounds + "/" + round;
    assertThat(keeper.json(one + "/proposal", "{}", key + "1").body()).contains("\"undecided\":");
    String nominee = nominee(round, volunteer).get("id");
    String decision = "{\"nominees\":[%s],\"chosen\":true}".formatted(nominee);
    assertThat(keeper.json(one + "/decisions", decision, key + "2").status()).isEqualTo(422);
    assertThat(second.json(one + "/decisions", decision, key + "3").status()).isEqualTo(200);
    declineTheRest(round, "/zhanjiang/commendations/" + round);
    assertThat(second.json(one + "/publication", "{}", key + "4").body()).contains("publishedAt");
    assertThat(second.json(one + "/publication", "{}", key + "5").status()).isEqualTo(409);
    assertThat(keeper.get(one + "/nominees?state=CHOSEN").body()).contains("\"total\":1");
  }

  private String open() {
    String list = "/zhanjiang/commendations";
    var made = post(keeper, list + "/new", list, said());
    assertThat(made.status()).isEqualTo(303);
    return made.header("Location");
  }

  private Map<String, String> said() {
    return Map.of(
        "title",
        "年度优秀志愿者",
        "place",
        ground.place.path,
        "from",
        ground.today().withDayOfYear(1).toString(),
        "until",
        ground.today().toString(),
        "categories",
        "VOLUNTEER",
        "ownHours",
        "50",
        "allHours",
        "200",
        "criteria",
        "时长和成效");
  }

  /** What the other tests of the class served here was proposed too. */
  private void declineTheRest(long round, String page) {
    Tables.rows(
            server,
            "zhanjiang",
            "SELECT id FROM commendation_nominee WHERE round_id = ? AND state = 'NOMINATED'",
            round)
        .forEach(
            row ->
                post(
                    second,
                    page,
                    page + "/decisions",
                    Map.of(
                        "nominee",
                        String.valueOf(row.get("id")),
                        "decision",
                        "declined",
                        "answer",
                        "名额已满")));
  }

  private Map<String, String> nominee(long round, long volunteer) {
    return Tables.rows(
            server,
            "zhanjiang",
            "SELECT id FROM commendation_nominee WHERE round_id = ? AND subject_id = ?",
            round,
            volunteer)
        .stream()
        .map(row -> Map.of("id", String.valueOf(row.get("id"))))
        .findFirst()
        .orElse(Map.of());
  }

  private VolunteerFacts facts(long volunteer) {
    return ground.place.here(() -> server.get(Volunteers.class).find(volunteer)).orElseThrow();
  }

  private static Browser.Answer post(
      Browser browser, String from, String to, Map<String, String> fields) {
    return browser.postFrom(from, to, fields);
  }
}
