package org.linli.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.api.ReportForm.Taker;
import org.linli.api.ReportUnit;
import org.linli.api.Role;
import org.linli.report.TrialForms;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Program;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/** A form may let units go (BB-9), and says who filled it in for a unit. */
@LinliTest
class ObligationTest {

  private static final String TOWN = "440802001";
  private static final String OTHER = "440802002";

  private final LinliServer server;
  private final SubmissionGround here;
  private final People people;
  private final String form;

  ObligationTest(LinliServer server) {
    this.server = server;
    this.here = new SubmissionGround(server, "zhanjiang", TOWN);
    this.people = new People(server);
    this.form =
        here.forms.declare(
            "zhanjiang", ReportUnit.Kind.TOWNSHIP, here.today().minusDays(2), null, Taker.TENANT);
    here.forms.spare("zhanjiang", form, TOWN);
  }

  @AfterEach
  void forget() {
    here.forms.forget("zhanjiang", form);
  }

  @Test
  void BB_9_who_needs_not_send_it_is_neither_late_nor_reminded_and_the_others_are() {
    Browser spared = people.logIn("zhanjiang", Role.STAFF, TOWN);
    Browser owing = people.logIn("zhanjiang", Role.STAFF, OTHER);
    Browser city = people.logIn("zhanjiang", Role.STAFF, "4408");

    here.run(() -> server.get(Reminding.InTenant.class).remind());

    assertThat(spared.get("/zhanjiang/due").html().text()).doesNotContain(form);
    assertThat(spared.get("/zhanjiang/").html().text()).doesNotContain(form);
    assertThat(spared.get("/zhanjiang/notices").html().text()).doesNotContain(form);
    assertThat(owing.get("/zhanjiang/due").html().text()).contains(form, "逾期 2 天");
    assertThat(owing.get("/zhanjiang/notices").html().text()).contains(form);
    String late = "/zhanjiang/due/late?turn=" + form + "/2026&county=440802&township=";
    var one = city.get(late + TOWN).html().select("main");
    assertThat(one.text()).contains("这一期都报齐了", "另有 1 个单位按文件规定这一期不用报");
    assertThat(city.get(late + OTHER).html().select("tbody tr")).hasSize(1);
    String summary = "/zhanjiang/due/summary?turn=" + form + "/2026&county=440802&township=";
    var together = city.get(summary + TOWN).html().select("main");
    assertThat(together.select("tbody tr")).isEmpty();
    assertThat(together.text()).contains("还缺 0 个", "另有 1 个单位按文件规定这一期不用报");
    assertThat(city.get(summary + OTHER).html().select("tbody tr")).hasSize(1);
    var sheet = city.get("/zhanjiang/due/late/export.xlsx?turn=" + form + "/2026");
    assertThat(sheet.status()).isEqualTo(200);
    assertThat(sheet.header("Content-Disposition"))
        .contains("zhanjiang-" + form + "-2026-late.xlsx");
  }

  @Test
  void what_need_not_be_sent_may_be_sent_all_the_same() {
    Browser town = people.logIn("zhanjiang", Role.STAFF, TOWN);
    String address = address(TOWN);

    assertThat(town.get(address).html().text()).contains("本单位这一期不用报", "待报");
    var sent =
        town.post(
            address + "/submission",
            Map.of("_csrf", town.get(address).html().select("[name=_csrf]").first().val()));

    assertThat(town.get(sent.header("Location")).html().text()).contains("等待受理");
  }

  @Test
  void whoever_sends_it_says_who_filled_it_in_and_the_number_is_masked_until_one_says_why() {
    here.forms.sign("zhanjiang", form);
    Browser town = people.logIn("zhanjiang", Role.STAFF, OTHER);
    String address = address(OTHER);
    String csrf = town.get(address).html().select("[name=_csrf]").first().val();

    var refused = town.post(address + "/submission", Map.of("_csrf", csrf, "filler", "王小明"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.html().text()).contains("请填写填表人的手机或座机号码");
    assertThat(refused.html().select("[name=filler]").val()).isEqualTo("王小明");

    var sent =
        town.post(
            address + "/submission",
            Map.of("_csrf", csrf, "filler", "王小明", "fillerPhone", "13800001234"));
    String page = sent.header("Location");
    Browser city = people.logIn("zhanjiang", Role.STAFF, "4408");
    assertThat(city.get(page).html().text())
        .contains("王小明", "138****1234")
        .doesNotContain("13800001234");

    assertThat(city.get(page).html().select("#now")).as("nothing changed since").isEmpty();

    String other = city.get(page).html().select("[name=_csrf]").first().val();
    assertThat(city.post(page + "/filler", Map.of("_csrf", other)).body())
        .doesNotContain("13800001234");
    var shown = city.post(page + "/filler", Map.of("_csrf", other, "why", "WORK"));
    assertThat(shown.html().text()).contains("13800001234");
    long id = Long.parseLong(page.substring(page.lastIndexOf('/') + 1));
    assertThat(Tables.audited(server, "zhanjiang", "submission", id))
        .contains("submission.contactRevealed");
    assertThat(
            Tables.rows(
                server,
                "zhanjiang",
                "SELECT submission_id FROM submission_signature WHERE submission_id = ?"
                    + " AND INSTR(phone, '13800001234') > 0",
                id))
        .isEmpty();
  }

  @Test
  void a_program_says_who_filled_it_in_too() {
    here.forms.sign("zhanjiang", form);
    Program program = Program.as(server, "zhanjiang", Role.STAFF, OTHER);
    String path = "due/" + form + "/" + TrialForms.TURN + "/township-" + OTHER + "/submission";

    assertThat(program.post(path, Map.of()).body()).contains("请写明填表人");
    var made = program.post(path, Map.of("filler", "王小明", "fillerPhone", "0759-1234567"));

    assertThat(made.status()).isEqualTo(201);
    assertThat(program.get("submissions/" + made.number("id")).text("sealed"))
        .contains("王小明")
        .doesNotContain("1234567");
  }

  private String address(String town) {
    return "/zhanjiang/due/%s/%s/township-%s".formatted(form, TrialForms.TURN, town);
  }
}
