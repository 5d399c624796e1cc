package org.linli.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.api.Communities;
import org.linli.api.Role;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/** Programs say how things stand with a community's league branch, and read it. */
@LinliTest
class LeagueBranchApiTest {

  private final LinliServer server;
  private final People people;
  private final Browser staff;
  private final long community;
  private final String path;

  LeagueBranchApiTest(LinliServer server) {
    this.server = server;
    this.people = new People(server);
    this.staff = people.logIn("zhanjiang", Role.STAFF, "440802");
    this.community =
        server
            .get(Tenants.class)
            .within(
                server.tenant("zhanjiang"),
                () ->
                    server
                        .get(Communities.class)
                        .namedPlace("花园" + UUID.randomUUID(), "440802001"));
    this.path = "/zhanjiang/api/communities/" + community + "/league-branch";
  }

  @Test
  void the_same_request_under_the_same_key_is_said_once() {
    String key = UUID.randomUUID().toString();
    String body =
        """
        {"state":"WORKING","name":"花园团支部","from":"2024-03-01","establishedOn":"2022-05-04"}\
        """;
    var first = say(staff, body, key);
    var again = say(staff, body, key);

    assertThat(first.status()).as(first.body()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(staff.get(first.header("Location")).html().text()).contains("花园团支部");
    assertThat(Tables.audited(server, "zhanjiang", "community", community))
        .filteredOn("leagueBranch.stated"::equals)
        .hasSize(1);
  }

  @Test
  void what_was_said_is_read_newest_first() {
    assertThat(read(staff).body()).isEqualTo("[]");
    say(staff, "{\"state\":\"NONE\",\"name\":\"x\",\"from\":\"2024-01-01\"}", key());
    say(staff, "{\"state\":\"ESTABLISHED\",\"name\":\"花园\",\"from\":\"2024-02-01\"}", key());

    assertThat(read(staff).body())
        .isEqualTo(
            "[{\"from\":\"2024-02-01\",\"state\":\"ESTABLISHED\",\"name\":\"花园\"},"
                + "{\"from\":\"2024-01-01\",\"state\":\"NONE\"}]");
  }

  @Test
  void what_is_wrong_is_named_field_by_field() {
    var wrong = say(staff, "{\"state\":\"SOON\",\"establishedOn\":\"gestern\"}", key());
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body()).contains("\"state\":", "\"from\":", "\"establishedOn\":");

    var ahead = say(staff, "{\"state\":\"NONE\",\"from\":\"2124-01-01\"}", key());
    assertThat(ahead.status()).isEqualTo(422);
    assertThat(ahead.body()).contains("不能晚于今天");
  }

  @Test
  void out_of_scope_and_in_another_tenant_there_is_nothing() {
    String body = "{\"state\":\"NONE\",\"from\":\"2024-01-01\"}";
    Browser xiashan = people.logIn("zhanjiang", Role.STAFF, "440803");
    assertThat(say(xiashan, body, key()).status()).isEqualTo(404);
    assertThat(read(xiashan).status()).isEqualTo(404);
    Browser elsewhere = people.logIn("beibei", Role.STAFF, "500109");
    assertThat(read(elsewhere).status()).isEqualTo(404);
    Browser auditor = people.logIn("zhanjiang", Role.AUDITOR);
    assertThat(read(auditor).status()).isEqualTo(403);
  }

  private Browser.Answer read(Browser browser) {
    return browser.get(path, "Accept", "application/json");
  }

  private Browser.Answer say(Browser browser, String body, String key) {
    String token =
        browser.get("/zhanjiang/").html().select("meta[name=csrf-token]").attr("content");
    return browser.send(
        "POST",
        path,
        body,
        "Content-Type",
        "application/json",
        "X-CSRF-Token",
        token,
        "Idempotency-Key",
        key);
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }
}
