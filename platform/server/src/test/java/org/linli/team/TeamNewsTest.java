package org.linli.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.web.Browser;

/** Leaders are told who asks, and volunteers what was answered. */
@LinliTest
class TeamNewsTest {

  private static final String NOTICES = "/zhanjiang/notices";

  private final TeamGround ground;
  private final People people;
  private final Browser staff;
  private final String members;

  TeamNewsTest(LinliServer server) {
    this.ground = new TeamGround(server, "zhanjiang", "440802001");
    this.people = new People(server);
    this.staff = people.logIn("zhanjiang", Role.STATION_HEAD, ground.path);
    this.members = "/zhanjiang/teams/" + ground.team + "/members";
  }

  @Test
  void a_leader_is_told_of_being_one_and_of_who_asks() {
    long leader = ground.volunteer();
    Browser leading = people.logIn(ground.volunteers.withAccount(leader));
    ground.lead(leader);
    assertThat(leading.get(NOTICES).html().text()).contains("的队长了").doesNotContain("申请加入");

    ask();

    var notices = leading.get(NOTICES).html();
    assertThat(notices.text()).contains("有人申请加入“邻里服务队");
  }

  @Test
  void who_asked_is_told_of_the_answer_and_later_of_the_end() {
    Browser taken = ask();
    answer("acceptance", Map.of());
    assertThat(taken.get(NOTICES).html().text()).contains("您已加入“邻里服务队");

    answer("removal", Map.of("reason", "搬到外地"));
    assertThat(taken.get(NOTICES).html().text()).contains("您已不在“邻里服务队", "搬到外地");

    Browser refused = ask();
    answer("refusal", Map.of("reason", "队伍已满"));
    assertThat(refused.get(NOTICES).html().text()).contains("没有同意您加入：队伍已满").doesNotContain("您已加入");
    assertThat(taken.get(NOTICES).html().text()).doesNotContain("队伍已满");
  }

  /** Somebody asks to join. */
  private Browser ask() {
    Browser asking = people.logIn(ground.volunteers.withAccount(ground.volunteer()));
    asking.submit(asking.get("/zhanjiang/our-teams/" + ground.team), Map.of());
    return asking;
  }

  /** The community's staff answer whoever stands first on the list. */
  private void answer(String how, Map<String, String> fields) {
    String one = staff.get(members).html().select("tbody th a").first().attr("href");
    var page = staff.get(one);
    var answered =
        fields.isEmpty()
            ? staff.submitTo(one + "/" + how, page)
            : staff.post(
                one + "/" + how,
                Map.of(
                    "_csrf",
                    page.html().select("input[name=_csrf]").first().val(),
                    "reason",
                    fields.get("reason")));
    assertThat(answered.status()).isEqualTo(303);
  }
}
