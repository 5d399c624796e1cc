package org.linli.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.web.Browser;

/** Programs register organizations and read those of their part of the tenant. */
@LinliTest
class OrganizationApiTest {

  private static final String API = "/zhanjiang/api/organizations";

  private final Browser staff;
  private final People people;

  OrganizationApiTest(LinliServer server) {
    this.people = new People(server);
    this.staff = people.logIn("zhanjiang", Role.STAFF, "440802");
  }

  @Test
  void the_same_request_under_the_same_key_registers_once_and_is_read_within_the_scope() {
    String name = OrganizationGround.name("中学");
    String body =
        "{\"kind\":\"MIDDLE_SCHOOL\",\"name\":\"%s\",\"division\":\"440802\"}".formatted(name);
    String key = UUID.randomUUID().toString();
    var first = add(staff, body, key);
    assertThat(first.status()).as(first.body()).isEqualTo(201);
    assertThat(add(staff, body, key).body()).isEqualTo(first.body());
    assertThat(read(staff, "?q=" + name)).contains("\"total\":1", name, "\"path\":\"440802\"");
    assertThat(read(people.logIn("zhanjiang", Role.STAFF, "440803"), "?q=" + name))
        .contains("\"total\":0");

    var again = add(staff, body, UUID.randomUUID().toString());
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.body()).contains("\"name\"", "同一个地方已经有这个名称");
  }

  @Test
  void what_is_wrong_is_named_field_by_field() {
    var wrong =
        add(
            staff,
            "{\"kind\":\"CLUB\",\"creditCode\":\"1\",\"nationalCode\":\"12\"}",
            UUID.randomUUID().toString());
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body())
        .contains("\"kind\"", "\"name\"", "\"division\"", "\"creditCode\"", "\"nationalCode\"");
  }

  private static String read(Browser browser, String query) {
    return browser.get(API + query, "Accept", "application/json").body();
  }

  private static Browser.Answer add(Browser browser, String body, String key) {
    String token =
        browser.get("/zhanjiang/").html().select("meta[name=csrf-token]").attr("content");
    return browser.send(
        "POST",
        API,
        body,
        "Content-Type",
        "application/json",
        "X-CSRF-Token",
        token,
        "Idempotency-Key",
        key);
  }
}
