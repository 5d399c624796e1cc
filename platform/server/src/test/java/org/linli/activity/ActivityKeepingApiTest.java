package org.linli.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.Program;

/** Programs keep activities and sessions as the desk's pages do (GD-6, LAW-5, LAW-6). */
@LinliTest
class ActivityKeepingApiTest {

  private final LinliServer server;
  private final ActivityDesk desk;
  private final long community;
  private final Program clerk;

  ActivityKeepingApiTest(LinliServer server) {
    this.server = server;
    this.desk = new ActivityDesk(server);
    this.community = desk.community();
    this.clerk = Program.as(server, "zhanjiang", Role.STATION_HEAD, desk.pathOf(community));
  }

  @Test
  void a_draft_says_all_that_stands_against_publishing_it_and_goes_without_a_reason() {
    long draft = desk.draft(community, ActivityDesk.details("清理河道补录"));
    String path = "activities/" + draft;
    assertThat(clerk.get(path).object()).containsEntry("state", "DRAFT");
    assertThat(clerk.get(path).text("against")).contains("补录").contains("场次");
    assertThat(clerk.post(path + "/cancellation").status()).isEqualTo(204);
    assertThat(clerk.get(path).status()).isEqualTo(404);
  }

  @Test
  void an_activity_is_changed_and_stays_fit_to_be_public() {
    long session = desk.published(community, ActivityDesk.details("陪老人聊天"), 5);
    String path = "activities/" + desk.session(session).facts().activity();
    Map<String, Object> said =
        Map.of("name", "陪老人散步", "serviceType", "OLD_PEOPLE", "risks", "路滑", "contact", "1234567");
    assertThat(clerk.put(path, said).object())
        .containsEntry("name", "陪老人散步")
        .containsEntry("state", "PUBLISHED");
    assertThat(
            clerk.put(path, Map.of("name", "陪老人散步", "serviceType", "OLD_PEOPLE")).fields().keySet())
        .extracting(String::valueOf)
        .containsExactly("risks");
    assertThat(clerk.put(path, Map.of()).fields().keySet())
        .extracting(String::valueOf)
        .contains("name", "serviceType");
  }

  @Test
  void a_published_one_is_cancelled_for_a_reason_that_who_signed_up_reads() {
    long session = desk.published(community, ActivityDesk.details("陪老人聊天"), 5);
    String path = "activities/" + desk.session(session).facts().activity();
    long volunteer = desk.volunteer(community);
    Program own = Program.of(server, "zhanjiang", desk.own(volunteer));
    desk.take(session, volunteer);
    assertThat(clerk.post(path + "/end").status()).as("it goes on").isEqualTo(409);
    assertThat(clerk.post(path + "/cancellation").fields().keySet())
        .extracting(String::valueOf)
        .containsExactly("reason");
    assertThat(clerk.post(path + "/cancellation", Map.of("reason", "台风")).status()).isEqualTo(204);
    assertThat(clerk.get(path).object())
        .containsEntry("state", "CANCELLED")
        .containsEntry("cancelReason", "台风");
    assertThat(own.get("notices").body()).contains("SESSION_CANCELLED", "台风");
  }

  @Test
  void an_activity_is_finished_after_its_last_session() {
    long session = desk.published(community, ActivityDesk.details("陪老人聊天"), desk.morning(-3), 5);
    String path = "activities/" + desk.session(session).facts().activity();
    assertThat(clerk.post(path + "/end").object()).containsEntry("state", "FINISHED");
    assertThat(clerk.post(path + "/end").status()).isEqualTo(409);
  }

  @Test
  void a_session_is_changed_closed_and_opened_again() {
    long session = desk.published(community, ActivityDesk.details("陪老人聊天"), 1);
    long volunteer = desk.volunteer(community);
    desk.take(session, volunteer);
    String path = "sessions/" + session;
    assertThat(clerk.put(path, Map.of("place", "礼堂", "capacity", 3)).object())
        .containsEntry("place", "礼堂")
        .containsEntry("capacity", 3)
        .containsEntry("taken", 1);
    assertThat(clerk.put(path, Map.of("capacity", 0)).fields().keySet())
        .extracting(String::valueOf)
        .contains("place", "capacity");
    assertThat(clerk.post(path + "/closing").object()).containsEntry("state", "CLOSED");
    assertThat(standing(session).toString()).contains("mayJoin=false");
    assertThat(clerk.post(path + "/opening").object()).containsEntry("state", "OPEN");
    assertThat(standing(session).toString()).contains("mayJoin=true");
  }

  @Test
  void the_list_is_masked_and_somebody_is_taken_off_it() {
    long session = desk.published(community, ActivityDesk.details("陪老人聊天"), 1);
    desk.take(session, desk.volunteer(community));
    desk.take(session, desk.volunteer(community));
    List<Map<String, Object>> list = clerk.get("sessions/" + session + "/sign-ups").list();
    assertThat(list)
        .extracting(one -> one.get("state"), one -> one.get("name"))
        .containsExactly(tuple("CONFIRMED", "陈*宇"), tuple("WAITING", "陈*宇"));
    assertThat(clerk.post("sign-ups/" + list.getFirst().get("id") + "/removal").object())
        .containsEntry("state", "CANCELLED");
    assertThat(clerk.get("sessions/" + session + "/sign-ups").list())
        .singleElement()
        .satisfies(one -> assertThat(one).containsEntry("state", "OFFERED"));
  }

  private List<Map<String, Object>> standing(long session) {
    Program own = Program.of(server, "zhanjiang", desk.own(desk.volunteer(community)));
    return own.get("sessions/" + session + "/standings").list();
  }
}
