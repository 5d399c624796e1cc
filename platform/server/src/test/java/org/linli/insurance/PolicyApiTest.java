package org.linli.insurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.api.Communities;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.Program;
import org.linli.volunteer.ServingVolunteers;

/** Programs note insurance policies and whom they cover (LAW-6). */
@LinliTest
class PolicyApiTest {

  private final LinliServer server;
  private final long community;
  private final Program clerk;

  PolicyApiTest(LinliServer server) {
    this.server = server;
    InsuranceGround ground = new InsuranceGround(server, "zhanjiang");
    this.community =
        ground.here(
            () -> server.get(Communities.class).namedPlace("花园" + UUID.randomUUID(), "440802001"));
    this.clerk = Program.as(server, "zhanjiang", Role.STATION_HEAD, "440802001");
  }

  @Test
  void a_policy_of_a_community_names_people_and_releases_them() {
    Map<String, Object> said = policy("NAMED");
    String path = "communities/" + community + "/insurance";
    var noted = clerk.post(path, said, "policy-" + community);
    assertThat(noted.status()).as(noted.body()).isEqualTo(201);
    assertThat(clerk.post(path, said, "policy-" + community).body()).isEqualTo(noted.body());
    String policy = "insurance/" + noted.number("id");
    assertThat(clerk.get(policy).object())
        .containsEntry("covers", "NAMED")
        .containsEntry("state", "GOOD");

    long volunteer = new ServingVolunteers(server, "zhanjiang").approved(community);
    String number = String.valueOf(clerk.get("volunteers/" + volunteer).object().get("number"));
    assertThat(clerk.post(policy + "/insured").fields().keySet())
        .extracting(String::valueOf)
        .containsExactly("numbers");
    assertThat(clerk.post(policy + "/insured", Map.of("numbers", List.of(number))).object())
        .containsEntry("count", 1);
    assertThat(clerk.get(policy + "/insured").list())
        .containsExactly(Map.of("volunteer", volunteer, "number", number, "name", "陈*宇"));
    assertThat(clerk.post(policy + "/released", Map.of("volunteer", volunteer)).status())
        .isEqualTo(204);
    assertThat(clerk.get(policy + "/insured").list()).isEmpty();
  }

  @Test
  void each_wrong_field_is_named_and_only_the_administrator_insures_the_whole_tenant() {
    assertThat(clerk.post("communities/" + community + "/insurance").fields().keySet())
        .extracting(String::valueOf)
        .contains("covers", "kind", "insurer", "policyNumber", "from", "until");
    assertThat(clerk.post("insurance", policy("TENANT")).status()).isEqualTo(403);
    Program administrator = Program.as(server, "zhanjiang", Role.TENANT_ADMINISTRATOR);
    var noted = administrator.post("insurance", policy("TENANT"));
    assertThat(noted.status()).as(noted.body()).isEqualTo(201);
    assertThat(administrator.get("insurance?size=500").body()).contains("\"covers\":\"TENANT\"");
  }

  private static Map<String, Object> policy(String covers) {
    return Map.of(
        "covers",
        covers,
        "kind",
        "ACCIDENT",
        "insurer",
        "平安保险",
        "policyNumber",
        "P" + UUID.randomUUID(),
        "from",
        "2026-01-01",
        "until",
        "2099-12-31");
  }
}
