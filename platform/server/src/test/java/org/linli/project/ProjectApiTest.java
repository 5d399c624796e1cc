package org.linli.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.api.Communities;
import org.linli.api.Role;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.web.Browser;

/** Programs add projects and read them, as people do on the pages. */
@LinliTest
class ProjectApiTest {

  private static final String PROJECT =
      """
      {"name": "%s", "category": "CARE", "targetGroup": "OLD_PEOPLE",
       "serviceType": "OLD_PEOPLE", "brandTags": "金晖行动", "regular": true}\
      """;

  private final Browser staff;
  private final long community;
  private final String name = "接口项目" + UUID.randomUUID().toString().substring(0, 8);

  ProjectApiTest(LinliServer server) {
    this.staff = new People(server).logIn("zhanjiang", Role.STAFF, "440802");
    this.community =
        server
            .get(Tenants.class)
            .within(
                server.tenant("zhanjiang"),
                () -> server.get(Communities.class).namedPlace("花园" + name, "440802001"));
  }

  @Test
  void a_project_is_added_once_for_each_key_and_listed() {
    var added = post(PROJECT.formatted(name), "once" + name.hashCode());
    assertThat(added.status()).as(added.body()).isEqualTo(201);
    assertThat(post(PROJECT.formatted(name), "once" + name.hashCode()).body())
        .isEqualTo(added.body());
    assertThat(staff.get("/zhanjiang/api/projects?q=" + name).body())
        .contains(name, "\"category\":\"CARE\"", "\"regular\":true")
        .contains("\"total\":1");
  }

  @Test
  void a_name_that_is_taken_and_what_is_missing_are_said_by_field() {
    post(PROJECT.formatted(name), "first" + name.hashCode());
    var taken = post(PROJECT.formatted(name), "second" + name.hashCode());
    assertThat(taken.status()).isEqualTo(422);
    assertThat(taken.body()).contains("\"name\":");
    assertThat(post("{}", "third" + name.hashCode()).body())
        .contains("\"name\":", "\"category\":", "\"targetGroup\":", "\"serviceType\":");
  }

  private Browser.Answer post(String body, String key) {
    return staff.json("/zhanjiang/api/communities/" + community + "/projects", body, key);
  }
}
