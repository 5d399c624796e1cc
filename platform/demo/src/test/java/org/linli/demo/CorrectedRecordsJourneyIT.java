package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.linli.api.Communities;
import org.linli.api.ReportSchedule;
import org.linli.api.Role;
import org.linli.report.FormsToSend;
import org.linli.tenant.Onboarding;
import org.linli.tenant.Tenants;
import org.linli.tenant.Time;
import org.linli.testing.People;
import org.linli.testing.Program;
import org.linli.testing.SampleTenant;

/**
 * What a region's own forms sent stays as it left; a record that is corrected afterwards shows as a
 * difference, in Guangdong's quarterly report (GD-14) and in Beibei's monthly form (BB-9), whose
 * figures open down to the station.
 */
@TestMethodOrder(OrderAnnotation.class)
class CorrectedRecordsJourneyIT extends Journey {

  private static final String HAIZHU = "440105";
  private static final String IN_HAIZHU = "440105001101";
  private static final String TIANSHENG = "500109001";

  private LocalDate today = LocalDate.EPOCH;

  @Override
  void prepare(Path tenants) {
    SampleTenant.BEIBEI.write(tenants, SampleTenant.startsWith("beibei-coverage"));
  }

  @BeforeAll
  void onboard() {
    today = Time.today(server.get(Clock.class));
    server
        .get(Onboarding.class)
        .onboard(server.tenant("beibei"), (number, steps, key, done, total) -> {});
  }

  @Test
  @Order(1)
  void a_county_report_shows_what_was_corrected_since_GD_14() {
    Program city = Program.of(server, "guangzhou", people.enroll("guangzhou", Role.STAFF));
    long community = community("guangzhou", IN_HAIZHU);
    counted(city, community, 74);
    logIn(people.enroll("guangzhou", Role.STAFF, HAIZHU), People.PASSWORD);
    page.navigate(
        "/guangzhou/due/guangdong-county-report/"
            + turn("guangzhou", "guangdong-county-report")
            + "/county-"
            + HAIZHU);
    assertThat(text()).contains("海珠区", "74");
    holds();
    page.locator("[name=missingSeen]").check();
    String sent = send();
    assertThat(text()).contains("等待受理", "74").doesNotContain("现在的记录与报送时不同");

    counted(city, community, 81);
    page.navigate(sent);
    assertThat(text()).contains("现在的记录与报送时不同");
    assertThat(page.locator("#now").innerText()).contains("74", "81");
    holds();
  }

  @Test
  @Order(2)
  void a_towns_form_and_the_districts_coverage_open_down_to_the_station_BB_9() {
    Program district = Program.of(server, "beibei", people.enroll("beibei", Role.STAFF));
    long community = community("beibei", "500109001037");
    var made =
        district.post(
            "communities/%d/stations".formatted(community),
            Map.of(
                "kind", "STATION",
                "name", "碚峡路社区志愿服务站",
                "openedOn", "2022-03-01",
                "host", "便民服务中心"));
    String station = made.text("id");
    profile(district, station, "0000-0000000");

    logIn(people.enroll("beibei", Role.STAFF, TIANSHENG), People.PASSWORD);
    page.navigate("/beibei/station-coverage");
    assertThat(text()).contains("1 / ");
    page.locator("main tbody a").first().click();
    page.waitForLoadState();
    holds();

    page.navigate(
        "/beibei/due/beibei-stations/" + DemoTurns.lastDue(today) + "/township-" + TIANSHENG);
    page.locator("[name=filler]").fill("王小明");
    page.locator("[name=fillerPhone]").fill("13800001234");
    page.locator("[name=missingSeen]").check();
    String sent = send();
    assertThat(text()).contains("0000-0000000").doesNotContain("现在的记录与报送时不同");
    profile(district, station, "0000-1111111");
    page.navigate(sent);
    assertThat(page.locator("#now").innerText()).contains("0000-0000000", "0000-1111111");
    holds();
  }

  private String send() {
    press("报送");
    confirm();
    page.waitForURL("**/submissions/*");
    return page.url().replaceAll("[?#].*", "");
  }

  private void counted(Program city, long community, int inNeed) {
    var said =
        city.post(
            "communities/%d/population".formatted(community),
            Map.of(
                "year",
                today.getYear(),
                "source",
                "街道台账",
                "asOf",
                today.withDayOfYear(1).toString(),
                "people",
                Map.of("IN_NEED", inNeed)));
    assertThat(said.status()).as(said.body()).isBetween(200, 204);
  }

  private static void profile(Program district, String station, String phone) {
    var said =
        district.put(
            "stations/" + station + "/profile", Map.of("signOn", "2022-04-10", "phone", phone));
    assertThat(said.status()).as(said.body()).isBetween(200, 204);
  }

  private String turn(String tenant, String form) {
    return server
        .get(Tenants.class)
        .within(
            server.tenant(tenant),
            () -> {
              ReportSchedule schedule =
                  server.get(FormsToSend.class).find(form).orElseThrow().sending().schedule();
              return schedule.current(today).orElseThrow().key();
            });
  }

  private long community(String tenant, String code) {
    return server
        .get(Tenants.class)
        .within(
            server.tenant(tenant),
            () -> server.get(Communities.class).byDivisionCodes(List.of(code)))
        .values()
        .iterator()
        .next()
        .id();
  }
}
