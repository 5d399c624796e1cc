package org.linli.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tenant's file that can't be used stops the start with file, line and what was expected. */
class TenantFilesTest {

  @TempDir Path directory;

  @Test
  void a_file_is_read_with_all_it_may_say() throws IOException {
    write(
        "beibei",
        """
        id: beibei
        name: 北碚区
        kind: district
        division: "500109"
        hosts: [beibei.example.cn]
        server: main
        public: false
        plugins:
          permitted: [one, two]
          starting: [one]
          settings:
            two: {minimum: 3}
        """);

    Tenant tenant = files().find(new TenantId("beibei")).orElseThrow();

    assertThat(tenant.name()).isEqualTo("北碚区");
    assertThat(tenant.kind()).isEqualTo(TenantKind.DISTRICT);
    assertThat(tenant.division()).isEqualTo("500109");
    assertThat(tenant.hosts()).containsExactly("beibei.example.cn");
    assertThat(tenant.isPublic()).isFalse();
    assertThat(tenant.plugins().permitted()).containsExactly("one", "two");
    assertThat(tenant.plugins().starting()).containsExactly("one");
    assertThat(tenant.plugins().settings().get("two")).containsEntry("minimum", "3");
  }

  @Test
  void an_unknown_key_is_named_with_its_line_and_the_keys_that_exist() throws IOException {
    write("a1", "id: a1\nnmae: 甲\nkind: city\ndivision: \"4408\"\n");

    assertThatThrownBy(this::files)
        .isInstanceOf(TenantFilesWrong.class)
        .hasMessageContaining("a1.yml, line 2: unknown key 'nmae'; expected one of division, hosts")
        .hasMessageContaining("the key 'name' is missing");
  }

  @Test
  void two_tenants_with_one_id_name_each_other() throws IOException {
    write("a1", "id: same\nname: 甲\nkind: city\ndivision: \"4408\"\n");
    write("b2", "# second\nid: same\nname: 乙\nkind: city\ndivision: \"4401\"\n");

    assertThatThrownBy(this::files)
        .hasMessageContaining("b2.yml, line 2: the id 'same' is taken by")
        .hasMessageContaining("a1.yml");
  }

  @Test
  void a_reserved_word_is_no_id() throws IOException {
    write("a1", "id: operator\nname: 甲\nkind: city\ndivision: \"4408\"\n");

    assertThatThrownBy(this::files).hasMessageContaining("'operator' is a reserved word");
  }

  @Test
  void a_server_that_is_not_there_a_missing_superior_and_a_wrong_kind_are_all_told_at_once()
      throws IOException {
    write(
        "a1",
        "id: a1\nname: 甲\nkind: city\ndivision: \"4408\"\nserver: far\nreports-to: nobody1\n");
    write("b2", "id: b2\nname: 乙\nkind: town\ndivision: \"4401\"\n");

    assertThatThrownBy(this::files)
        .hasMessageContaining("a1.yml, line 5: no database server is named 'far'; known: [main]")
        .hasMessageContaining("a1.yml, line 6: no tenant has the id 'nobody1'")
        .hasMessageContaining("b2.yml, line 3: 'kind' expects province, city or district");
  }

  @Test
  void a_plugin_that_starts_or_has_settings_must_be_permitted() throws IOException {
    write(
        "a1",
        """
        id: a1
        name: 甲
        kind: city
        division: "4408"
        plugins:
          permitted: [one]
          starting: [two]
          settings:
            three: {minimum: 3}
        """);

    assertThatThrownBy(this::files)
        .hasMessageContaining("line 7: plugin 'two' is started but not permitted")
        .hasMessageContaining("line 9: plugin 'three' has settings but not permitted");
  }

  @Test
  void a_host_is_one_tenants_and_a_name_without_port_or_capital() throws IOException {
    write("a1", "id: a1\nname: 甲\nkind: city\ndivision: \"4408\"\nhosts: [one.cn, 'One.cn:80']\n");
    write("b2", "id: b2\nname: 乙\nkind: city\ndivision: \"4401\"\nhosts:\n - two.cn\n");
    write("c3", "id: c3\nname: 丙\nkind: city\ndivision: \"4402\"\nhosts:\n - two.cn\n");

    assertThatThrownBy(this::files)
        .hasMessageContaining("a1.yml, line 5: 'One.cn:80' is no host name; expected lower-case")
        .hasMessageContaining("c3.yml, line 6: the host is taken by")
        .hasMessageContaining("b2.yml");
  }

  @Test
  void what_is_not_yaml_is_told_with_its_line() throws IOException {
    write("a1", "id: a1\nname: [甲\n");

    assertThatThrownBy(this::files)
        .hasMessageContaining("a1.yml, line")
        .hasMessageContaining("YAML");
  }

  private TenantFiles files() {
    DatabaseServer main = new DatabaseServer("main");
    return new TenantFiles(directory, new DatabaseServers(List.of(main), "t_", "main"));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(directory.resolve(name + ".yml"), text);
  }
}
