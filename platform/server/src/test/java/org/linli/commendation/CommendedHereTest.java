package org.linli.commendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.hours.HoursGround;
import org.linli.station.OpenStation;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.volunteer.Volunteers;
import org.linli.web.Browser;

/**
 * Where commendation is seen and what is to be done about it (GD-11, BB-11): on the first page of
 * who must decide, on the community's page, and again next year.
 */
@LinliTest
class CommendedHereTest {

  private final LinliServer server;
  private final People people;
  private final CommendationGround ground;
  private final Browser decider;

  CommendedHereTest(LinliServer server) {
    this.server = server;
    this.people = new People(server);
    this.ground = new CommendationGround(server, "zhanjiang", "440802003");
    this.decider = people.logIn("zhanjiang", Role.STATION_HEAD, ground.place.path);
  }

  @Test
  void a_round_says_how_far_it_is_and_what_comes_next() {
    long round = ground.round();
    String page = "/zhanjiang/commendations/" + round;
    assertThat(decider.get(page).html().select("main").text()).contains("还没有提名", "先按记录提名");
    long nominee = ground.nominee(round, ground.served(60));
    assertThat(decider.get(page).html().select("main").text()).contains("提名、评定中", "还有 1 个提名等评定");
    ground.run(
        () ->
            server
                .get(Commending.class)
                .decide(round, List.of(nominee), true, null, CommendationGround.SECOND));
    assertThat(decider.get(page).html().select("main").text()).contains("已评定，待公布", "可以公布");
    assertThat(decider.get("/zhanjiang/api/commendations/" + round).body())
        .contains("\"standing\":\"DECIDED\"");
  }

  @Test
  void who_may_decide_reads_so_on_the_first_page_and_who_nominated_does_not() {
    long round = ground.round();
    ground.nominee(round, ground.served(60));
    assertThat(decider.get("/zhanjiang/").html().text()).contains("“年度优秀志愿者”有 1 个提名等评定");
    Browser elsewhere = people.logIn("zhanjiang", Role.STAFF, "440803");
    assertThat(elsewhere.get("/zhanjiang/").html().text()).doesNotContain("个提名等评定");
    Browser nominating = people.logIn("zhanjiang", Role.SOCIAL_WORKER, ground.place.path);
    String page = "/zhanjiang/commendations/" + round;
    String number =
        ground
            .place
            .here(
                () ->
                    server
                        .get(Volunteers.class)
                        .find(ground.volunteers.approved(ground.place.community)))
            .orElseThrow()
            .number();
    nominating.post(
        page + "/nominees",
        Map.of(
            "category",
            "VOLUNTEER",
            "who",
            number,
            "reason",
            "细心",
            "_csrf",
            nominating.get(page).html().select("meta[name=csrf-token]").attr("content")));
    assertThat(nominating.get("/zhanjiang/").html().text()).contains("有 1 个提名等评定");
    assertThat(decider.get("/zhanjiang/").html().text()).contains("有 2 个提名等评定");
  }

  @Test
  void what_was_published_stands_on_the_communitys_page_with_masked_names() {
    long round = ground.round();
    long volunteer = ground.served(60);
    String community = "/zhanjiang/communities/" + ground.place.community;
    assertThat(decider.get(community).html().text()).contains("还没有公布过的嘉许");
    ground.publish(round, ground.nominee(round, volunteer));
    assertThat(decider.get(community).html().select("main").text())
        .contains("年度优秀志愿者", "陈*宇")
        .doesNotContain("陈晓宇");
    String page = "/zhanjiang/commendations/" + round;
    assertThat(decider.get(page).html().select("main").text()).contains("服务 1 场", "照这次再办一次");
    var again = decider.get("/zhanjiang/commendations/new?like=" + round).html();
    assertThat(again.select("#f-title").val()).isEqualTo("年度优秀志愿者");
    assertThat(again.select("#f-ownHours").val()).isEqualTo("50");
    assertThat(again.select("#f-until").val()).isEqualTo(ground.today().toString());
  }

  @Test
  void and_on_its_stations_public_page() {
    OpenStation station = new OpenStation(server, "zhanjiang", "440802003");
    String page = "/zhanjiang/stations/" + station.id + "/public";
    assertThat(new Browser(server).get(page).html().text()).doesNotContain("年度优秀志愿者");
    long volunteer = ground.volunteers.approved(station.community);
    new HoursGround(server, "zhanjiang")
        .credit(ground.place.community, volunteer, ground.today(), 60 * 60);
    long round = ground.round();
    ground.publish(round, ground.nominee(round, volunteer));
    assertThat(new Browser(server).get(page).html().text())
        .contains("年度优秀志愿者", "陈*宇")
        .doesNotContain("陈晓宇");
  }

  @Test
  void a_case_is_nominated_by_its_title_as_records_know_nothing_of_it_BB_11() {
    String token =
        decider.get("/zhanjiang/").html().select("meta[name=csrf-token]").attr("content");
    String title = "楼道里的一盏灯" + ground.place.community;
    decider.json(
        "/zhanjiang/api/communities/%d/stories".formatted(ground.place.community),
        """
        {"kind":"STORY","title":"%s","content":"修好了坏了半年的灯。","day":"%s"}\
        """
            .formatted(title, ground.today().minusDays(3)),
        title.hashCode() + "-key");
    var opened =
        decider.json(
            "/zhanjiang/api/commendations",
            """
            {"title":"年度案例","place":"%s","from":"%s","until":"%s","categories":["STORY"],\
            "ownHours":50,"allHours":200,"criteria":"可复制、可推广"}\
            """
                .formatted(ground.place.path, ground.today().withDayOfYear(1), ground.today()),
            ground.place.community + "-case");
    assertThat(opened.status()).as(opened.body()).isEqualTo(201);
    String page = "/zhanjiang/commendations/" + opened.body().replaceAll("[^0-9]", "");
    decider.post(page + "/proposal", Map.of("_csrf", token));
    assertThat(decider.get(page).html().select("tbody tr")).isEmpty();
    Map<String, String> said =
        Map.of("category", "STORY", "who", title, "reason", "群众认可", "_csrf", token);
    assertThat(decider.post(page + "/nominees", said).status()).isEqualTo(303);
    assertThat(decider.get(page).html().select("tbody").text()).contains(title, "案例", "群众认可");
    assertThat(decider.post(page + "/nominees", said).html().text()).contains("已经提名过");
  }
}
