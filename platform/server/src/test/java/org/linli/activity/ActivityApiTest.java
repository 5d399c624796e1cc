package org.linli.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.web.Browser;

/** Programs draft, plan and publish as people do at the desk. */
@LinliTest
class ActivityApiTest {

  private static final String ACTIVITY =
      """
      {"name": "%s", "serviceType": "OLD_PEOPLE", "description": "陪老人聊天", "risks": "%s",
       "minimumAge": 16, "skills": ["FIRST_AID"], "contact": "0759-1234567"}\
      """;

  private final LinliServer server;
  private final ActivityDesk desk;
  private final long community;
  private final Browser clerk;

  ActivityApiTest(LinliServer server) {
    this.server = server;
    this.desk = new ActivityDesk(server);
    this.community = desk.community();
    this.clerk = new People(server).logIn("zhanjiang", Role.STATION_HEAD, desk.pathOf(community));
  }

  @Test
  void an_activity_with_sessions_that_repeat_is_drafted_and_published() {
    long activity = draft("每周陪伴", "注意防暑");
    var sessions =
        post(
            "activities/" + activity + "/sessions",
            """
            {"day": "%s", "until": "%s", "from": "09:00", "to": "11:00", "place": "文化广场",
             "capacity": 8}\
            """
                .formatted(desk.day(2), desk.day(4)));
    assertThat(sessions.status()).as(sessions.body()).isEqualTo(201);
    assertThat(sessions.body().split("\"id\":")).hasSize(4);
    assertThat(post("activities/" + activity + "/publication", "").status()).isEqualTo(204);
    assertThat(clerk.get("/zhanjiang/api/activities?size=500&q=每周陪伴").body())
        .contains("\"id\":" + activity, "PUBLISHED");
  }

  @Test
  void what_stands_against_publishing_is_said_and_nothing_is_published_LAW_6() {
    long activity = draft("没写风险", "");
    var refused = post("activities/" + activity + "/publication", "");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body()).contains("风险");
    assertThat(clerk.get("/zhanjiang/api/activities?size=500&q=没写风险").body()).contains("DRAFT");
  }

  @Test
  void each_wrong_field_is_named() {
    var wrong = post("communities/" + community + "/activities", "{\"minimumAge\": 300}");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body()).contains("\"name\":", "\"serviceType\":", "\"minimumAge\":");
    long activity = draft("没有时间", "注意防暑");
    var empty = post("activities/" + activity + "/sessions", "{\"day\": \"2020-01-01\"}");
    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.body()).contains("\"from\":", "\"place\":", "\"capacity\":");
  }

  @Test
  void a_cancelled_session_needs_a_reason_and_belongs_to_those_who_keep_it() {
    long session = desk.published(community, ActivityDesk.details("接口取消"), 5);
    String path = "sessions/" + session + "/cancellation";
    assertThat(post(path, "{}").status()).isEqualTo(422);
    Browser elsewhere =
        new People(server).logIn("zhanjiang", Role.STATION_HEAD, desk.pathOf(desk.community()));
    assertThat(post(elsewhere, path, "{\"reason\": \"台风\"}").status()).isEqualTo(404);
    assertThat(post(path, "{\"reason\": \"台风预警\"}").status()).isEqualTo(204);
    assertThat(desk.session(session).state()).isEqualTo(SessionState.CANCELLED);
  }

  private long draft(String name, String risks) {
    var drafted = post("communities/" + community + "/activities", ACTIVITY.formatted(name, risks));
    assertThat(drafted.status()).as(drafted.body()).isEqualTo(201);
    return Long.parseLong(drafted.header("Location").replaceAll(".*/", ""));
  }

  private Browser.Answer post(String path, String body) {
    return post(clerk, path, body);
  }

  private static Browser.Answer post(Browser browser, String path, String body) {
    return browser.json("/zhanjiang/api/" + path, body, UUID.randomUUID().toString());
  }
}
