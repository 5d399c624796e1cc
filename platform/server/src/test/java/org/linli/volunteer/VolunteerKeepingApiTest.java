package org.linli.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.Program;
import org.linli.testing.Tables;

/** Programs of the community keep its volunteers' records; personal data stays masked (LAW-7). */
@LinliTest
class VolunteerKeepingApiTest {

  private final LinliServer server;
  private final long volunteer;
  private final Program clerk;
  private final String path;

  VolunteerKeepingApiTest(LinliServer server) {
    this.server = server;
    this.volunteer =
        new ServingVolunteers(server, "zhanjiang").approved(new VolunteerDesk(server).place());
    this.clerk = Program.as(server, "zhanjiang", Role.SOCIAL_WORKER, VolunteerDesk.CHIKAN);
    this.path = "volunteers/" + volunteer;
  }

  @Test
  void a_record_is_masked_until_a_reason_is_given_which_is_written_down() {
    assertThat(clerk.get(path).body()).contains("陈*宇").doesNotContain("陈晓宇", "13800000000");
    var without = clerk.post(path + "/reveal");
    assertThat(without.status()).isEqualTo(422);
    assertThat(without.fields().keySet()).extracting(String::valueOf).containsExactly("why");
    assertThat(Tables.audited(server, "zhanjiang", "volunteer", volunteer))
        .doesNotContain("volunteer.revealed");

    assertThat(clerk.post(path + "/reveal", Map.of("why", "CONTACT")).object())
        .containsEntry("name", "陈晓宇")
        .containsEntry("phone", "13800000000");
    assertThat(Tables.audited(server, "zhanjiang", "volunteer", volunteer))
        .contains("volunteer.revealed");
  }

  @Test
  void it_is_corrected_as_a_whole_and_answers_masked() {
    var corrected =
        clerk.put(
            path,
            Map.of(
                "name",
                "林小满",
                "idKind",
                "RESIDENT_ID",
                "idNumber",
                VolunteerDesk.idNumber(),
                "livingArea",
                "霞山区",
                "phone",
                "13912345678"));
    assertThat(corrected.status()).as(corrected.body()).isEqualTo(200);
    assertThat(corrected.object()).containsEntry("name", "林*满");
    assertThat(clerk.put(path, Map.of("name", "林小满")).fields().keySet())
        .extracting(String::valueOf)
        .contains("idNumber", "phone", "livingArea");
  }

  @Test
  void someone_leaves_for_a_reason_and_comes_back() {
    assertThat(clerk.post(path + "/leaving").status()).isEqualTo(422);
    assertThat(clerk.post(path + "/leaving", Map.of("reason", "搬走了")).object())
        .containsEntry("state", "LEFT")
        .containsEntry("reason", "搬走了");
    assertThat(clerk.post(path + "/return").object()).containsEntry("state", "APPROVED");
    assertThat(clerk.put(path + "/guardian-consent", Map.of()).object())
        .containsEntry("guardianConsent", "PAPER");
  }
}
