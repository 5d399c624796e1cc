package org.linli.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class EmbeddedDatabaseTest {

  private static final Path HOME = Path.of("target", "embedded-database-test");

  @BeforeEach
  @AfterEach
  void empty_the_directory() {
    Directories.delete(HOME);
  }

  @Test
  void it_speaks_utc_and_chinese_and_reads_what_is_committed() throws SQLException {
    try (var database = EmbeddedDatabase.startEmpty(HOME);
        var connection = database.connect();
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "SELECT @@global.time_zone, @@global.collation_server, @@global.tx_isolation,"
                    + " @@global.bind_address")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getString(1)).isEqualTo("+00:00");
      assertThat(row.getString(2)).isEqualTo("utf8mb4_unicode_ci");
      assertThat(row.getString(3)).isEqualTo("READ-COMMITTED");
      assertThat(row.getString(4)).isEqualTo("127.0.0.1");
    }
  }

  @Test
  void what_was_written_is_there_after_the_next_start_unless_it_is_to_start_empty()
      throws SQLException {
    try (var database = EmbeddedDatabase.start(HOME, Durability.DURABLE)) {
      execute(database, "CREATE DATABASE 邻里");
    }
    try (var database = EmbeddedDatabase.start(HOME, Durability.DURABLE)) {
      execute(database, "USE 邻里");
    }
    try (var database = EmbeddedDatabase.startEmpty(HOME)) {
      assertThatThrownBy(() -> execute(database, "USE 邻里")).isInstanceOf(SQLException.class);
    }
  }

  @Test
  void a_second_instance_on_the_same_data_is_refused_with_a_sentence() {
    try (var _ = EmbeddedDatabase.start(HOME, Durability.FAST)) {
      assertThatThrownBy(() -> EmbeddedDatabase.start(HOME, Durability.FAST))
          .isInstanceOf(DatabaseException.class)
          .hasMessageContaining("in use by another instance")
          .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
    }
  }

  @Test
  void data_that_must_last_is_not_put_below_the_temporary_directory() {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"), "linli");
    assertThatThrownBy(() -> EmbeddedDatabase.start(temporary, Durability.DURABLE))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("temporary directory");
  }

  @Test
  void a_database_whose_jvm_was_killed_ends_and_the_next_one_has_its_data() throws Exception {
    Process jvm = otherJvm();
    String written = new String(jvm.getInputStream().readNBytes(7));
    assertThat(written).isEqualTo("written");
    jvm.destroyForcibly().waitFor();
    try (var database = EmbeddedDatabase.start(HOME, Durability.DURABLE)) {
      execute(database, "USE written");
    }
  }

  @Test
  void a_database_left_behind_is_found_by_its_pid_file_and_ended() throws Exception {
    try (var database = EmbeddedDatabase.start(HOME, Durability.FAST)) {
      execute(database, "CREATE DATABASE kept");
      Path pidFile = HOME.resolve("mariadbd.pid");
      ServerProcess.stopLeftover(pidFile, HOME.resolve("data").toAbsolutePath());
      assertThat(pidFile).doesNotExist();
      assertTimeoutPreemptively(
          Duration.ofSeconds(10),
          () -> {
            while (database.isRunning()) {
              Thread.onSpinWait(); // Java hears of the end a moment later.
            }
          });
    }
  }

  @Test
  void a_process_that_merely_has_the_number_of_a_former_database_is_left_alone()
      throws IOException {
    Process bystander = new ProcessBuilder("sleep", "60").start();
    try {
      Files.createDirectories(HOME);
      Path pidFile = Files.writeString(HOME.resolve("mariadbd.pid"), bystander.pid() + "\n");
      ServerProcess.stopLeftover(pidFile, HOME.resolve("data").toAbsolutePath());
      assertThat(bystander.isAlive()).isTrue();
    } finally {
      bystander.destroyForcibly();
    }
  }

  @Test
  void only_the_owner_reads_the_administrators_password() throws IOException {
    try (var _ = EmbeddedDatabase.start(HOME, Durability.FAST)) {
      assertThat(Files.getPosixFilePermissions(HOME.resolve("administrator")))
          .extracting(Enum::name)
          .hasSameElementsAs(Set.of("OWNER_READ", "OWNER_WRITE"));
      assertThat(HOME.resolve("init.sql")).doesNotExist();
    }
  }

  private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Process otherJvm() throws IOException {
    Process jvm =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                KilledJvm.class.getName(),
                HOME.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    jvm.onExit().orTimeout(2, TimeUnit.MINUTES);
    return jvm;
  }
}
