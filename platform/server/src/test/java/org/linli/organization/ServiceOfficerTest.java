package org.linli.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.api.Communities;
import org.linli.api.Role;
import org.linli.tenant.Tenants;
import org.linli.tenant.Time;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.Tables;
import org.linli.volunteer.ServingVolunteers;
import org.linli.volunteer.Volunteers;
import org.linli.web.Browser;

/** Each community names a volunteer service officer, one at a time (GD-3). */
@LinliTest
class ServiceOfficerTest {

  private final LinliServer server;
  private final Browser staff;
  private final long community;
  private final String page;
  private final LocalDate today;

  ServiceOfficerTest(LinliServer server) {
    this.server = server;
    this.staff = new People(server).logIn("zhanjiang", Role.STAFF, "440802");
    this.community =
        server
            .get(Tenants.class)
            .within(
                server.tenant("zhanjiang"),
                () ->
                    server
                        .get(Communities.class)
                        .namedPlace("花园" + UUID.randomUUID(), "440802001"));
    this.page = "/zhanjiang/communities/" + community;
    this.today = Time.today(server.get(Clock.class));
  }

  @Test
  void the_next_officer_ends_the_time_of_the_one_before_and_both_stay_in_the_history() {
    assertThat(staff.get(page).html().text()).contains("还没有设立志愿服务委员");
    name(Map.of("name", "林小明", "phone", "0759-123456", "from", today.minusDays(9).toString()));
    assertThat(staff.get(page).html().text()).contains("林小明").doesNotContain("0759-123456");

    long volunteer = new ServingVolunteers(server, "zhanjiang").approved(community);
    String number =
        server
            .get(Tenants.class)
            .within(
                server.tenant("zhanjiang"),
                () -> server.get(Volunteers.class).find(volunteer).orElseThrow().number());
    name(Map.of("number", number, "from", today.toString()));
    assertThat(staff.get(page).html().text())
        .contains("陈*宇", "以前的志愿服务委员", "林小明 " + today.minusDays(9) + "至" + today);
    assertThat(Tables.audited(server, "zhanjiang", "community", community))
        .contains("serviceOfficer.named");
  }

  @Test
  void name_and_telephone_are_sealed_and_a_day_ahead_is_refused_beside_its_field() {
    var refused =
        name(Map.of("name", "林小明", "phone", "0759-123456", "from", today.plusDays(1).toString()));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.html().select("#f-from-error").text()).isEqualTo("不能晚于今天");
    assertThat(refused.html().select("#f-name").val()).isEqualTo("林小明");
    name(Map.of("name", "林小明", "phone", "0759-123456", "from", today.toString()));
    assertThat(
            Tables.rows(
                server,
                "zhanjiang",
                "SELECT id FROM service_officer WHERE name = ? OR phone = ?",
                "林小明",
                "0759-123456"))
        .isEmpty();
  }

  @Test
  void the_telephone_number_is_masked_until_someone_gives_a_reason_and_that_is_logged() {
    name(Map.of("name", "林小明", "phone", "0759-1234567", "from", today.toString()));
    String officer = page + "/service-officer";
    Browser.Answer masked = staff.get(officer);
    assertThat(masked.html().select("dl").text()).contains("林小明", "075****4567");

    Browser.Answer refused = staff.submit(masked, Map.of("why", ""));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("请先选查看原因").doesNotContain("0759-1234567");
    Browser.Answer shown = staff.submit(masked, Map.of("why", "EMERGENCY"));

    assertThat(shown.html().select("a[href=tel:0759-1234567]")).hasSize(1);
    assertThat(shown.body()).contains("本次查看已记入审计日志");
    assertThat(Tables.audited(server, "zhanjiang", "community", community))
        .containsOnlyOnce("serviceOfficer.contactRevealed");
    Browser auditor = new People(server).logIn("zhanjiang", Role.AUDITOR);
    assertThat(auditor.get("/zhanjiang/audit?action=serviceOfficer.contactRevealed").body())
        .contains("查看志愿服务委员电话", "应急联络");
  }

  @Test
  void out_of_scope_and_in_another_tenant_nobody_names_one() {
    People people = new People(server);
    String edit = page + "/service-officer/edit";
    assertThat(people.logIn("zhanjiang", Role.STAFF, "440803").get(edit).status()).isEqualTo(404);
    assertThat(people.logIn("beibei", Role.STAFF, "500109").get(edit).status()).isEqualTo(404);
  }

  private Browser.Answer name(Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    all.put(
        "_csrf",
        staff.get(page + "/service-officer/edit").html().select("input[name=_csrf]").first().val());
    return staff.post(page + "/service-officer", all);
  }
}
