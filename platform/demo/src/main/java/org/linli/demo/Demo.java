package org.linli.demo;

import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.linli.Application;
import org.linli.embedded.DatabaseException;
import org.linli.embedded.EmbeddedDatabase;
import org.linli.tenant.Tenants;

/**
 * Starts the database and the server in this process; {@code deploy/demo} calls it from the
 * repository's root. {@code LINLI_HOME} is where data lives, {@code LINLI_PORT} where it listens,
 * {@code --reset} begins from nothing.
 */
public final class Demo implements AutoCloseable {

  /** How long a step of the first start may take to notice. */
  private static final int SOON = 20;

  /** In how many communities of a county a year of service is laid. */
  private static final int A_COUNTY = 2;

  private final EmbeddedDatabase database;
  private @Nullable EmbeddedServer server;
  private final CountDownLatch begun = new CountDownLatch(1);
  private volatile boolean isStopping;

  private Demo(EmbeddedDatabase database) {
    this.database = database;
  }

  /** Runs until Ctrl-C. What can't be done is told in one sentence. */
  public static void main(String[] arguments) {
    try {
      DemoHome home = DemoHome.of(System.getenv());
      Port port = Port.of(System.getenv());
      port.check();
      boolean reset = Arrays.asList(arguments).contains("--reset");
      Demo demo = new Demo(home.startDatabase(reset));
      Runtime.getRuntime().addShutdownHook(new Thread(demo::close, "stop-demo"));
      demo.start(home, port);
    } catch (DatabaseException | CannotStart e) {
      System.err.println(e.getMessage());
      System.exit(1);
    } catch (RuntimeException e) {
      Application.explain(e);
      System.exit(1);
    }
  }

  private void start(DemoHome home, Port port) {
    try {
      run(home, port);
    } catch (RuntimeException e) {
      if (!isStopping) {
        throw e;
      } // Else whatever failed, failed because it was told to stop; the next start goes on.
    } finally {
      begun.countDown();
    }
  }

  private void run(DemoHome home, Port port) {
    Path root = Path.of("").toAbsolutePath();
    server = Application.start(home.settings(database, root, port.number()));
    DemoAccounts accounts = DemoAccounts.read(root.resolve("deploy/demo-accounts.csv"));
    new FirstStart(server.getApplicationContext(), this::goOn).run(accounts);
    new DemoData(server.getApplicationContext(), server.getURI(), accounts, home.laid())
        .lay(this::goOn);
    new LivingYear(server.getApplicationContext(), server.getURI(), accounts, home.year())
        .lay(A_COUNTY, this::goOn);
    new DemoDuty(server.getApplicationContext(), server.getURI(), accounts).lay(this::goOn);
    if (server.getApplicationContext().getBean(Tenants.class).find(DemoRelay.TENANT).isPresent()) {
      layWhatPartnersDo(home, accounts);
    }
    new DemoUniversityReports(server.getApplicationContext(), server.getURI(), accounts).lay();
    new DemoStandards(server.getApplicationContext(), server.getURI(), accounts, home.standards())
        .lay(this::goOn);
    new DemoLeadingGroups(server.getApplicationContext(), server.getURI(), accounts)
        .lay(this::goOn);
    new DemoCoverage(server.getApplicationContext(), server.getURI(), accounts, home.coverage())
        .lay(this::goOn);
    new DemoTurns(server.getApplicationContext(), server.getURI(), accounts, home.turns())
        .lay(this::goOn);
    IO.println("Linli is ready at http://localhost:" + port.number() + "/ (Ctrl-C stops it)");
    IO.println(accounts.table());
  }

  /** All of it is 湛江's, and built on its living year. */
  private void layWhatPartnersDo(DemoHome home, DemoAccounts accounts) {
    new DemoCertificates(
            server.getApplicationContext(), server.getURI(), accounts, home.certificates())
        .lay();
    new DemoOversight(server.getApplicationContext(), server.getURI(), accounts, home.oversight())
        .lay();
    new DemoTransfers(server.getApplicationContext(), server.getURI(), accounts, home.transfers())
        .lay();
    new DemoRewards(server.getApplicationContext(), server.getURI(), accounts).lay(this::goOn);
    new DemoRelay(server.getApplicationContext(), server.getURI(), accounts).lay(this::goOn);
    new DemoPlans(server.getApplicationContext(), server.getURI(), accounts, home.plans())
        .lay(this::goOn);
    new DemoStudents(server.getApplicationContext(), server.getURI(), accounts, home.students())
        .lay(this::goOn);
  }

  /** Ends the work of a start that is told to stop; the next start goes on with it. */
  private void goOn() {
    if (isStopping) {
      throw new CannotStart("Stopped; start again to continue.");
    }
  }

  /**
   * What is being begun is left first; then the server, so that it can finish what it is writing;
   * then the database.
   */
  @Override
  public synchronized void close() {
    isStopping = true;
    try {
      begun.await(SOON, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (server != null && server.isRunning()) {
      server.stop();
    }
    database.close();
  }
}
