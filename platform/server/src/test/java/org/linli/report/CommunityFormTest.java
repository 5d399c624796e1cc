package org.linli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.ReportContents;
import org.linli.api.ReportContents.Cell;
import org.linli.api.ReportContents.Missing;
import org.linli.api.ReportContents.Row;
import org.linli.api.ReportForm;
import org.linli.api.ReportForm.Align;
import org.linli.api.ReportForm.Column;
import org.linli.api.ReportForm.Entry;
import org.linli.api.ReportForm.Filler;
import org.linli.api.ReportForm.Page;
import org.linli.api.ReportForm.Sending;
import org.linli.api.ReportForm.Taker;
import org.linli.api.ReportSchedule;
import org.linli.api.ReportSchedule.Monthly;
import org.linli.api.ReportUnit;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.web.Browser;

/** The people of a community complete the form that it fills, and see no other unit's. */
@LinliTest
class CommunityFormTest {

  private final LinliServer server;
  private final TrialDeclarations declarations;
  private final CommunityFacts own;
  private final CommunityFacts next;
  private final Browser worker;
  private final String form = "communities-" + UUID.randomUUID().toString().substring(0, 13);
  private final String tenants = "tenants-" + UUID.randomUUID().toString().substring(0, 13);

  CommunityFormTest(LinliServer server) {
    this.server = server;
    this.declarations = server.get(TrialDeclarations.class);
    List<CommunityFacts> some =
        server
            .get(Tenants.class)
            .within(
                server.tenant("zhanjiang"),
                () -> server.get(Communities.class).within(new Scope(List.of("440802001"))))
            .stream()
            .filter(one -> one.divisionCode() != null)
            .toList();
    this.own = some.get(0);
    this.next = some.get(1);
    this.worker = new People(server).logIn("zhanjiang", Role.SOCIAL_WORKER, own.path());
  }

  @BeforeEach
  void declare() {
    declarations.declare("zhanjiang", form(form, ReportUnit.Kind.COMMUNITY));
    declarations.declare("zhanjiang", form(tenants, ReportUnit.Kind.TENANT));
  }

  @AfterEach
  void forget() {
    declarations.forget("zhanjiang", form);
    declarations.forget("zhanjiang", tenants);
  }

  @Test
  void they_type_what_the_records_do_not_know_on_the_page_and_by_program() {
    var page = worker.get(address(own)).html();
    assertThat(page.text()).contains("社区" + form, own.shortName());
    var cell = worker.get(page.select("a.cell-entry").attr("href"));
    var wrong = worker.submit(cell, Map.of("value", "几个", "reason", ""));
    assertThat(wrong.html().text()).contains("要填整数");
    assertThat(worker.submit(cell, Map.of("value", "12", "reason", "")).status()).isEqualTo(303);
    assertThat(worker.get(address(own)).html().select("table").text()).contains("12", "人工填写");
    assertThat(worker.get("/zhanjiang/api/reports/" + form + "?unit=" + unit(own)).body())
        .contains("\"12\"");
    assertThat(worker.get(address(own).replace("?", "/export.csv?")).status()).isEqualTo(200);
  }

  @Test
  void their_menu_and_list_show_the_communitys_forms_and_no_other_units() {
    assertThat(worker.get("/zhanjiang/").html().select("nav a[href$=/reports]")).isNotEmpty();
    assertThat(worker.get("/zhanjiang/reports").html().select("main").text())
        .contains("社区" + form)
        .doesNotContain("社区" + tenants);
    assertThat(worker.get("/zhanjiang/api/reports").body()).contains(form).doesNotContain(tenants);
    assertThat(worker.get("/zhanjiang/reports/" + tenants).status()).isEqualTo(404);
    assertThat(worker.get("/zhanjiang/reports/" + tenants + "?unit=tenant-4408").status())
        .isEqualTo(404);
  }

  @Test
  void a_return_leads_to_where_each_marked_cell_is_changed() {
    String due = worker.get("/zhanjiang/due").html().select("a[href*=" + form + "]").attr("href");
    assertThat(
            worker.get(due).html().select("#contents a[href*=/reports/" + form + "]").attr("href"))
        .contains("unit=" + unit(own));
    var sent = worker.postFrom(due, due + "/submission", Map.of("missingSeen", "true"));
    String page = sent.header("Location");
    Browser city = new People(server).logIn("zhanjiang", Role.STAFF);
    city.postFrom(page, page + "/taking", Map.of());
    String marks = "1|name";
    assertThat(
            city.postFrom(page, page + "/return", Map.of("reason", "名称不对", "marks", marks))
                .status())
        .isEqualTo(303);
    assertThat(worker.get(due).html().select(".came-back a[data-mending]").attr("href"))
        .isEqualTo("/zhanjiang/communities/" + own.id());

    worker.postFrom(due, due + "/submission", Map.of("missingSeen", "true"));
    city.postFrom(page, page + "/taking", Map.of());
    city.postFrom(page, page + "/return", Map.of("reason", "没有人数", "marks", "1|people"));
    String change = worker.get(due).html().select(".came-back a[data-mending]").attr("href");
    assertThat(change).contains("/zhanjiang/reports/" + form + "/cell?", "column=people");
    assertThat(worker.get(change).status()).isEqualTo(200);
  }

  @Test
  void another_communitys_form_and_another_tenants_are_not_there() {
    assertThat(worker.get(address(next)).status()).isEqualTo(404);
    assertThat(worker.get(address(next).replace("?", "/export.csv?")).status()).isEqualTo(404);
    Browser beside = new People(server).logIn("beibei", Role.SOCIAL_WORKER, "500109001");
    assertThat(beside.get("/beibei/reports/" + form).status()).isEqualTo(404);
    Browser leader = new People(server).logIn("zhanjiang", Role.TEAM_LEADER, own.path());
    assertThat(leader.get(address(own)).status()).isEqualTo(403);
  }

  private String address(CommunityFacts community) {
    return "/zhanjiang/reports/" + form + "?unit=" + unit(community);
  }

  private static String unit(CommunityFacts community) {
    return "community-" + community.id();
  }

  private static ReportForm form(String id, ReportUnit.Kind unit) {
    return new ReportForm(
        id,
        "社区" + id,
        SampleForm.CLAUSE,
        Set.of(Filler.CITY),
        new Sending(
            unit,
            new ReportSchedule(
                SampleForm.CLAUSE, new Monthly(25, 0), LocalDate.of(2026, 1, 1), null, null),
            List.of(Taker.TENANT)),
        List.of(),
        List.of(
            new Column("name", "社区名称", "", 60, Align.CENTER),
            new Column("people", "服务人数", "", 30, Align.CENTER, Entry.FIGURE).addedUp()),
        List.of(),
        Page.A4_PORTRAIT,
        (whose, turn) ->
            new ReportContents(
                List.of(
                    new Row(
                        "1",
                        whose.name(),
                        whose.path(),
                        List.of(
                            Cell.of(whose.name()).keptAt("/communities/" + whose.key()),
                            Cell.of(new Missing())))),
                List.of()));
  }
}
