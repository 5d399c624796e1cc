package org.linli.demo;

import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.linli.Application;
import org.linli.embedded.DatabaseException;
import org.linli.embedded.EmbeddedDatabase;

/**
 * Starts the database and the server in this process; {@code deploy/demo} calls it from the
 * repository's root. {@code LINLI_HOME} is where data lives, {@code LINLI_PORT} where it listens,
 * {@code --reset} begins from nothing.
 */
public final class Demo implements AutoCloseable {

  private final EmbeddedDatabase database;
  private @Nullable EmbeddedServer server;

  private Demo(EmbeddedDatabase database) {
    this.database = database;
  }

  /** Runs until Ctrl-C. What can't be done is told in one sentence. */
  public static void main(String[] arguments) {
    try {
      DemoHome home = DemoHome.of(System.getenv());
      boolean reset = Arrays.asList(arguments).contains("--reset");
      Demo demo = new Demo(home.startDatabase(reset));
      Runtime.getRuntime().addShutdownHook(new Thread(demo::close, "stop-demo"));
      demo.start(home, Port.of(System.getenv()));
    } catch (DatabaseException | CannotStart e) {
      System.err.println(e.getMessage());
      System.exit(1);
    } catch (RuntimeException e) {
      Application.explain(e);
      System.exit(1);
    }
  }

  private void start(DemoHome home, Port port) {
    port.check();
    Path root = Path.of("").toAbsolutePath();
    server = Application.start(home.settings(database, root, port.number()));
    DemoAccounts accounts = DemoAccounts.read(root.resolve("deploy/demo-accounts.csv"));
    new FirstStart(server.getApplicationContext()).run(accounts);
    new DemoData(server.getApplicationContext(), server.getURI(), accounts, home.laid()).lay();
    IO.println("Linli is ready at http://localhost:" + port.number() + "/ (Ctrl-C stops it)");
    IO.println(accounts.table());
  }

  /** The server first, so that it can finish what it is writing; then the database. */
  @Override
  public synchronized void close() {
    if (server != null && server.isRunning()) {
      server.stop();
    }
    database.close();
  }
}
