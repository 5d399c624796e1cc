package org.linli.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.api.ReportForm.Taker;
import org.linli.api.ReportUnit;
import org.linli.api.Role;
import org.linli.report.TrialForms;
import org.linli.testing.Await;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Pictures;
import org.linli.testing.Program;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/** What a city sends to the province: more time from there, its files, and word of it. */
@LinliTest
class MoreTimeTest {

  private final LinliServer server;
  private final SubmissionGround here;
  private final People people;
  private final String form;

  MoreTimeTest(LinliServer server) {
    this.server = server;
    this.here = new SubmissionGround(server, "zhanjiang", "440802001");
    this.people = new People(server);
    this.form =
        here.forms.declare(
            "zhanjiang", ReportUnit.Kind.TENANT, here.today().minusDays(20), 5, Taker.OVERSEER);
  }

  @AfterEach
  void forget() {
    here.forms.forget("zhanjiang", form);
  }

  @Test
  void the_province_gives_a_city_more_time_and_takes_it_back_in_both_logs() {
    Browser city = people.logIn("zhanjiang", Role.STAFF, "4408");
    Browser province = people.logIn("guangdong", Role.STAFF, "44");
    assertThat(city.get(address()).html().select("main").text()).contains("已关闭");
    assertThat(city.get(address()).html().select("#extension form"))
        .as("nobody gives it to themselves")
        .isEmpty();
    String list = "/guangdong/received-submissions?turn=" + form + "/" + TrialForms.TURN;
    var link = province.get(list).html().select("a[href*=sender=zhanjiang]");
    assertThat(link).hasSize(1);
    String page = "/guangdong/received-submissions/extension?turn=" + form + "/2026&sender=";
    assertThat(province.get(page + "beibei").status()).isEqualTo(404);

    LocalDate until = here.today().plusDays(10);
    Map<String, String> fields = new HashMap<>();
    fields.put("_csrf", csrf(province.get(page + "zhanjiang")));
    fields.put("sender", "zhanjiang");
    fields.put("turn", form + "/2026");
    fields.put("until", here.today().minusDays(30).toString());
    fields.put("reason", "台风停工");
    var refused = province.post("/guangdong/received-submissions/extension", fields);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.html().select("textarea").first().text()).isEqualTo("台风停工");
    fields.put("until", until.toString());
    province.post("/guangdong/received-submissions/extension", fields);

    Await.until("it reaches the city", () -> told(city, "台风停工"));
    assertThat(city.get(address()).html().select("main").text())
        .contains("已延期", until.toString(), "台风停工");
    assertThat(province.get(list).html().select("tbody").text()).contains("延期到 " + until);

    fields.put("reason", "已经复工");
    province.post("/guangdong/received-submissions/extension/revocation", fields);
    Await.until("it is taken back", () -> told(city, "已经复工"));
    assertThat(city.get(address()).html().select("main").text()).contains("已关闭");
    assertThat(
            Tables.rows(
                server,
                "guangdong",
                "SELECT action FROM audit_entry WHERE object = 'zhanjiang' AND details LIKE ?"
                    + " ORDER BY id",
                "%" + form + "%"))
        .extracting(row -> row.get("action"))
        .containsExactly("submission.extended", "submission.extension-revoked");
    assertThat(Tables.audited(server, "zhanjiang", "submission", submission()))
        .containsExactly("submission.extended", "submission.extension-revoked");
  }

  @Test
  void the_same_message_twice_gives_time_once() {
    MoreTime more =
        new MoreTime(
            "zhanjiang",
            "",
            form,
            TrialForms.TURN,
            here.today().plusDays(3),
            "台风",
            7,
            java.time.Instant.parse("2026-01-01T00:00:00Z"));

    here.run(() -> server.get(ReceivingTime.class).take(MoreTime.of(more.payload())));
    here.run(() -> server.get(ReceivingTime.class).take(MoreTime.of(more.payload())));

    assertThat(
            here.here(
                () ->
                    server
                        .get(Extensions.class)
                        .of(form, TrialForms.TURN, UnitRows.tenant())
                        .size()))
        .isEqualTo(1);
  }

  @Test
  void a_program_gives_time_and_takes_it_back_and_the_files_reach_the_province() {
    Program above = Program.as(server, "guangdong", Role.STAFF, "44");
    LocalDate until = here.today().plusDays(10);
    Map<String, Object> more =
        Map.of(
            "sender", "zhanjiang",
            "form", form,
            "turn", "2026",
            "until", until.toString(),
            "reason", "台风");
    Browser city = people.logIn("zhanjiang", Role.STAFF, "4408");
    assertThat(above.post("received-extensions", more).status()).isEqualTo(204);
    Await.until("it reaches the city", () -> told(city, "台风"));
    String csrf = csrf(city.get(address()));
    city.upload(address() + "/evidence?_csrf=" + csrf, "evidence", "现场.png", Pictures.write("png"));

    Browser province = people.logIn("guangdong", Role.STAFF, "44");
    String sent = city.post(address() + "/submission", Map.of("_csrf", csrf)).header("Location");
    assertThat(city.get(sent).html().text()).contains("上级平台");

    String file = Await.until("the file arrives", () -> file(province, above));
    assertThat(province.get("/guangdong" + file).status()).isEqualTo(200);
    assertThat(province.get("/guangdong/notices").html().text()).contains("样表" + form);
    assertThat(people.logIn("guangdong", Role.AUDITOR, "44").get("/guangdong" + file).status())
        .isEqualTo(404);
    assertThat(above.post("received-extensions/revocation", more).body()).contains("已经报送过了");
  }

  private Optional<String> file(Browser province, Program above) {
    var listed = above.get("received-submissions?form=" + form + "&size=5");
    if (!listed.body().contains("\"total\":1")) {
      return Optional.empty();
    }
    String id = listed.body().replaceAll("(?s).*?\"id\":([0-9]+).*", "$1");
    return Optional.ofNullable(
            province
                .get("/guangdong/received-submissions/" + id)
                .html()
                .select("#sealed a[href*=/files/]")
                .first())
        .map(link -> link.attr("href").replace("/guangdong", ""));
  }

  private long submission() {
    return here.here(
            () ->
                server
                    .get(SubmissionTable.class)
                    .find(form, TrialForms.TURN, UnitRows.tenant())
                    .orElseThrow())
        .id();
  }

  private String address() {
    return "/zhanjiang/due/%s/%s/tenant-4408".formatted(form, TrialForms.TURN);
  }

  private static Optional<String> told(Browser browser, String words) {
    String text = browser.get("/zhanjiang/notices").html().text();
    return text.contains(words) ? Optional.of(text) : Optional.empty();
  }

  private static String csrf(Browser.Answer page) {
    return page.html().select("[name=_csrf]").first().val();
  }
}
