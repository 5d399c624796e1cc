package org.linli.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.api.ReportForm.Taker;
import org.linli.api.ReportUnit;
import org.linli.api.Role;
import org.linli.division.Sql;
import org.linli.report.TrialForms;
import org.linli.submission.Rolled.Origin;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.web.Browser;

/** What units sent before sums were kept stands in the city's summary too. */
@LinliTest
class CatchingUpTest {

  private final LinliServer server;
  private final SubmissionGround here;
  private final String form;
  private final Browser city;

  CatchingUpTest(LinliServer server) {
    this.server = server;
    this.here = new SubmissionGround(server, "zhanjiang", "440802001");
    this.form =
        here.forms.declare(
            "zhanjiang", ReportUnit.Kind.COUNTY, here.today().plusDays(20), null, Taker.TENANT);
    this.city = new People(server).logIn("zhanjiang", Role.STAFF, "4408");
  }

  @AfterEach
  void forget() {
    here.forms.forget("zhanjiang", form);
  }

  @Test
  void rows_and_sums_come_from_the_sealed_text() {
    here.forms.say(form, "4", "一支");
    long id = submit("440802");
    submit("440803");
    Document before = page("");
    assertThat(before.select("tfoot").text()).isEqualTo("合计（2 个单位） 8 2");
    List<String> rows = page("&of=rows").select("tbody tr").eachText();
    lose();
    assertThat(page("").select("tfoot").text()).doesNotContain("8");

    here.run(() -> server.get(CatchingUp.class).here());
    assertThat(page("").select("tfoot").text()).isEqualTo("合计（2 个单位） 8 2");
    assertThat(page("").select("tr:contains(赤坎区)").text()).contains("等待受理", "4");
    assertThat(outline(id)).isEqualTo(1);
    assertThat(page("&of=rows").select("tbody tr").eachText()).isEqualTo(rows);
  }

  @Test
  void it_goes_on_where_it_was_broken_off() {
    here.forms.say(form, "4", "一支");
    long first = submit("440802");
    long second = submit("440803");
    lose();
    here.run(() -> server.get(CatchingUp.Part.class).keep(Origin.OWN, first));
    assertThat(outline(first)).as("not its part").isZero();
    assertThat(outline(second)).isEqualTo(1);
    assertThat(page("").select("tfoot").text()).isEqualTo("合计（2 个单位） 4 1");

    here.run(() -> server.get(CatchingUp.class).here());
    assertThat(page("").select("tfoot").text()).isEqualTo("合计（2 个单位） 8 2");
  }

  @Test
  void what_was_sent_anew_is_counted_as_it_was_sent_last() {
    here.forms.say(form, "4", "一支");
    long id = submit("440802");
    here.run(() -> server.get(Submitting.class).withdraw(id, SubmissionGround.CLERK));
    here.forms.say(form, "9", "一支");
    submit("440802");
    lose();
    here.run(() -> server.get(CatchingUp.class).here());
    assertThat(page("").select("tfoot").text()).isEqualTo("合计（1 个单位） 9 1");
  }

  @Test
  void what_came_from_below_is_kept_before_anybody_opens_the_summary() {
    ComingForms coming = new ComingForms(server, "guangdong");
    long one = coming.come("zhanjiang", ComingForms.number(), 1, 2);
    Tenants tenants = server.get(Tenants.class);
    RolledRows rows = server.get(RolledRows.class);
    tenants.within(
        server.tenant("guangdong"),
        () -> {
          Sql sql = server.get(Sql.class);
          sql.update("DELETE FROM rolled_row WHERE origin = 'RECEIVED' AND form_no = ?", one);
          sql.update("DELETE FROM rolled_form WHERE origin = 'RECEIVED' AND form_no = ?", one);
          assertThat(rows.outlines(Origin.RECEIVED, List.of(one))).isEmpty();
          server.get(CatchingUp.class).here();
          assertThat(rows.outlines(Origin.RECEIVED, List.of(one)).get(one).length()).isEqualTo(2);
        });
  }

  /** As it was when no rows and no sums were kept yet. */
  private void lose() {
    String ours = "(SELECT id FROM submission WHERE form_id = ?)";
    here.run(
        () -> {
          Sql sql = server.get(Sql.class);
          sql.update("DELETE FROM submission_figure WHERE submission_id IN " + ours, form);
          sql.update("DELETE FROM rolled_row WHERE origin = 'OWN' AND form_no IN " + ours, form);
          sql.update("DELETE FROM rolled_form WHERE origin = 'OWN' AND form_no IN " + ours, form);
        });
  }

  /** How many rows of a form are kept; zero where nothing is. */
  private int outline(long id) {
    return here.here(
        () -> {
          var found = server.get(RolledRows.class).outlines(Origin.OWN, List.of(id));
          return found.containsKey(id) ? found.get(id).length() : 0;
        });
  }

  private long submit(String county) {
    return here.submitOfCounty(form, county);
  }

  private Document page(String more) {
    return city.get("/zhanjiang/due/summary?turn=" + form + "/" + TrialForms.TURN + more).html();
  }
}
