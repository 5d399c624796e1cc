package org.linli.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.Program;
import org.linli.web.Browser;

/** Who has not sent a form is reminded once, and given more time by the level above alone. */
@LinliTest
class LateSubmissionTest extends SubmissionStories {

  LateSubmissionTest(LinliServer server) {
    super(server);
  }

  @Test
  void a_late_unit_is_given_more_time_by_the_level_above_with_a_reason() {
    String form = form(-20, 5);
    Browser worker = community();
    assertThat(worker.get(here.address(form)).html().text()).contains("已关闭");
    assertThat(submit(worker, form).status()).isEqualTo(422);
    Browser town = staff("440802001");
    assertThat(town.get("/zhanjiang/due/late?turn=" + form + "/2026").html().select("tbody").text())
        .contains(here.community.shortName());
    String address = here.address(form);
    var page = town.get(address);
    Map<String, String> fields =
        Map.of(
            "_csrf", csrf(page),
            "until", here.today().plusDays(9).toString(),
            "reason", "台风停工");
    town.post(address + "/extension", fields);
    assertThat(worker.get("/zhanjiang/notices").html().text()).contains("台风停工");
    assertThat(worker.get(address).html().text()).contains("已延期", "台风停工");
    assertThat(worker.get(address).html().select("#extension form")).isEmpty();
    assertThat(town.get(address).html().select("#extension form")).hasSize(2);
    assertThat(submit(worker, form).status()).isLessThan(400);
    assertThat(
            town.get("/zhanjiang/due/late?turn=" + form + "/2026&township=440802001")
                .html()
                .select("tbody a[href*=" + here.unit() + "]"))
        .isEmpty();
  }

  @Test
  void those_who_have_not_sent_are_reminded_once() {
    String form = form(6, null);
    Browser worker = community();
    here.run(() -> server.get(Reminding.InTenant.class).remind());
    here.run(() -> server.get(Reminding.InTenant.class).remind());
    assertThat(
            worker.get("/zhanjiang/notices").html().select(".notice-text:contains(" + form + ")"))
        .hasSize(1);
  }

  @Test
  void a_program_gives_more_time_lists_who_is_late_and_lays_evidence_beside() {
    String form = form(-3, null);
    Program town = Program.as(server, "zhanjiang", Role.STAFF, "440802001");
    String path = "due/" + form + "/2026/" + here.unit() + "/";
    String late = "due/late?form=" + form + "&turn=2026&township=440802001&size=500";
    assertThat(town.get(late).body()).contains(here.unit(), "LATE");
    String until = here.today().plusDays(9).toString();

    assertThat(town.post(path + "extensions", Map.of("until", until, "reason", "台风")).status())
        .isEqualTo(204);
    assertThat(town.get(path + "extensions").body()).contains(until, "台风");
    assertThat(town.get(late).body()).contains(until);
    assertThat(town.post(path + "extensions/revocation", Map.of("reason", "复工")).status())
        .isEqualTo(204);
    assertThat(town.post(path + "extensions/revocation", Map.of("reason", "复工")).status())
        .isEqualTo(422);
    assertThat(town.get(path + "evidence").body()).isEqualTo("[]");

    Program worker = Program.as(server, "zhanjiang", Role.SOCIAL_WORKER, here.community.path());
    assertThat(worker.post(path + "extensions", Map.of("until", until, "reason", "x")).status())
        .isEqualTo(403);
  }
}
