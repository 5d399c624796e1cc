package org.linli.plugin.guangdong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.api.Role;
import org.linli.tenant.TenantFilesWrong;
import org.linli.testing.ChangedArchive;
import org.linli.testing.LinliServer;
import org.linli.testing.People;
import org.linli.testing.SampleTenant;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/** A wrong setting is refused where it is written: in a tenant's file at the start, on the page. */
@Tag("database")
class PluginSettingsIT {

  private static final String ID = GuangdongDemoCommunity.ID;
  private static final String PREFIX = "linlitest_settings_";

  @TempDir Path directory;

  @AfterEach
  void clean() {
    LinliServer.dropOldSchemas(PREFIX);
  }

  @Test
  void a_plugin_that_is_not_there_stops_the_start() {
    assertThatThrownBy(() -> start(SampleTenant.permits(ID, "no-such-plugin")).close())
        .isInstanceOf(TenantFilesWrong.class)
        .hasMessageContaining("zhuhai.yml, line 6: no plugin 'no-such-plugin' in")
        .hasMessageContaining("there: [")
        .hasMessageContaining(ID);
  }

  @Test
  void a_setting_that_it_does_not_have_stops_the_start_and_those_it_has_are_named() {
    assertThatThrownBy(() -> start(settings("reporting-unitt: 团市委")).close())
        .isInstanceOf(TenantFilesWrong.class)
        .hasMessageContaining("zhuhai.yml, line 9: plugin '" + ID + "' has no setting")
        .hasMessageContaining("it has [reporting-unit, contact, contact-phone]");
  }

  @Test
  void a_value_that_the_setting_does_not_take_stops_the_start() {
    assertThatThrownBy(() -> start(settings("reporting-unit: " + "长".repeat(500))).close())
        .isInstanceOf(TenantFilesWrong.class)
        .hasMessageContaining("zhuhai.yml, line 9: 'reporting-unit' expects Text");
  }

  @Test
  void on_the_page_a_bad_value_is_refused_beside_its_field_and_nothing_changes() {
    LinliServer.dropOldSchemas(PREFIX);
    try (LinliServer server = start(SampleTenant.startsWith(ID))) {
      server.onboardAll();
      Browser administrator = new People(server).logIn("zhuhai", Role.TENANT_ADMINISTRATOR);
      String page = "/zhuhai/plugins/" + ID;
      Browser.Answer form = administrator.get(page);
      String tooLong = "长".repeat(500);

      Browser.Answer refused =
          administrator.submit(form, Map.of("reporting-unit", tooLong, "contact", "李四"));

      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.html().select("#f-reporting-unit-error").text()).isNotEmpty();
      assertThat(refused.html().select("#f-contact-error")).isEmpty();
      assertThat(refused.html().select("#f-reporting-unit").val()).isEqualTo(tooLong);
      assertThat(refused.html().select("#f-contact").val()).isEqualTo("李四");
      assertThat(Tables.rows(server, "zhuhai", "SELECT * FROM plugin_setting")).isEmpty();

      assertThat(
              administrator
                  .submit(form, Map.of("reporting-unit", "共青团珠海市委员会", "contact", "李四"))
                  .status())
          .isEqualTo(303);
      assertThat(administrator.get(page).html().select("#f-reporting-unit").val())
          .isEqualTo("共青团珠海市委员会");
    }
  }

  @Test
  void an_archive_that_was_refused_is_told_by_the_health_and_takes_nothing_down() {
    Path plugins =
        ChangedArchive.of(ID)
            .saying("Plugin-Requires", ">=2.0 & <3.0")
            .into(directory.resolve("plugins"));
    SampleTenant.ZHUHAI.write(directory.resolve("tenants"));
    try (LinliServer server =
        LinliServer.start(
            directory.resolve("tenants"),
            Map.of("linli.schema-prefix", PREFIX, "linli.plugins", plugins.toString()))) {
      Browser.Answer health = new Browser(server).get("/health", "Accept", "application/json");

      assertThat(health.status()).isEqualTo(200);
      assertThat(health.body()).contains("\"" + ID + "\":\"refused\"");
    }
  }

  private static String settings(String line) {
    return SampleTenant.permits(ID) + "  settings:\n    " + ID + ":\n      " + line + "\n";
  }

  private LinliServer start(String lines) {
    Path tenants = directory.resolve("tenants");
    SampleTenant.ZHUHAI.write(tenants, lines);
    return LinliServer.start(tenants, Map.of("linli.schema-prefix", PREFIX));
  }
}
