package org.linli.plugin.zhanjiang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.linli.api.Role;
import org.linli.station.OpenStation;
import org.linli.testing.LinliServer;
import org.linli.testing.People;
import org.linli.testing.SampleTenant;
import org.linli.web.Browser;

/**
 * Where the plugin is on, a station's page says what it lacks of 五有 and where to mend it (ZJ-2); in
 * the neighbouring tenant it says nothing, and once it is off, nothing either.
 */
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiveHavesIT {

  private static final String PREFIX = "linlitest_haves_";

  private LinliServer server;
  private People people;

  @BeforeAll
  void start() {
    LinliServer.dropOldSchemas(PREFIX);
    Path tenants = Path.of("target", "haves-tenants");
    SampleTenant.ZHANJIANG.write(tenants, SampleTenant.permits(ZhanjiangStation.ID));
    SampleTenant.ZHUHAI.write(tenants, SampleTenant.permits(ZhanjiangStation.ID));
    server = LinliServer.start(tenants, Map.of("linli.schema-prefix", PREFIX));
    server.onboardAll();
    people = new People(server);
  }

  @AfterAll
  void stop() {
    server.close();
    LinliServer.dropOldSchemas(PREFIX);
  }

  @Test
  void a_station_lacks_all_five_until_they_are_shown_where_the_plugin_is_on() {
    OpenStation here = new OpenStation(server, "zhanjiang", "440802001");
    OpenStation there = new OpenStation(server, "zhuhai", "440402001");
    Browser clerk = people.logIn("zhanjiang", Role.SOCIAL_WORKER, here.path);
    String page = "/zhanjiang/stations/" + here.id;
    assertThat(clerk.get(page).html().text()).doesNotContain("五有");

    press("enablement");
    assertThat(clerk.get(page).html().text()).contains("社区志愿服务站点“五有”标准", "0/5 项达到", "还没有服务队，请登记");
    assertThat(clerk.get(page + "/standards").html().text())
        .contains("有服务场所", "有工作台账", "依据《关于推进湛江市社区志愿服务制度化建设实施方案》二");
    assertThat(
            clerk
                .get(page + "/findings/new?standard=zhanjiang-station.five-haves&item=rules")
                .html()
                .text())
        .contains("有管理制度", "制度上墙", "义工守则", "二（四）：根据自身实际制定站点相关工作制度");
    assertThat(
            people
                .logIn("zhuhai", Role.SOCIAL_WORKER, there.path)
                .get("/zhuhai/stations/" + there.id)
                .html()
                .text())
        .doesNotContain("五有");

    press("disablement");
    assertThat(clerk.get(page).html().text()).doesNotContain("五有");
  }

  private void press(String button) {
    Browser administrator = people.logIn("zhanjiang", Role.TENANT_ADMINISTRATOR);
    String page = "/zhanjiang/plugins/" + ZhanjiangStation.ID;
    String csrf = administrator.get(page).html().select("input[name=_csrf]").first().val();
    assertThat(administrator.post(page + "/" + button, Map.of("_csrf", csrf)).status())
        .isEqualTo(303);
  }
}
