package org.linli.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.institution.Universities;
import org.linli.testing.Await;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Program;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/**
 * What a university has sent (GD-15, GD-17) is taken back and sent again until the province has
 * decided.
 */
@LinliTest
class UniversityTakingBackTest extends UniversityFormStories {

  UniversityTakingBackTest(LinliServer server) {
    super(server);
  }

  @Test
  void a_program_sends_takes_back_and_sends_again_and_nobody_elses_program_does() {
    Program program = Program.of(server, "university", new Universities(server).staff(ours));
    Program stranger = Program.of(server, "university", new Universities(server).staff(theirs));
    String at = form.replace("/university/", "");
    assertThat(stranger.post(at + "/submission").status()).isEqualTo(404);
    assertThat(program.post(at + "/submission").body()).contains("还缺 1 处");
    Program.Said sent = program.post(at + "/submission", Map.of("missingSeen", true));
    assertThat(sent.status()).isEqualTo(201);
    assertThat(sent.text("state")).isEqualTo("SUBMITTED");
    assertThat(program.post(at + "/submission", Map.of("missingSeen", true)).body())
        .contains("已经报送过了");

    assertThat(stranger.post(at + "/withdrawal").status()).isEqualTo(404);
    assertThat(program.post(at + "/withdrawal").status()).isEqualTo(202);
    Await.until("it is given back", () -> inState(program, at, "WITHDRAWN"));
    assertThat(program.post(at + "/submission", Map.of("missingSeen", true)).body())
        .contains("\"version\":2");
    assertThat(Tables.audited(server, "zhanjiang", "submission", submission()))
        .containsSubsequence(
            "submission.sent", "submission.asked-back", "submission.withdrawn", "submission.sent");
    assertThat(Tables.audited(server, "guangdong", "submission", submission()))
        .containsSubsequence("submission.received", "submission.given-back");
  }

  @Test
  void what_the_province_has_decided_is_not_given_back() {
    typeContact();
    send();
    assertThat(desk.get(form).html().select("#withdrawal button").text()).isEqualTo("撤回");
    Browser province = new People(server).logIn("guangdong", Role.STAFF, "44");
    String received =
        Await.until(
            "it arrives",
            () ->
                Optional.of(
                        province
                            .get(
                                "/guangdong/received-submissions?turn="
                                    + ground.form
                                    + "/"
                                    + UniversityGround.TURN)
                            .html()
                            .select("#senders a[href*=received-submissions/]")
                            .attr("href"))
                    .filter(link -> link.matches(".*/[0-9]+")));
    String csrf = province.get(received).html().select("[name=_csrf]").first().val();
    province.post(received + "/acceptance", Map.of("_csrf", csrf));
    Await.until("it is accepted", () -> Optional.of(state()).filter("已通过"::equals));
    assertThat(desk.get(form).html().select("#withdrawal")).isEmpty();
    assertThat(post(form + "/withdrawal", Map.of()).html().text()).contains("不能撤回");
  }

  private Optional<String> inState(Program program, String at, String state) {
    return Optional.of(program.get(at + "/submission").text("state")).filter(state::equals);
  }

  private long submission() {
    return ground.submission(ours, "zhanjiang");
  }
}
