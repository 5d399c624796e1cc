package org.linli.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.api.Communities;
import org.linli.api.Role;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.web.Browser;

/** People say on their community's page how things stand with its league branch. */
@LinliTest
class LeagueBranchPagesTest {

  private final People people;
  private final Browser staff;
  private final String community;

  LeagueBranchPagesTest(LinliServer server) {
    this.people = new People(server);
    this.staff = people.logIn("zhanjiang", Role.STAFF, "440802");
    this.community =
        "/zhanjiang/communities/"
            + server
                .get(Tenants.class)
                .within(
                    server.tenant("zhanjiang"),
                    () ->
                        server
                            .get(Communities.class)
                            .namedPlace("花园" + UUID.randomUUID(), "440802001"));
  }

  @Test
  void the_state_stands_on_the_communitys_page() {
    var page = staff.get(community);
    assertThat(page.html().text()).contains("还没有登记团支部情况");
    var form = staff.get(page.html().select("a:contains(登记情况)").attr("href"));
    assertThat(staff.submit(form, Map.of("from", "2024-03-01")).html().select("#f-state-error"))
        .hasSize(1);

    var sent =
        staff.submit(form, Map.of("state", "WORKING", "name", "花园团支部", "from", "2024-03-01"));
    assertThat(sent.status()).isEqualTo(303);
    assertThat(staff.get(community).html().text())
        .contains("已成立，并能独立开展日常工作（自 2024年3月1日 (周五)）", "花园团支部");
    assertThat(staff.get(community + "/league-branch/edit").html().select("input[checked]").val())
        .isEqualTo("WORKING");
  }

  @Test
  void out_of_scope_and_in_another_tenant_nobody_may_say() {
    String path = community + "/league-branch/edit";
    assertThat(people.logIn("zhanjiang", Role.STAFF, "440803").get(path).status()).isEqualTo(404);
    assertThat(people.logIn("beibei", Role.STAFF, "500109").get(path).status()).isEqualTo(404);
    assertThat(people.logIn("zhanjiang", Role.AUDITOR).get(path).status()).isEqualTo(403);
  }
}
