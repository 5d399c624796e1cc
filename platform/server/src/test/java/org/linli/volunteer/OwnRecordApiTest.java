package org.linli.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.Pictures;
import org.linli.testing.Program;
import org.linli.testing.Tables;

/** Programs of volunteers do with their own data what the pages do (LAW-7). */
@LinliTest
class OwnRecordApiTest {

  private final LinliServer server;
  private final long volunteer;
  private final Program own;
  private final String mine;

  OwnRecordApiTest(LinliServer server) {
    this.server = server;
    ServingVolunteers volunteers = new ServingVolunteers(server, "zhanjiang");
    this.volunteer = volunteers.approved(new VolunteerDesk(server).place());
    this.own = Program.of(server, "zhanjiang", volunteers.withAccount(volunteer));
    this.mine = "volunteers/mine/" + volunteer;
  }

  @Test
  void the_record_is_masked_and_the_data_to_take_along_is_not() {
    assertThat(own.get(mine).object())
        .containsEntry("name", "陈*宇")
        .containsEntry("phone", "138****0000")
        .containsEntry("state", "APPROVED");
    assertThat(own.get(mine + "/data").object())
        .containsEntry("name", "陈晓宇")
        .containsEntry("phone", "13800000000")
        .containsEntry("locationConsent", false);
    assertThat(Tables.audited(server, "zhanjiang", "volunteer", volunteer))
        .contains("volunteer.taken");
  }

  @Test
  void what_may_change_is_changed_and_each_wrong_field_is_named() {
    var changed =
        own.put(
            mine,
            Map.of(
                "name",
                "别人",
                "livingArea",
                "霞山区",
                "phone",
                "13912345678",
                "skills",
                List.of("FIRST_AID")));
    assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    assertThat(changed.object())
        .containsEntry("phone", "139****5678")
        .containsEntry("skills", List.of("FIRST_AID"))
        .as("who it is stays")
        .containsEntry("name", "陈*宇");

    var wrong = own.put(mine, Map.of("phone", "打给我", "livingArea", ""));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.fields().keySet()).extracting(String::valueOf).contains("phone", "livingArea");
  }

  @Test
  void consent_to_location_is_given_and_revoked() {
    assertThat(own.put(mine + "/location-consent", Map.of()).status()).isEqualTo(204);
    assertThat(own.get(mine).object()).containsEntry("locationConsent", true);
    assertThat(own.delete(mine + "/location-consent").status()).isEqualTo(204);
    assertThat(own.get(mine).object()).containsEntry("locationConsent", false);
    assertThat(Tables.audited(server, "zhanjiang", "volunteer", volunteer))
        .contains("volunteer.locationConsent", "volunteer.locationRevoked");
  }

  @Test
  void a_picture_of_the_guardians_consent_is_kept_and_taken_back() {
    String path = mine + "/guardian-consent";
    assertThat(own.upload("PUT", path, "image/png", Pictures.write("png")).status()).isEqualTo(204);
    assertThat(own.get(mine).object()).containsEntry("guardianConsent", "FILE");
    assertThat(own.upload("PUT", path, "image/png", new byte[] {1, 2, 3}).fields().keySet())
        .extracting(String::valueOf)
        .containsExactly("picture");
    assertThat(own.delete(path).status()).isEqualTo(204);
    assertThat(own.get(mine).object()).containsEntry("guardianConsent", "NONE");
  }

  @Test
  void who_leaves_keeps_the_record_and_who_deletes_it_must_mean_it() {
    assertThat(own.post(mine + "/leaving").object()).containsEntry("state", "LEFT");
    assertThat(own.post(mine + "/leaving").status()).isEqualTo(409);

    var unsure = own.post(mine + "/deletion");
    assertThat(unsure.status()).isEqualTo(422);
    assertThat(unsure.fields().keySet()).extracting(String::valueOf).containsExactly("sure");
    assertThat(own.post(mine + "/deletion", Map.of("sure", true)).status()).isEqualTo(204);
    assertThat(own.get(mine).status()).isEqualTo(404);
  }

  @Test
  void for_anybody_else_it_is_not_there() {
    String stranger =
        new ServingVolunteers(server, "zhanjiang")
            .withAccount(
                new ServingVolunteers(server, "zhanjiang")
                    .approved(new VolunteerDesk(server).place()));
    Program other = Program.of(server, "zhanjiang", stranger);
    assertThat(other.get(mine).status()).isEqualTo(404);
    assertThat(other.get(mine + "/data").status()).isEqualTo(404);
    assertThat(other.put(mine + "/location-consent", Map.of()).status()).isEqualTo(404);
    assertThat(other.post(mine + "/deletion", Map.of("sure", true)).status()).isEqualTo(404);
    assertThat(Program.as(server, "beibei", Role.VOLUNTEER).get(mine).status()).isEqualTo(404);
  }
}
