package org.linli.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.linli.api.Communities;
import org.linli.api.Role;
import org.linli.testing.Await;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Program;
import org.linli.web.Browser;

/**
 * How much was served: by a volunteer, a team, a project and in a community, through the API and on
 * their pages; and the rules that minutes are counted by.
 */
@LinliTest
class TotalsApiTest {

  private final LinliServer server;
  private final Serving serving;
  private final long community;
  private final long volunteer;
  private final String path;
  private final Program clerk;

  TotalsApiTest(LinliServer server) {
    this.server = server;
    this.serving = new Serving(server, "zhanjiang");
    this.community = serving.community("440802001");
    this.volunteer = serving.volunteer(community);
    this.path =
        Objects.requireNonNull(
                serving
                    .here(() -> server.get(Communities.class).byIds(List.of(community)))
                    .get(community))
            .path();
    this.clerk = Program.as(server, "zhanjiang", Role.STATION_HEAD, path);
  }

  @Test
  void each_has_its_years_and_their_pages_say_the_same() {
    long team = made("communities/" + community + "/teams", team());
    long project = made("communities/" + community + "/projects", project());
    Browser page = new People(server).logIn("zhanjiang", Role.STATION_HEAD, path);
    assertThat(page.get("/zhanjiang/teams/" + team).html().select("#hours").text())
        .contains("还没有服务记录");

    serving.post(
        new Occasion(1, community, team, project), Serving.served(volunteer, "09:00", "11:30"));
    List<Map<String, Object>> year = List.of(Map.of("year", 2026, "minutes", 150, "services", 1));
    for (String of :
        List.of(
            "volunteers/" + volunteer,
            "teams/" + team,
            "projects/" + project,
            "communities/" + community)) {
      assertThat(clerk.get(of + "/hours").list()).as(of).isEqualTo(year);
    }
    assertThat(clerk.get("communities/" + community + "/hours/2026/people").object())
        .containsEntry("people", 1);

    for (String of : List.of("teams/" + team, "projects/" + project, "volunteers/" + volunteer)) {
      assertThat(page.get("/zhanjiang/" + of).html().select("main").text())
          .as(of)
          .contains("2026 年", "2:30");
    }
    assertThat(page.get("/zhanjiang/communities/" + community).html().select("main").text())
        .contains("今年的服务");
  }

  @Test
  void elsewhere_and_in_another_tenant_there_is_nothing_to_read() {
    String of = "communities/" + community + "/hours";
    assertThat(Program.as(server, "zhanjiang", Role.STAFF, "440803").get(of).status())
        .isEqualTo(404);
    assertThat(Program.as(server, "beibei", Role.STAFF).get(of).status()).isEqualTo(404);
  }

  @Test
  void a_rule_holds_from_a_day_to_come_and_each_wrong_field_is_named() {
    Program administrator = Program.as(server, "dongguan", Role.TENANT_ADMINISTRATOR);
    assertThat(administrator.get("hours/rules").list().getLast())
        .containsEntry("roundTo", 1)
        .containsEntry("dayCap", 480)
        .doesNotContainKey("from");
    var set =
        administrator.post(
            "hours/rules",
            Map.of("from", "2099-01-01", "roundTo", 15, "dayCap", 600, "confirmer", "STAFF"));
    assertThat(set.status()).as(set.body()).isEqualTo(201);
    assertThat(set.list().getFirst())
        .containsEntry("from", "2099-01-01")
        .containsEntry("roundTo", 15)
        .containsEntry("confirmer", "STAFF");
    assertThat(
            administrator
                .post("hours/rules", Map.of("from", "2020-01-01", "roundTo", 0))
                .fields()
                .keySet())
        .extracting(String::valueOf)
        .containsExactlyInAnyOrder("from", "roundTo", "dayCap", "confirmer");
    assertThat(Program.as(server, "dongguan", Role.STAFF).get("hours/rules").status())
        .isEqualTo(403);
  }

  @Test
  void a_recount_is_a_job_that_finds_nothing() {
    Program auditor = Program.as(server, "dongguan", Role.AUDITOR);
    var started = auditor.post("hours/recounts");
    assertThat(started.status()).as(started.body()).isEqualTo(202);
    assertThat(started.object()).containsEntry("own", true);
    Await.until(
        "the recount is done",
        () ->
            Optional.of(auditor.get("jobs/" + started.number("job")))
                .filter(said -> said.text("state").equals("DONE")));
    Map<String, Object> newest = auditor.get("hours/recounts").list().getFirst();
    assertThat(newest).containsEntry("differences", 0);
    assertThat(auditor.get("hours/recounts/" + newest.get("id") + "/differences").object())
        .containsEntry("total", 0);
  }

  private long made(String at, Map<String, ?> body) {
    var said = clerk.post(at, body);
    assertThat(said.status()).as(said.body()).isEqualTo(201);
    return said.number("id");
  }

  private static Map<String, Object> team() {
    return Map.of("name", "读报队", "category", "COMMUNITY_SERVICE", "establishedOn", "2026-01-01");
  }

  private static Map<String, Object> project() {
    return Map.of(
        "name",
        "陪老人读报",
        "category",
        "CARE",
        "targetGroup",
        "OLD_PEOPLE",
        "serviceType",
        "OLD_PEOPLE");
  }
}
