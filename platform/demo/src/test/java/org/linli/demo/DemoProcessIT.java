package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.testing.SampleTenant;

/** The demo as {@code deploy/demo} runs it: a process, its port, its data, and Ctrl-C. */
@Tag("database")
class DemoProcessIT {

  private static final Path ROOT = Path.of("target", "demo-process").toAbsolutePath();
  private static final Path HOME = ROOT.resolve("home");
  private static final String ACCOUNTS =
      """
      tenant,login,password,role,scope
      platform,operator,linli-demo-2026,OPERATOR,
      beibei,admin.beibei,linli-demo-2026,TENANT_ADMINISTRATOR,500109
      """;

  /** One tenant, so that it starts soon; the records to look at are said to be laid already. */
  @BeforeEach
  void a_small_demo() throws IOException {
    Folder.delete(HOME);
    Files.createDirectories(HOME);
    Files.createDirectories(ROOT.resolve("deploy"));
    SampleTenant.BEIBEI.write(ROOT.resolve("tenants-config"));
    Files.writeString(ROOT.resolve("deploy/demo-accounts.csv"), ACCOUNTS);
    DemoHome home = new DemoHome(HOME);
    Files.createFile(home.laid());
    Files.writeString(home.year(), "2026-11-22T06:00:00Z\nlaid");
  }

  @Test
  void it_is_ready_refuses_a_second_one_in_words_and_ends_with_its_database_at_ctrl_c()
      throws IOException, InterruptedException {
    int port = freePort();
    try (OtherProcess demo = demo(HOME, port)) {
      assertThat(demo.says("Linli is ready at"))
          .isEqualTo("Linli is ready at http://localhost:" + port + "/ (Ctrl-C stops it)");
      assertThat(demo.says("TENANT_ADMINISTRATOR")).contains("admin.beibei", "linli-demo-2026");
      assertThat(get(port, "/health")).contains("\"UP\"");
      assertThat(get(port, "/")).contains("北碚区");

      try (OtherProcess second = demo(HOME, freePort())) {
        assertThat(second.ended()).isEqualTo(1);
        assertThat(second.words())
            .contains("is in use by another instance", "Stop that one first")
            .doesNotContain("\tat ");
      }
      try (OtherProcess elsewhere = demo(ROOT.resolve("other-home"), port)) {
        assertThat(elsewhere.ended()).isEqualTo(1);
        assertThat(elsewhere.words())
            .startsWith("Port " + port + " is taken by another program.")
            .doesNotContain("\tat ");
      }
      assertThat(get(port, "/health")).contains("\"UP\"");

      ProcessHandle database = database();
      assertThat(database.isAlive()).isTrue();
      demo.interrupt();

      demo.ended();
      assertThat(database.isAlive()).isFalse();
    }
  }

  private static ProcessHandle database() throws IOException {
    String pid = Files.readString(HOME.resolve("database/mariadbd.pid")).strip();
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }

  private static OtherProcess demo(Path home, int port) throws IOException {
    String classpath =
        Path.of("target", "classes").toAbsolutePath()
            + ":"
            + Files.readString(Path.of("target", "classpath")).strip();
    return OtherProcess.start(
        ROOT,
        Map.of("LINLI_HOME", home.toString(), "LINLI_PORT", Integer.toString(port)),
        "-cp",
        classpath,
        "org.linli.demo.Demo");
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  static String get(int port, String path) throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
              HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                  .header("Accept", path.equals("/health") ? "application/json" : "text/html")
                  .build(),
              BodyHandlers.ofString())
          .body();
    }
  }
}
