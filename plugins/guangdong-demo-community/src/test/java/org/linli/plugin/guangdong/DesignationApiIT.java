package org.linli.plugin.guangdong;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.linli.api.Communities;
import org.linli.api.Role;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.testing.People;
import org.linli.testing.SampleTenant;
import org.linli.web.Browser;

/** Programs designate communities and say what they are (GD-15). */
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DesignationApiIT {

  private static final String XINJIANG = "440802001002";
  private static final String BOPU = "440883004006";

  private LinliServer server;
  private People people;

  @BeforeAll
  void start_two_cities_of_which_one_uses_the_plugin() {
    LinliServer.dropOldSchemas("linlitest_designation_");
    Path tenants = Path.of("target", "designation-tenants");
    SampleTenant.ZHANJIANG.write(tenants, SampleTenant.startsWith(GuangdongDemoCommunity.ID));
    SampleTenant.ZHUHAI.write(tenants, SampleTenant.permits(GuangdongDemoCommunity.ID));
    server = LinliServer.start(tenants, Map.of("linli.schema-prefix", "linlitest_designation_"));
    server.onboardAll();
    people = new People(server);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void the_type_of_a_provincial_community_is_said_and_read() {
    Browser staff = people.logIn("zhanjiang", Role.STAFF);
    assertThat(read(staff, XINJIANG).body())
        .contains("\"provincial\":true")
        .doesNotContain("level");

    Browser.Answer said = say(staff, XINJIANG, "{\"level\":\"CITY\",\"youthActionPilot\":true}");

    assertThat(said.status()).as(said.body()).isEqualTo(200);
    assertThat(read(staff, XINJIANG).body())
        .isEqualTo(said.body())
        .contains("\"level\":\"CITY\"", "\"youthActionPilot\":true");
  }

  @Test
  void a_county_designates_its_own_as_the_countys_only() {
    Browser wuchuan = people.logIn("zhanjiang", Role.STAFF, "440883");
    assertThat(read(wuchuan, BOPU).status()).isEqualTo(404);
    Browser.Answer asCity = say(wuchuan, BOPU, "{\"level\":\"CITY\"}");
    assertThat(asCity.status()).isEqualTo(422);
    assertThat(asCity.body()).contains("\"level\":", "您可以认定县级");
    assertThat(say(wuchuan, BOPU, "{\"level\":\"COUNTY\"}").status()).isEqualTo(200);
    assertThat(read(wuchuan, BOPU).body()).contains("\"level\":\"COUNTY\"");

    assertThat(say(wuchuan, XINJIANG, "{\"level\":\"COUNTY\"}").status()).isEqualTo(404);
    assertThat(read(people.logIn("zhanjiang", Role.AUDITOR), XINJIANG).status()).isEqualTo(403);
    assertThat(read(people.logIn("zhuhai", Role.STAFF), XINJIANG).status()).isEqualTo(404);
  }

  private Browser.Answer read(Browser browser, String code) {
    return browser.get(path(code), "Accept", "application/json");
  }

  private Browser.Answer say(Browser browser, String code, String body) {
    String token =
        browser.get("/zhanjiang/").html().select("meta[name=csrf-token]").attr("content");
    return browser.send(
        "PUT", path(code), body, "Content-Type", "application/json", "X-CSRF-Token", token);
  }

  private String path(String code) {
    long id =
        server
            .get(Tenants.class)
            .within(
                server.tenant("zhanjiang"),
                () ->
                    server
                        .get(Communities.class)
                        .byDivisionCodes(List.of(code))
                        .values()
                        .iterator()
                        .next()
                        .id());
    return "/zhanjiang/api/communities/%d/designation".formatted(id);
  }
}
