package org.linli.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.api.Communities;
import org.linli.api.Role;
import org.linli.hours.Outcome.Posted;
import org.linli.hours.Outcome.Waits;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.volunteer.ServingVolunteers;
import org.linli.web.Browser;

/** Programs read the ledger, put entries right and decide on what waits, as people do. */
@LinliTest
class HoursApiTest {

  private final LinliServer server;
  private final Serving serving;
  private final People people;
  private final long community;
  private final long volunteer;
  private final Browser clerk;

  HoursApiTest(LinliServer server) {
    this.server = server;
    this.serving = new Serving(server, "zhanjiang");
    this.people = new People(server);
    this.community = serving.community("440802001");
    this.volunteer = serving.volunteer(community);
    this.clerk = people.logIn("zhanjiang", Role.STATION_HEAD, path(community));
  }

  @Test
  void an_entry_is_listed_corrected_downwards_at_once_and_taken_back_LAW_3() {
    Posted posted = (Posted) serving.post(occasion(), Serving.served(volunteer, "09:00", "11:00"));
    assertThat(list()).contains("\"id\":" + posted.entry(), "\"minutes\":120", "ROSTER");

    String right =
        "{\"key\":\"%s\",\"from\":\"%s\",\"to\":\"%s\",\"reason\":\"早走\"}"
            .formatted(UUID.randomUUID(), Serving.at("09:00"), Serving.at("10:00"));
    var corrected = post("hours/" + posted.entry() + "/correction", right);
    assertThat(corrected.status()).as(corrected.body()).isEqualTo(200);
    assertThat(post("hours/" + posted.entry() + "/correction", right).body())
        .isEqualTo(corrected.body());
    assertThat(serving.minutes(volunteer)).isEqualTo(60);

    String id = corrected.body().replaceAll("\\D", "");
    assertThat(post("hours/" + id + "/reversal", "{}").status()).isEqualTo(422);
    assertThat(post("hours/" + id + "/reversal", "{\"reason\":\"记错人\"}").status()).isEqualTo(204);
    assertThat(post("hours/" + id + "/reversal", "{\"reason\":\"再来\"}").status()).isEqualTo(422);
    assertThat(serving.minutes(volunteer)).isZero();
    assertThat(list()).contains("\"minutes\":-60", "\"reverses\":" + id);
  }

  @Test
  void what_raises_hours_waits_for_somebody_else() {
    Posted posted = (Posted) serving.post(occasion(), Serving.served(volunteer, "14:00", "15:00"));
    var more =
        post(
            "hours/" + posted.entry() + "/correction",
            "{\"key\":\"%s\",\"from\":\"%s\",\"to\":\"%s\",\"reason\":\"漏记\"}"
                .formatted(UUID.randomUUID(), Serving.at("14:00"), Serving.at("17:00")));
    assertThat(more.body()).contains("proposal");
    String proposal = more.body().replaceAll("\\D", "");
    assertThat(clerk.get("/zhanjiang/api/hours/proposals?size=500").body())
        .contains("\"id\":" + proposal, "\"corrects\":" + posted.entry());
    String confirmation = "hours/proposals/" + proposal + "/confirmation";
    assertThat(post(confirmation, "").status()).as("who proposed can't confirm").isEqualTo(409);
    Browser second = people.logIn("zhanjiang", Role.SOCIAL_WORKER, path(community));
    assertThat(post(second, confirmation, "").status()).isEqualTo(204);
    assertThat(serving.minutes(volunteer)).isEqualTo(180);
  }

  @Test
  void a_late_entry_is_refused_with_a_reason() {
    Waits waits =
        (Waits)
            serving.post(occasion(), Evidence.LATE, Serving.served(volunteer, "19:00", "20:00"));
    String refusal = "hours/proposals/" + waits.proposal() + "/refusal";
    assertThat(post(refusal, "{}").status()).isEqualTo(422);
    assertThat(post(refusal, "{\"reason\":\"没有这场活动\"}").status()).isEqualTo(204);
    assertThat(serving.minutes(volunteer)).isZero();
  }

  @Test
  void a_volunteer_reads_their_own_hours_and_nobody_elses() {
    serving.post(occasion(), Serving.served(volunteer, "09:00", "11:00"));
    Browser own = people.logIn(new ServingVolunteers(server, "zhanjiang").withAccount(volunteer));
    String mine = "/zhanjiang/api/volunteers/mine/";
    assertThat(own.get(mine + volunteer + "/hours").body())
        .isEqualTo("[{\"year\":2026,\"minutes\":120,\"services\":1}]");
    assertThat(own.get(mine + volunteer + "/entries").body()).contains("\"total\":1");
    long other = serving.volunteer(community);
    assertThat(own.get(mine + other + "/hours").status()).isEqualTo(404);
    assertThat(own.get(mine + other + "/entries").status()).isEqualTo(404);
  }

  private Occasion occasion() {
    return serving.occasion(community);
  }

  private String list() {
    return clerk.get("/zhanjiang/api/hours?size=500&community=" + community).body();
  }

  private String path(long id) {
    return Objects.requireNonNull(
            serving.here(() -> server.get(Communities.class).byIds(List.of(id)).get(id)))
        .path();
  }

  private Browser.Answer post(String path, String body) {
    return post(clerk, path, body);
  }

  private static Browser.Answer post(Browser browser, String path, String body) {
    return browser.json("/zhanjiang/api/" + path, body, UUID.randomUUID().toString());
  }
}
