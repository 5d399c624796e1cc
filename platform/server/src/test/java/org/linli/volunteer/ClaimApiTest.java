package org.linli.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.account.Subject;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.tenant.TenantId;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Program;
import org.linli.testing.Tables;

/** A record that the community made is handed over by programs, with a code that works once. */
@LinliTest
class ClaimApiTest {

  private final LinliServer server;
  private final long volunteer;
  private final Program clerk;

  ClaimApiTest(LinliServer server) {
    this.server = server;
    this.volunteer =
        new ServingVolunteers(server, "zhanjiang").approved(new VolunteerDesk(server).place());
    this.clerk = Program.as(server, "zhanjiang", Role.STAFF, VolunteerDesk.CHIKAN);
  }

  @Test
  void the_person_claims_it_with_the_code_and_nobody_does_twice() {
    var issued = clerk.post("volunteers/" + volunteer + "/claim-code");
    assertThat(issued.status()).as(issued.body()).isEqualTo(201);
    assertThat(issued.text("address")).endsWith("/volunteer/claim/" + issued.text("code"));

    Program person = person();
    var claimed = person.post("volunteers/claims", Map.of("code", issued.text("code")));
    assertThat(claimed.status()).as(claimed.body()).isEqualTo(201);
    assertThat(claimed.object()).containsEntry("id", volunteer).containsEntry("hasAccount", true);
    assertThat(person.get("volunteers/mine").body()).contains("" + volunteer);

    var again = person().post("volunteers/claims", Map.of("code", issued.text("code")));
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.fields().keySet()).extracting(String::valueOf).containsExactly("code");
  }

  @Test
  void a_code_issued_anew_makes_the_first_void_even_for_a_retry() {
    String path = "volunteers/" + volunteer + "/claim-code";
    String first = clerk.post(path, Map.of(), "again").text("code");
    String second = clerk.post(path, Map.of(), "again").text("code");
    assertThat(second).isNotEqualTo(first);
    assertThat(person().post("volunteers/claims", Map.of("code", first)).status()).isEqualTo(422);
    assertThat(
            Tables.rows(
                server,
                "zhanjiang",
                "SELECT body FROM answered_request WHERE body LIKE ?",
                "%" + second + "%"))
        .as("nothing keeps a code")
        .isEmpty();
  }

  @Test
  void only_the_communitys_own_staff_issue_one() {
    String path = "volunteers/" + volunteer + "/claim-code";
    assertThat(
            Program.as(server, "zhanjiang", Role.STAFF, VolunteerDesk.XIASHAN).post(path).status())
        .isEqualTo(404);
    assertThat(Program.as(server, "beibei", Role.STAFF).post(path).status()).isEqualTo(404);
  }

  private Program person() {
    String login =
        new People(server)
            .enroll(
                "c" + UUID.randomUUID().toString().substring(0, 12),
                Subject.of(new TenantId("zhanjiang")),
                Role.RESIDENT,
                new Scope(List.of("4408")));
    return Program.of(server, "zhanjiang", login);
  }
}
