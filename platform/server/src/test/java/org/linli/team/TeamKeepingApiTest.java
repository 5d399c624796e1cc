package org.linli.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.Program;

/** Programs name team leaders and keep members, and leaders keep those of their own teams. */
@LinliTest
class TeamKeepingApiTest {

  private final LinliServer server;
  private final TeamGround ground;
  private final Program clerk;
  private final String path;

  TeamKeepingApiTest(LinliServer server) {
    this.server = server;
    this.ground = new TeamGround(server, "zhanjiang", "440802001");
    this.clerk = Program.as(server, "zhanjiang", Role.STATION_HEAD, ground.path);
    this.path = "teams/" + ground.team;
  }

  @Test
  void a_leader_is_named_by_number_and_the_next_one_ends_that_time() {
    assertThat(clerk.post(path + "/leaders", Map.of("number", "没有")).fields().keySet())
        .extracting(String::valueOf)
        .containsExactly("number");
    long first = ground.volunteer();
    assertThat(clerk.post(path + "/leaders", Map.of("number", number(first))).object())
        .containsEntry("volunteer", first)
        .containsEntry("name", "陈*宇");
    long second = ground.volunteer();
    clerk.post(path + "/leaders", Map.of("number", number(second)));
    assertThat(clerk.get(path + "/leaders").list())
        .extracting(one -> one.get("volunteer"), one -> one.containsKey("until"))
        .containsExactly(tuple(second, false), tuple(first, true));
    assertThat(clerk.post(path + "/leaders/end").status()).isEqualTo(204);
    assertThat(clerk.get(path + "/leaders").list()).allMatch(one -> one.containsKey("until"));
  }

  @Test
  void a_member_is_taken_in_and_removed_for_a_reason() {
    long volunteer = ground.volunteer();
    var added = clerk.post(path + "/members", Map.of("number", number(volunteer)));
    assertThat(added.status()).as(added.body()).isEqualTo(201);
    assertThat(added.object()).containsEntry("state", "MEMBER");
    String removal = "team-members/" + added.number("id") + "/removal";
    assertThat(clerk.post(removal).fields().keySet())
        .extracting(String::valueOf)
        .containsExactly("reason");
    assertThat(clerk.post(removal, Map.of("reason", "长期不来")).object())
        .containsEntry("state", "REMOVED");
  }

  @Test
  void a_leader_keeps_the_members_of_their_own_team_and_no_other() {
    long leader = ground.volunteer();
    Program own = Program.of(server, "zhanjiang", ground.volunteers.withAccount(leader));
    ground.lead(leader);
    long asking = ground.asks(ground.volunteer());
    long refused = ground.asks(ground.volunteer());
    assertThat(own.get("led-teams").list())
        .singleElement()
        .satisfies(one -> assertThat(one).containsEntry("asking", 2));
    assertThat(own.post("led-members/" + asking + "/acceptance").object())
        .containsEntry("state", "MEMBER");
    assertThat(own.post("led-members/" + refused + "/refusal", Map.of("reason", "人满了")).object())
        .containsEntry("state", "REFUSED");
    assertThat(own.post("led-members/" + asking + "/removal", Map.of("reason", "搬走")).object())
        .containsEntry("state", "REMOVED");

    TeamGround other = new TeamGround(server, "zhanjiang", "440802001");
    assertThat(own.get("led-teams/" + other.team + "/members").status()).isEqualTo(404);
    assertThat(own.post("led-members/" + other.asks(other.volunteer()) + "/acceptance").status())
        .isEqualTo(404);
  }

  @Test
  void a_team_is_changed_and_a_volunteer_leaves_it() {
    long volunteer = ground.volunteer();
    Program own = Program.of(server, "zhanjiang", ground.volunteers.withAccount(volunteer));
    long membership = ground.asks(volunteer);
    assertThat(own.post("my-teams/" + membership + "/leaving").object())
        .containsEntry("state", "WITHDRAWN");
    Map<String, Object> said =
        Map.of(
            "name",
            "改名队" + ground.team,
            "category",
            "CULTURE_AND_SPORT",
            "establishedOn",
            "2024-03-01");
    assertThat(clerk.put(path, said).object()).containsEntry("category", "CULTURE_AND_SPORT");
    assertThat(clerk.put(path, Map.of()).fields().keySet())
        .extracting(String::valueOf)
        .contains("name", "category");
  }

  private String number(long volunteer) {
    return ground.facts(volunteer).number();
  }
}
