package org.linli.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.Program;
import org.linli.volunteer.ServingVolunteers;

/** Programs name the volunteer service officers of communities (GD-3). */
@LinliTest
class ServiceOfficerApiTest {

  private final LinliServer server;
  private final OrganizationGround ground;
  private final Program clerk;
  private final String path;

  ServiceOfficerApiTest(LinliServer server) {
    this.server = server;
    this.ground = new OrganizationGround(server, "zhanjiang", "440802001");
    this.clerk = Program.as(server, "zhanjiang", Role.STAFF, "440802");
    this.path = "communities/" + ground.community + "/service-officers";
  }

  @Test
  void a_name_with_a_telephone_gives_way_to_a_volunteer_whose_name_is_masked() {
    var named =
        clerk.post(path, Map.of("name", "林小明", "phone", "0759-123456", "from", "2026-01-05"));
    assertThat(named.status()).as(named.body()).isEqualTo(201);
    long volunteer = new ServingVolunteers(server, "zhanjiang").approved(ground.community);
    String number = String.valueOf(clerk.get("volunteers/" + volunteer).object().get("number"));
    clerk.post(path, Map.of("number", number, "from", "2026-02-05"));
    assertThat(clerk.get(path).list())
        .extracting(one -> one.get("name"), one -> one.get("until"))
        .containsExactly(tuple("陈*宇", null), tuple("林小明", "2026-02-05"));
    assertThat(clerk.post(path + "/end").status()).isEqualTo(204);
    assertThat(clerk.get(path).list()).allMatch(one -> one.containsKey("until"));
  }

  @Test
  void each_wrong_field_is_named() {
    assertThat(clerk.post(path, Map.of("phone", "打给我")).fields().keySet())
        .extracting(String::valueOf)
        .containsExactlyInAnyOrder("name", "phone", "from");
    assertThat(clerk.post(path, Map.of("number", "没有", "from", "2026-01-05")).fields().keySet())
        .extracting(String::valueOf)
        .containsExactly("number");
  }
}
