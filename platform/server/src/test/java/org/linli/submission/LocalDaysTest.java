package org.linli.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.api.Clause;
import org.linli.api.ReportForm.Taker;
import org.linli.api.ReportSchedule;
import org.linli.api.ReportTurn;
import org.linli.api.ReportUnit;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Program;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/** A tenant sets days of its own: earlier than the document's, or where that names none. */
@LinliTest
class LocalDaysTest {

  private static final Clause CLAUSE = new Clause("T-1", "样本文件", "附件1", "各单位填报样表。");
  private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
  private static final LocalDate TO = LocalDate.of(2026, 3, 31);
  private static final LocalDate DUE = LocalDate.of(2026, 4, 15);
  private static final ReportTurn TURN = new ReportTurn("q1", "第1季度", FROM, TO, DUE, null);
  private static final ReportSchedule FIXED =
      new ReportSchedule(CLAUSE, new ReportSchedule.Once(TURN), FROM, null, null);

  private final LinliServer server;
  private final SubmissionGround here;
  private final People people;
  private final String form;

  LocalDaysTest(LinliServer server) {
    this.server = server;
    this.here = new SubmissionGround(server, "zhanjiang", "440802001");
    this.people = new People(server);
    this.form =
        here.forms.declare(
            "zhanjiang",
            ReportUnit.Kind.COMMUNITY,
            here.today().plusDays(20),
            null,
            Taker.TOWNSHIP);
  }

  @AfterEach
  void forget() {
    here.forms.forget("zhanjiang", form);
  }

  @Test
  void a_day_that_the_document_names_is_only_ever_earlier() {
    assertThat(new LocalDays(10, null, null).on(TURN, FIXED).due()).isEqualTo("2026-04-05");
    assertThat(new LocalDays(0, 80, null).on(TURN, FIXED).due()).isEqualTo(DUE);
    assertThat(new LocalDays(500, null, null).on(TURN, FIXED).due()).isEqualTo(FROM);
  }

  @Test
  void GD_14_a_day_that_the_document_leaves_open_is_the_tenants() {
    ReportTurn later = new LocalDays(0, 30, null).on(TURN, FIXED.dayLeftOpen());

    assertThat(later.due()).isEqualTo("2026-04-30");
    assertThat(later.key()).isEqualTo(TURN.key());
  }

  @Test
  void it_closes_when_the_tenant_says_and_never_later_than_the_document() {
    assertThat(new LocalDays(0, null, 30).on(TURN, FIXED).closes()).isEqualTo("2026-05-15");
    ReportTurn closing = new ReportTurn("q1", "第1季度", FROM, TO, DUE, DUE.plusDays(10));
    assertThat(new LocalDays(0, null, 30).on(closing, FIXED).closes()).isEqualTo(DUE.plusDays(10));
  }

  @Test
  void the_administrator_asks_for_it_earlier_and_everybody_sees_that_it_is_local() {
    Browser administrator = people.logIn("zhanjiang", Role.TENANT_ADMINISTRATOR);
    String edit = "/zhanjiang/due/days/" + form;
    var wrong = administrator.submit(administrator.get(edit), Map.of("earlier", "一周"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.html().select("[name=earlier]").val()).isEqualTo("一周");

    administrator.submit(administrator.get(edit), Map.of("earlier", "16", "closesAfter", "30"));

    assertThat(administrator.get("/zhanjiang/due/days").html().select("main").text())
        .contains("样表" + form, "本地设定", here.today().plusDays(4).toString());
    Browser worker = people.logIn("zhanjiang", Role.SOCIAL_WORKER, here.community.path());
    assertThat(worker.get(here.address(form)).html().text())
        .contains("快到期", "本地设定", here.today().plusDays(4).toString());
    assertThat(people.logIn("zhanjiang", Role.STAFF, "4408").get(edit).status()).isEqualTo(403);
    assertThat(
            Tables.rows(
                server,
                "zhanjiang",
                "SELECT id FROM audit_entry WHERE action = 'submission.days-set' AND object = ?",
                form))
        .hasSize(1);
  }

  @Test
  void a_program_sets_them_too_and_takes_them_back() {
    Program program = Program.as(server, "zhanjiang", Role.TENANT_ADMINISTRATOR, "4408");

    assertThat(program.put("due-days/" + form, Map.of("earlier", 3)).body())
        .contains("\"local\":true", here.today().plusDays(17).toString());
    assertThat(program.put("due-days/" + form, Map.of("earlier", 300)).status()).isEqualTo(422);
    assertThat(program.put("due-days/" + form, Map.of()).body())
        .contains("\"due\":\"" + here.today().plusDays(20));
    assertThat(program.get("due-days").body()).contains(form);
  }
}
