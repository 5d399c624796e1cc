package org.linli.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A MariaDB of our own, as a child process with its data in one directory: UTC, utf8mb4_unicode_ci,
 * READ COMMITTED, reachable from this machine only, by a free port.
 *
 * <p>Survives its own accidents: a database that a killed JVM left behind on the same data is ended
 * first, and a second instance on the same data is refused with a sentence.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  private static final Duration START_PATIENCE = Duration.ofSeconds(90);
  private static final int ATTEMPTS = 3;

  private final DirectoryLock lock;
  private final ServerProcess process;
  private final String url;
  private final Administrator administrator;

  private EmbeddedDatabase(
      DirectoryLock lock, ServerProcess process, int port, Administrator administrator) {
    this.lock = lock;
    this.process = process;
    this.url = "jdbc:mysql://127.0.0.1:" + port + "/";
    this.administrator = administrator;
  }

  /**
   * Starts the database, making its data first if the directory has none. The programs are shared
   * in the user's cache directory.
   */
  public static EmbeddedDatabase start(Path directory, Durability durability) {
    return start(directory, durability, programs(), false);
  }

  /** The same with the programs unpacked below a directory of the caller's choice. */
  public static EmbeddedDatabase start(Path directory, Durability durability, Path programs) {
    return start(directory, durability, programs, false);
  }

  /** Starts with no data at all; what a former run left in the directory is thrown away. */
  public static EmbeddedDatabase startEmpty(Path directory, Durability durability, Path programs) {
    return start(directory, durability, programs, true);
  }

  /** The same for tests. */
  public static EmbeddedDatabase startEmpty(Path directory) {
    return start(directory, Durability.FAST, programs(), true);
  }

  private static Path programs() {
    String cache = System.getenv("XDG_CACHE_HOME");
    return cache == null
        ? Path.of(System.getProperty("user.home"), ".cache", "linli")
        : Path.of(cache, "linli");
  }

  private static EmbeddedDatabase start(
      Path directory, Durability durability, Path programs, boolean empty) {
    if (durability == Durability.DURABLE && Directories.isTemporary(directory)) {
      throw new DatabaseException(
          "%s lies below the temporary directory, where data doesn't last. Choose another place for it."
              .formatted(directory));
    }
    Path home = directory.toAbsolutePath().normalize();
    try {
      Files.createDirectories(home.resolve("tmp"));
    } catch (IOException e) {
      throw new UncheckedIOException("Can't make " + home, e);
    }
    DirectoryLock lock = DirectoryLock.of(home);
    try {
      var data = new DataDirectory(home, Binaries.unpackedBelow(programs));
      ServerProcess.stopLeftover(data.pidFile(), data.path());
      if (empty) {
        Directories.delete(data.path());
      }
      data.install();
      return start(data, durability, lock);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** Another process may take the free port before the database does: then there is another. */
  private static EmbeddedDatabase start(
      DataDirectory data, Durability durability, DirectoryLock lock) {
    var administrator = Administrator.of(data.home());
    for (int attempt = 1; ; attempt++) {
      int port = freePort();
      Path init = administrator.script(data.home());
      List<String> arguments = new ArrayList<>(data.options(port));
      arguments.addAll(durability.options());
      arguments.add("--init-file=" + init);
      var process = ServerProcess.start(data.binaries(), arguments, data.pidFile(), data.log());
      var database = new EmbeddedDatabase(lock, process, port, administrator);
      boolean answers = database.answers();
      Administrator.forget(init);
      if (answers) {
        return database;
      }
      process.stop();
      if (attempt == ATTEMPTS) {
        throw new DatabaseException(
            "The embedded database doesn't start. Its log %s ends with:%n%s"
                .formatted(data.log(), data.endOfLog()));
      }
    }
  }

  private boolean answers() {
    long end = System.nanoTime() + START_PATIENCE.toNanos();
    while (System.nanoTime() < end && process.isRunning()) {
      try (var connection = connect()) {
        return connection.isValid(5);
      } catch (SQLException e) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
      }
    }
    return false;
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("No free port for the embedded database", e);
    }
  }

  /** Without a schema: {@code jdbc:mysql://127.0.0.1:port/}. */
  public String url() {
    return url;
  }

  /** An administrator, who may do everything. */
  public String user() {
    return Administrator.NAME;
  }

  public String password() {
    return administrator.password();
  }

  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user(), password());
  }

  /** Whether the database still runs; it may have been killed from outside. */
  public boolean isRunning() {
    return process.isRunning();
  }

  /** Ends the database cleanly and waits until it has written everything. */
  @Override
  public void close() {
    process.stop();
    lock.close();
  }
}
