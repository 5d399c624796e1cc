package org.linli.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/** A session is closed for sign-up and opened again; an activity is finished after its last one. */
@LinliTest
class EndingTest {

  private final LinliServer server;
  private final ActivityDesk desk;
  private final long community;
  private final Browser clerk;

  EndingTest(LinliServer server) {
    this.server = server;
    this.desk = new ActivityDesk(server);
    this.community = desk.community();
    this.clerk = new People(server).logIn("zhanjiang", Role.STATION_HEAD, desk.pathOf(community));
  }

  @Test
  void a_session_closed_to_sign_up_takes_nobody_from_phones_keeps_its_people_and_opens_again() {
    long session = desk.published(community, ActivityDesk.details("名单已定"), 5);
    SignUp before = desk.take(session, desk.volunteer(community));
    long late = desk.volunteer(community);
    Browser phone = new People(server).logIn(desk.own(late));
    String own = "/zhanjiang/api/sessions/" + session + "/sign-ups";

    close(session, "close");
    assertThat(desk.session(session).state()).isEqualTo(SessionState.CLOSED);
    assertThat(desk.signUp(before.id()).state()).isEqualTo(SignUpState.CONFIRMED);
    var refused = phone.json(own, "{\"volunteer\":" + late + "}", "closed" + session);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(desk.session(session).taken()).isEqualTo(1);
    var outcome =
        desk.here(
            () ->
                server
                    .get(PlacesAtDesk.class)
                    .give(
                        session, List.of(desk.volunteer(community)), Set.of(), ActivityDesk.CLERK));
    assertThat(outcome.added()).as("the desk may still add people").isEqualTo(1);

    close(session, "open");
    assertThat(phone.json(own, "{\"volunteer\":" + late + "}", "open" + session).status())
        .isEqualTo(201);
    assertThat(desk.session(session).taken()).isEqualTo(3);
  }

  @Test
  void an_activity_is_finished_after_its_last_session_and_changes_no_more() {
    long session = desk.published(community, ActivityDesk.details("到此为止"), 5);
    long activity = desk.session(session).facts().activity();
    assertThat(finish(activity).status()).as("a session is still to come").isEqualTo(409);
    assertThat(desk.session(session).facts().activityState()).isEqualTo(ActivityState.PUBLISHED);

    desk.set(
        "UPDATE activity_session SET starts_at = ?, ends_at = ? WHERE id = ?",
        desk.now().minusSeconds(7200),
        desk.now().minusSeconds(60),
        session);
    assertThat(finish(activity).status()).isEqualTo(303);
    assertThat(desk.session(session).facts().activityState()).isEqualTo(ActivityState.FINISHED);
    assertThat(desk.session(session).facts().takesPlace()).isTrue();
    assertThat(Tables.audited(server, "zhanjiang", "activity", activity))
        .contains("activity.finished");
    assertThatThrownBy(
            () -> desk.run(() -> server.get(KeepingSessions.class).add(activity, List.of())))
        .isInstanceOf(Problem.class);
    assertThat(finish(activity).status()).as("once").isEqualTo(409);
    assertThat(clerk.get("/zhanjiang/activity-desk/" + activity).html().select("main").text())
        .contains("到此为止");
  }

  private void close(long session, String how) {
    var answer =
        clerk.post(
            "/zhanjiang/sessions/" + session + "/closing", Map.of("_csrf", token(), "signUp", how));
    assertThat(answer.status()).isEqualTo(303);
  }

  private Browser.Answer finish(long activity) {
    return clerk.post("/zhanjiang/activity-desk/" + activity + "/end", Map.of("_csrf", token()));
  }

  private String token() {
    return clerk.get("/zhanjiang/").html().select("meta[name=csrf-token]").attr("content");
  }
}
