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

/** The list of demonstration communities: by county, by level, and both together (GD-15). */
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemonstrationListIT {

  private static final String PREFIX = "linlitest_list_";
  private static final String LIST = "/zhanjiang/demonstration-communities";

  private LinliServer server;
  private Browser staff;

  @BeforeAll
  void two_counties_with_one_of_each_level() {
    LinliServer.dropOldSchemas(PREFIX);
    Path tenants = Path.of("target", "list-tenants");
    SampleTenant.ZHANJIANG.write(tenants, SampleTenant.startsWith(GuangdongDemoCommunity.ID));
    server = LinliServer.start(tenants, Map.of("linli.schema-prefix", PREFIX));
    server.onboardAll();
    staff = new People(server).logIn("zhanjiang", Role.STAFF);
    designate("赤坎市级", "440802001", "CITY");
    designate("赤坎县级", "440802001", "COUNTY");
    designate("霞山县级", "440803001", "COUNTY");
  }

  @AfterAll
  void stop() {
    server.close();
    LinliServer.dropOldSchemas(PREFIX);
  }

  @Test
  void without_a_filter_all_stand_there_the_provincial_one_first() {
    assertThat(shown("")).hasSize(4).first().asString().contains("新江社区");
  }

  @Test
  void by_county() {
    assertThat(shown("?county=440802")).containsExactlyInAnyOrder("新江社区", "赤坎市级", "赤坎县级");
    assertThat(shown("?county=440803")).containsExactly("霞山县级");
    assertThat(shown("?county=440804")).isEmpty();
  }

  @Test
  void by_level() {
    assertThat(shown("?level=CITY")).containsExactly("赤坎市级");
    assertThat(shown("?level=COUNTY")).containsExactlyInAnyOrder("赤坎县级", "霞山县级");
    assertThat(shown("?level=PROVINCIAL")).hasSize(1).first().asString().contains("新江社区");
  }

  @Test
  void by_both_and_what_was_chosen_stays_chosen() {
    String both = "?county=440802&level=COUNTY";
    assertThat(shown(both)).containsExactly("赤坎县级");
    Browser.Answer page = staff.get(LIST + both);
    assertThat(page.html().select("select[name=county] option[selected]").val())
        .isEqualTo("440802");
    assertThat(page.html().select("select[name=level] option[selected]").val()).isEqualTo("COUNTY");
    assertThat(staff.get(LIST + "?county=440804").body()).contains("没有符合条件的示范性社区");
  }

  @Test
  void whoever_answers_for_a_county_sees_that_county_alone() {
    Browser xiashan = new People(server).logIn("zhanjiang", Role.STAFF, "440803");
    assertThat(xiashan.get(LIST).html().select("tbody th a").eachText()).containsExactly("霞山县级");
    assertThat(xiashan.get(LIST + "?county=440802").html().select("tbody th")).isEmpty();
  }

  private List<String> shown(String query) {
    Browser.Answer page = staff.get(LIST + query);
    assertThat(page.status()).isEqualTo(200);
    return page.html().select("tbody th a").eachText();
  }

  private void designate(String name, String township, String level) {
    long community =
        server
            .get(Tenants.class)
            .within(
                server.tenant("zhanjiang"),
                () -> server.get(Communities.class).namedPlace(name, township));
    Browser.Answer form = staff.get(LIST + "/new?community=" + community);
    assertThat(staff.submit(form, Map.of("level", level, "designatedOn", "2022-09-01")).status())
        .isEqualTo(303);
  }
}
