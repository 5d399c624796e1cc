package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.embedded.TestDatabase;
import org.linli.testing.LinliServer;
import org.linli.testing.SampleTenant;

/** In production: one archive, a folder of plugins, the tenants' files, and the environment. */
@Tag("database")
class RunnableArchiveIT {

  private static final String PREFIX = "linlitestjar_";
  private static final Path ARCHIVE =
      Path.of("..", "server", "target", "linli-server.jar").toAbsolutePath().normalize();
  private static final Path ROOT = Path.of("target", "runnable").toAbsolutePath();

  @BeforeEach
  void an_empty_place() throws IOException {
    LinliServer.dropOldSchemas(PREFIX);
    Folder.delete(ROOT);
    Files.createDirectories(ROOT);
    SampleTenant.ZHUHAI.write(
        ROOT.resolve("tenants"), SampleTenant.permits("guangdong-demo-community"));
  }

  @AfterEach
  void nothing_is_left() {
    LinliServer.dropOldSchemas(PREFIX);
  }

  @Test
  void it_starts_by_environment_alone_and_tells_how_it_is()
      throws IOException, InterruptedException {
    TestDatabase database = TestDatabase.get();
    int port = DemoProcessIT.freePort();
    Map<String, String> environment =
        Map.ofEntries(
            Map.entry("LINLI_PORT", Integer.toString(port)),
            Map.entry("LINLI_SERVERS_MAIN_URL", database.url()),
            Map.entry("LINLI_SERVERS_MAIN_USER", "linli_jar_app"),
            Map.entry("LINLI_SERVERS_MAIN_PASSWORD", "for-tests-only"),
            Map.entry("LINLI_SERVERS_MAIN_MIGRATION_USER", database.user()),
            Map.entry("LINLI_SERVERS_MAIN_MIGRATION_PASSWORD", database.password()),
            Map.entry("LINLI_SERVERS_MAIN_CREATE_USER", "true"),
            Map.entry("LINLI_SCHEMA_PREFIX", PREFIX),
            Map.entry("LINLI_TENANTS", ROOT.resolve("tenants").toString()),
            Map.entry(
                "LINLI_PLUGINS",
                Path.of("..", "..", "plugins", "target", "archives").toAbsolutePath().toString()),
            Map.entry("LINLI_KEYS_MASTER_FILE", ROOT.resolve("master.key").toString()),
            Map.entry("LINLI_KEYS_GENERATE", "true"),
            Map.entry("LINLI_FILES_DIRECTORY", ROOT.resolve("files").toString()),
            Map.entry("LINLI_LOG", "json"));

    try (OtherProcess server = OtherProcess.start(ROOT, environment, "-jar", ARCHIVE.toString())) {
      assertThat(server.says("\"message\"")).startsWith("{").endsWith("}");
      String health = awaitHealth(server, port);

      assertThat(health).contains("\"status\":\"UP\"", "\"guangdong-demo-community\"");
      assertThat(DemoProcessIT.get(port, "/login")).contains("登录名");
    }
  }

  private static String awaitHealth(OtherProcess server, int port) {
    return org.linli.testing.Await.until(
        "it answers; it said " + server.words(),
        () -> {
          try {
            return java.util.Optional.of(DemoProcessIT.get(port, "/health"));
          } catch (IOException notYet) {
            return java.util.Optional.empty();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
  }
}
