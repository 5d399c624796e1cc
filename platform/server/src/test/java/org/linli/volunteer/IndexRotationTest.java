package org.linli.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/** The key of the blind indexes changes while people register, and one person stays one (LAW-7). */
@LinliTest
class IndexRotationTest {

  private final LinliServer server;
  private final VolunteerDesk desk;
  private final RotatingIndexes rotating;
  private final Browser clerk;

  IndexRotationTest(LinliServer server, RotatingIndexes rotating) {
    this.server = server;
    this.desk = new VolunteerDesk(server);
    this.rotating = rotating;
    this.clerk = new People(server).logIn("beibei", Role.STAFF);
  }

  @Test
  void one_person_is_one_before_while_and_after_the_key_changes() {
    String early = VolunteerDesk.idNumber();
    String between = VolunteerDesk.idNumber();
    assertThat(register(early)).isEqualTo(303);
    int before = key();
    run(rotating::begin);
    assertThat(register(early)).isEqualTo(422);
    assertThat(register(between)).isEqualTo(303);
    while (desk.in("beibei", () -> rotating.fill(2)) > 0) {
      assertThat(register(early)).isEqualTo(422);
    }
    assertThat(desk.in("beibei", rotating::swap)).isTrue();
    assertThat(key()).isEqualTo(before + 1);
    for (String number : List.of(early, between)) {
      assertThat(register(number)).isEqualTo(422);
      var lookup = clerk.get("/beibei/volunteers/lookup");
      assertThat(clerk.submit(lookup, Map.of("idNumber", number)).status()).isEqualTo(303);
    }
    assertThat(clerk.get("/beibei/volunteers?q=5678").html().select("tbody tr"))
        .hasSizeGreaterThan(1);
    assertThat(
            Tables.rows(
                server, "beibei", "SELECT id FROM volunteer WHERE id_index_next IS NOT NULL"))
        .isEmpty();
  }

  private void run(Runnable work) {
    desk.in(
        "beibei",
        () -> {
          work.run();
          return true;
        });
  }

  private int key() {
    Object key =
        Tables.rows(server, "beibei", "SELECT index_key FROM volunteer_register")
            .getFirst()
            .get("index_key");
    return Integer.parseInt(String.valueOf(key));
  }

  private int register(String number) {
    long community = desk.place("beibei", "500109001");
    var form = clerk.get("/beibei/communities/" + community + "/volunteers/new");
    Map<String, String> fields = VolunteerDesk.adult(number);
    return clerk.submit(form, fields).status();
  }
}
