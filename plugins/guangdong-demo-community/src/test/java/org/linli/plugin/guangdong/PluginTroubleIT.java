package org.linli.plugin.guangdong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.api.Role;
import org.linli.plugin.EnabledPlugins;
import org.linli.plugin.SwitchingPlugins;
import org.linli.tenant.Migrations;
import org.linli.tenant.Onboarding;
import org.linli.tenant.Tenant;
import org.linli.tenant.TenantFilesWrong;
import org.linli.tenant.Tenants;
import org.linli.testing.ChangedArchive;
import org.linli.testing.LinliServer;
import org.linli.testing.People;
import org.linli.testing.SampleTenant;
import org.linli.web.Browser;

/** What goes wrong with an archive is told, leaves nothing half-made, and can be tried again. */
@Tag("database")
class PluginTroubleIT {

  private static final String ID = GuangdongDemoCommunity.ID;
  private static final String PREFIX = "linlitest_trouble_";

  @TempDir Path directory;

  @AfterAll
  static void clean() {
    LinliServer.dropOldSchemas(PREFIX);
  }

  @Test
  void a_script_that_fails_leaves_the_plugin_off_drops_what_it_made_and_can_be_tried_again() {
    LinliServer.dropOldSchemas(PREFIX);
    Path plugins =
        ChangedArchive.of(ID)
            .with("db/" + ID + "/V900__obstacle.sql", "CREATE TABLE obstacle (id INT)")
            .into(directory.resolve("plugins"));
    try (LinliServer server = start(plugins)) {
      Tenant zhuhai = server.tenant("zhuhai");
      server.get(Onboarding.class).onboard(zhuhai, (number, steps, key, done, total) -> {});
      server.createTable(zhuhai, "obstacle");
      Tenants tenants = server.get(Tenants.class);

      assertThat(tenants.within(zhuhai, () -> server.get(SwitchingPlugins.class).enable(ID)))
          .hasValueSatisfying(why -> assertThat(why).contains("obstacle"));
      assertThat(tenants.within(zhuhai, () -> server.get(EnabledPlugins.class).ids())).isEmpty();
      assertThat(server.get(Migrations.class).tables(zhuhai, "guangdong_demo_community_"))
          .isEmpty();

      Browser administrator = new People(server).logIn("zhuhai", Role.TENANT_ADMINISTRATOR);
      assertThat(administrator.get("/zhuhai/").html().select(".task-LATE .task-what").text())
          .isEqualTo("广东示范性社区没有启用成功，请查看原因");

      server.get(Migrations.class).drop(zhuhai, java.util.List.of("obstacle"));
      assertThat(tenants.within(zhuhai, () -> server.get(SwitchingPlugins.class).enable(ID)))
          .isEmpty();
      assertThat(tenants.within(zhuhai, () -> server.get(EnabledPlugins.class).ids()))
          .containsExactly(ID);
      assertThat(administrator.get("/zhuhai/").html().select(".task-LATE")).isEmpty();
    }
  }

  @Test
  void an_upgrade_that_fails_says_how_far_it_came_keeps_the_data_and_can_be_tried_again() {
    LinliServer.dropOldSchemas(PREFIX);
    try (LinliServer server = start(Path.of(System.getProperty("linli.plugins")))) {
      server.onboardAll();
      Tenant zhuhai = server.tenant("zhuhai");
      server.get(Tenants.class).within(zhuhai, () -> server.get(SwitchingPlugins.class).enable(ID));
      server.createTable(zhuhai, "obstacle");
    }
    Path plugins =
        ChangedArchive.of(ID)
            .with(
                "db/" + ID + "/V900__more.sql",
                "CREATE TABLE guangdong_demo_community_more (id INT)")
            .with("db/" + ID + "/V901__obstacle.sql", "CREATE TABLE obstacle (id INT)")
            .into(directory.resolve("plugins"));
    try (LinliServer server = start(plugins)) {
      Tenant zhuhai = server.tenant("zhuhai");
      Tenants tenants = server.get(Tenants.class);
      assertThat(tenants.within(zhuhai, () -> server.get(EnabledPlugins.class).ids())).isEmpty();
      assertThat(server.get(Migrations.class).tables(zhuhai, "guangdong_demo_community_"))
          .contains("guangdong_demo_community_more", "guangdong_demo_community_designation");
      Browser administrator = new People(server).logIn("zhuhai", Role.TENANT_ADMINISTRATOR);
      assertThat(administrator.get("/zhuhai/plugins/" + ID).html().select(".alert-danger").text())
          .contains("数据表停在版本 900", "obstacle");

      server.get(Migrations.class).drop(zhuhai, java.util.List.of("obstacle"));
      assertThat(tenants.within(zhuhai, () -> server.get(SwitchingPlugins.class).enable(ID)))
          .isEmpty();
      assertThat(tenants.within(zhuhai, () -> server.get(EnabledPlugins.class).ids()))
          .containsExactly(ID);
    }
  }

  @Test
  void an_archive_for_another_version_of_the_platform_stops_the_start_of_a_tenant_that_needs_it() {
    Path plugins =
        ChangedArchive.of(ID)
            .saying("Plugin-Requires", ">=2.0 & <3.0")
            .into(directory.resolve("plugins"));

    assertThatThrownBy(() -> start(plugins).close())
        .isInstanceOf(TenantFilesWrong.class)
        .hasMessageContaining("zhuhai.yml, line 6")
        .hasMessageContaining("it requires version >=2.0 & <3.0 of the platform");
  }

  private LinliServer start(Path plugins) {
    Path tenants = directory.resolve("tenants");
    SampleTenant.ZHUHAI.write(tenants, SampleTenant.permits(ID));
    return LinliServer.start(
        tenants, Map.of("linli.schema-prefix", PREFIX, "linli.plugins", plugins.toString()));
  }
}
