package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.embedded.DatabaseException;
import org.linli.embedded.EmbeddedDatabase;

/** {@code LINLI_HOME}: where the demo's data lives, and what {@code --reset} throws away. */
@Tag("database")
class DemoHomeTest {

  private static final Path HERE = Path.of("target", "demo-home").toAbsolutePath();

  @Test
  void it_is_where_somebody_says_or_in_the_users_own_directory() {
    assertThat(DemoHome.of(Map.of()).directory())
        .isEqualTo(Path.of(System.getProperty("user.home"), ".linli"));
    assertThat(DemoHome.of(Map.of("LINLI_HOME", "")).directory())
        .isEqualTo(Path.of(System.getProperty("user.home"), ".linli"));
    assertThat(DemoHome.of(Map.of("LINLI_HOME", "target/x/../demo-home")).directory())
        .isEqualTo(HERE);
  }

  @Test
  void data_never_lies_where_the_system_may_empty_it(@TempDir Path temporary) {
    assertThatThrownBy(() -> new DemoHome(temporary).startDatabase(false))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("lies below the temporary directory");
  }

  @Test
  void a_reset_throws_away_data_key_files_and_what_was_laid_and_nothing_else()
      throws IOException, SQLException {
    Folder.delete(HERE);
    Files.createDirectories(HERE.resolve("files/zhanjiang"));
    DemoHome home = new DemoHome(HERE);
    List<Path> gone =
        List.of(
            HERE.resolve("files/zhanjiang/picture"),
            HERE.resolve("master.key"),
            home.laid(),
            home.year());
    for (Path file : gone) {
      Files.writeString(file, "x");
    }
    Path kept = Files.writeString(HERE.resolve("somebody's notes"), "x");
    try (EmbeddedDatabase database = home.startDatabase(false)) {
      execute(database, "CREATE DATABASE linli_control");
    }
    assertThat(gone).allSatisfy(file -> assertThat(file).exists());

    try (EmbeddedDatabase database = home.startDatabase(true)) {
      execute(database, "CREATE DATABASE linli_control");
      assertThat(gone).allSatisfy(file -> assertThat(file).doesNotExist());
      assertThat(kept).exists();
      assertThat(home.settings(database, Path.of("/opt/linli"), 9090))
          .containsEntry("linli.servers.main.url", database.url())
          .containsEntry("linli.tenants", "/opt/linli/tenants-config")
          .containsEntry("linli.keys.master-file", HERE.resolve("master.key").toString())
          .containsEntry("micronaut.server.port", 9090);
    }
  }

  private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
