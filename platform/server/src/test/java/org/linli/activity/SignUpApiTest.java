package org.linli.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.web.Browser;

/** Programs sign people up; a request sent again gives the same place and the same answer. */
@LinliTest
class SignUpApiTest {

  private final LinliServer server;
  private final ActivityDesk desk;
  private final long community;

  SignUpApiTest(LinliServer server) {
    this.server = server;
    this.desk = new ActivityDesk(server);
    this.community = desk.community();
  }

  @Test
  void a_retry_with_the_same_key_gets_the_same_answer_and_another_body_is_a_conflict() {
    long session = desk.published(community, ActivityDesk.details("接口报名"), 5);
    long volunteer = desk.volunteer(community);
    Browser program = new People(server).logIn(desk.own(volunteer));

    var first = send(program, session, volunteer, "key-1");
    assertThat(first.status()).isEqualTo(201);
    assertThat(first.body()).contains("\"state\":\"CONFIRMED\"");
    var again = send(program, session, volunteer, "key-1");
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(send(program, session, volunteer + 1, "key-1").status()).isEqualTo(409);
    assertThat(send(program, session, volunteer, "key-2").body()).isEqualTo(first.body());
    assertThat(desk.session(session).taken()).isEqualTo(1);
    assertThat(program.get("/zhanjiang/api/sign-ups/mine").body()).contains("CONFIRMED");
  }

  @Test
  void every_reason_of_a_refusal_stands_under_what_it_is_about() {
    long session = desk.published(community, ActivityDesk.details("老人的活动", 80, Set.of()), 5);
    long volunteer = desk.volunteer(community);
    Browser program = new People(server).logIn(desk.own(volunteer));
    desk.set("UPDATE volunteer SET birth_date = '2012-01-01' WHERE id = ?", volunteer);

    var refused = send(program, session, volunteer, "key-3");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    assertThat(refused.body()).contains("\"age\":", "\"guardian\":");
  }

  @Test
  void what_is_on_is_open_to_everyone() {
    long session = desk.published(community, ActivityDesk.details("公开的活动"), 5);
    var list =
        new Browser(server)
            .get(
                "/zhanjiang/api/sessions?size=200&township=440802001&week="
                    + desk.session(session).day());
    assertThat(list.status()).isEqualTo(200);
    assertThat(list.body()).contains("\"id\":" + session, "公开的活动");
  }

  private static Browser.Answer send(Browser program, long session, long volunteer, String key) {
    String path = "/zhanjiang/api/sessions/" + session + "/sign-ups";
    return program.json(path, "{\"volunteer\":" + volunteer + "}", key);
  }
}
