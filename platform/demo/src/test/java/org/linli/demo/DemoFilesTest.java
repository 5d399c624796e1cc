package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.linli.api.Role;
import org.linli.division.NationalDivisions;
import org.linli.tenant.Tenant;
import org.linli.tenant.TenantKind;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;

/** The demo's files agree: every account's tenant, role and scope exist. */
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoFilesTest {

  private static final Path ROOT = Path.of("..", "..");
  private static final String PREFIX = "linlitest_files_";
  private static final Set<Role> OF_TENANTS =
      Set.of(
          Role.TENANT_ADMINISTRATOR,
          Role.STAFF,
          Role.STATION_HEAD,
          Role.SOCIAL_WORKER,
          Role.TEAM_LEADER,
          Role.RESIDENT,
          Role.AUDITOR);

  private List<Tenant> tenants = List.of();
  private final DemoAccounts accounts = DemoAccounts.read(ROOT.resolve("deploy/demo-accounts.csv"));

  @Test
  void the_tenants_are_the_cities_of_guangdong_the_province_and_beibei() {
    assertThat(tenants).hasSize(23);
    assertThat(tenants.stream().filter(one -> one.kind() == TenantKind.CITY))
        .hasSize(21)
        .allSatisfy(
            city -> {
              assertThat(city.division()).startsWith("44");
              assertThat(city.above().orElseThrow().value()).isEqualTo("guangdong");
            });
    assertThat(tenants.stream().filter(one -> one.kind() != TenantKind.CITY))
        .extracting(one -> one.id().value())
        .containsExactly("beibei", "guangdong");
  }

  @Test
  void every_account_belongs_where_a_file_says_there_is_something() {
    Map<String, Tenant> byId =
        tenants.stream().collect(Collectors.toMap(one -> one.id().value(), one -> one));
    NationalDivisions divisions = new NationalDivisions();
    for (DemoAccounts.Row row : accounts.rows()) {
      Role role = Role.valueOf(row.role());
      switch (row.tenant()) {
        case "platform" -> assertThat(role).as(row.login()).isEqualTo(Role.OPERATOR);
        case "university" -> {
          assertThat(role).as(row.login()).isEqualTo(Role.INSTITUTION_STAFF);
          assertThat(row.scope()).isNotBlank();
        }
        default -> {
          assertThat(byId).as(row.login()).containsKey(row.tenant());
          assertThat(OF_TENANTS).as(row.login()).contains(role);
          assertThat(row.scope())
              .as(row.login())
              .startsWith(byId.get(row.tenant()).division())
              .matches(divisions::exists);
        }
      }
    }
  }

  @Test
  void every_tenant_has_someone_who_runs_it_and_someone_who_works_there() {
    for (Tenant tenant : tenants) {
      for (String role : List.of("TENANT_ADMINISTRATOR", "STAFF")) {
        assertThat(accounts.firstOf(tenant.id().value(), role).scope())
            .isEqualTo(tenant.division());
      }
    }
  }

  @Test
  void one_login_has_one_password_and_one_role_in_a_place() {
    Map<String, String> passwords = new HashMap<>();
    Map<String, String> places = new HashMap<>();
    for (DemoAccounts.Row row : accounts.rows()) {
      assertThat(passwords.merge(row.login(), row.password(), (one, other) -> one))
          .isEqualTo(row.password());
      assertThat(places.put(row.login() + " in " + row.tenant(), row.role()))
          .as(row.login())
          .isNull();
    }
  }

  /** As the server reads them, the plugins' settings in them checked as well. */
  @BeforeAll
  void read() {
    try (LinliServer server =
        LinliServer.start(
            ROOT.resolve("tenants-config"),
            Map.of(
                "linli.schema-prefix",
                PREFIX,
                "linli.plugins",
                ROOT.resolve("plugins/target/archives").toString()))) {
      tenants = server.get(Tenants.class).all();
    } finally {
      LinliServer.dropOldSchemas(PREFIX);
    }
  }
}
