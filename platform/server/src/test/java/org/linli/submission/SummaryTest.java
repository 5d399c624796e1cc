package org.linli.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Document;
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
import org.linli.web.Browser;

/** A city has what its counties sent in one table, one more with each that comes. */
@LinliTest
class SummaryTest {

  private final LinliServer server;
  private final SubmissionGround here;
  private final People people;
  private final String form;
  private final Browser city;

  SummaryTest(LinliServer server) {
    this.server = server;
    this.here = new SubmissionGround(server, "zhanjiang", "440802001");
    this.people = new People(server);
    this.form =
        here.forms.declare(
            "zhanjiang", ReportUnit.Kind.COUNTY, here.today().plusDays(20), null, Taker.TENANT);
    this.city = people.logIn("zhanjiang", Role.STAFF, "4408");
  }

  @AfterEach
  void forget() {
    here.forms.forget("zhanjiang", form);
  }

  @Test
  void what_a_county_sent_is_summed_at_once_and_who_has_not_sent_is_seen() {
    submit("440802");
    Document page = page(city, "");
    assertThat(page.select("tr:contains(赤坎区)").text()).contains("等待受理", "3");
    assertThat(page.select("tr:contains(霞山区)").text()).contains("未报");
    assertThat(page.select("tfoot").text()).isEqualTo("合计（1 个单位） 3 1");

    here.forms.say(form, "4", "一支");
    submit("440803");
    assertThat(page(city, "").select("tfoot").text()).isEqualTo("合计（2 个单位） 7 2");
    assertThat(page(city, "&county=440803").select("tfoot").text()).isEqualTo("合计（1 个单位） 4 1");
    assertThat(page(city, "&of=rows").select("tbody tr").eachText())
        .satisfiesExactly(
            first -> assertThat(first).startsWith("赤坎区 3"),
            second -> assertThat(second).startsWith("霞山区 4"));
  }

  @Test
  void what_came_back_does_not_count_and_what_is_sent_again_counts_anew() {
    long id = submit("440802");
    here.run(() -> server.get(Submitting.class).withdraw(id, SubmissionGround.CLERK));
    assertThat(page(city, "").select("tfoot").text()).startsWith("合计（0 个单位）");
    here.forms.say(form, "9", "一支");
    submit("440802");
    assertThat(page(city, "").select("tfoot").text()).isEqualTo("合计（1 个单位） 9 1");
    assertThat(page(city, "&of=rows").select("tbody tr")).hasSize(1);
  }

  @Test
  void it_leaves_as_plain_data() {
    submit("440802");
    String asked = "/zhanjiang/due/summary/export.csv?turn=" + form + "/" + TrialForms.TURN;
    assertThat(text(asked)).contains("\"赤坎区\",\"等待受理\",\"3\",\"1\"", "\"霞山区\",\"未报\",\"\",\"\"");
    assertThat(text(asked).lines()).last().isEqualTo("\"合计（1 个单位）\",\"\",\"3\",\"1\"");
    assertThat(city.bytes(asked).headers().firstValue("Content-Disposition"))
        .hasValueSatisfying(
            said ->
                assertThat(said)
                    .startsWith(
                        "attachment; filename=\"zhanjiang-%s-%s.csv\""
                            .formatted(form, TrialForms.TURN)));
    assertThat(text(asked + "&of=rows")).contains("\"赤坎区\",\"3\",\"一支\"");
  }

  @Test
  void programs_read_the_same() {
    submit("440802");
    Program program = Program.as(server, "zhanjiang", Role.STAFF, "4408");
    assertThat(program.get("due-summary?turn=" + form + "/" + TrialForms.TURN).list())
        .filteredOn(unit -> unit.get("name").equals("赤坎区"))
        .singleElement()
        .satisfies(
            unit ->
                assertThat(unit)
                    .containsEntry("state", "SUBMITTED")
                    .containsEntry("figures", java.util.List.of("3"))
                    .containsEntry("rows", 1));
  }

  @Test
  void everyone_sees_the_part_they_answer_for_and_other_tenants_nothing() {
    submit("440802");
    Browser county = people.logIn("zhanjiang", Role.STAFF, "440803");
    assertThat(page(county, "").select("tbody").text()).contains("霞山区").doesNotContain("赤坎区");
    Browser beside = people.logIn("beibei", Role.STAFF, "500109");
    Document there = beside.get("/beibei/due/summary?turn=" + form + "/" + TrialForms.TURN).html();
    assertThat(there.select("option[value^=" + form + "]")).isEmpty();
    assertThat(there.select("main").text()).doesNotContain("赤坎区");
    assertThat(beside.get("/beibei/due/summary/export.csv?turn=" + form).body())
        .doesNotContain("赤坎区");
    assertThat(beside.get("/zhanjiang/due/summary").status()).isEqualTo(404);
  }

  private long submit(String county) {
    return here.submitOfCounty(form, county);
  }

  private Document page(Browser browser, String more) {
    return browser.get("/zhanjiang/due/summary?turn=" + form + "/" + TrialForms.TURN + more).html();
  }

  private String text(String path) {
    return new String(city.bytes(path).body(), StandardCharsets.UTF_8);
  }
}
