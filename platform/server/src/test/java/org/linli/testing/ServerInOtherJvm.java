package org.linli.testing;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.embedded.TestDatabase;

/**
 * A server in a JVM of its own: for tests that limit its memory or kill it. It ends with the test's
 * JVM.
 */
public final class ServerInOtherJvm implements AutoCloseable {

  private final Process process;
  private final Path log;
  private final URI address;
  private final List<String> laid;

  private ServerInOtherJvm(Process process, Path log, List<String> told) {
    this.process = process;
    this.log = log;
    this.address = URI.create(told.getFirst());
    this.laid = told.subList(1, told.size());
  }

  /** What is laid before the server is said to be ready; made by its constructor without values. */
  public interface Ground {
    /** Lays it, and says what the test must know. */
    List<String> lay(LinliServer server);
  }

  /**
   * Where it runs and on what.
   *
   * @param tenants the tenants' files
   * @param home where keys and files lie, shared by servers on one database
   * @param prefix begins the names of the schemas
   * @param options of the JVM
   */
  public record Place(
      TestDatabase database, Path tenants, Path home, String prefix, List<String> options) {}

  /** Starts a server that onboards its tenants, then lays a ground. */
  public static ServerInOtherJvm start(Place place, Class<? extends Ground> ground) {
    return start(place, List.of(ground.getName()));
  }

  /** Starts one more on the same database, or the same one again. */
  public static ServerInOtherJvm start(Place place) {
    return start(place, List.of());
  }

  private static ServerInOtherJvm start(Place place, List<String> ground) {
    String name = "server-" + UUID.randomUUID();
    Path ready = Path.of("target", name + ".ready").toAbsolutePath();
    Path log = Path.of("target", name + ".log").toAbsolutePath();
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(place.options());
    command.addAll(
        List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError"));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Duser.timezone=UTC"));
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(ServerInOtherJvm.class.getName());
    command.addAll(List.of(ready.toString(), place.tenants().toString()));
    command.addAll(List.of(place.home().toString(), place.prefix()));
    command.addAll(ground);
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("LINLI_TEST_DB_URL", place.database().url());
    builder.environment().put("LINLI_TEST_DB_USER", place.database().user());
    builder.environment().put("LINLI_TEST_DB_PASSWORD", place.database().password());
    try {
      Process process = builder.start();
      List<String> told =
          Await.until(
              "a server in another JVM is ready", Await.LONG, () -> read(ready, process, log));
      return new ServerInOtherJvm(process, log, told);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<List<String>> read(Path ready, Process process, Path log) {
    try {
      if (!process.isAlive()) {
        throw new AssertionError("it ended:\n" + Files.readString(log));
      }
      return Files.exists(ready) ? Optional.of(Files.readAllLines(ready)) : Optional.empty();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Where it listens. */
  public URI address() {
    return address;
  }

  /** What its ground said. */
  public List<String> laid() {
    return laid;
  }

  /** Whether it still runs; out of memory, it would have ended. */
  public boolean isRunning() {
    return process.isAlive();
  }

  /** What it logged. */
  public String log() throws IOException {
    return Files.readString(log);
  }

  /** Ends it without a word, as a power cut would. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
  }

  /** The other JVM: where to say that it is ready, tenants, home, prefix, and a ground's class. */
  public static void main(String[] arguments) throws Exception {
    Path ready = Path.of(arguments[0]);
    Map<String, Object> settings =
        Map.of("linli.home", arguments[2], "linli.schema-prefix", arguments[3]);
    try (LinliServer server = LinliServer.start(Path.of(arguments[1]), settings)) {
      List<String> told = new ArrayList<>(List.of(server.address().toString()));
      if (arguments.length > 4) {
        server.onboardAll();
        Class<?> ground = Class.forName(arguments[4]);
        var constructor = ground.getDeclaredConstructor();
        constructor.setAccessible(true);
        told.addAll(((Ground) constructor.newInstance()).lay(server));
      }
      Path half = ready.resolveSibling(ready.getFileName() + ".half");
      Files.write(half, told);
      Files.move(half, ready, StandardCopyOption.ATOMIC_MOVE);
      System.in.transferTo(java.io.OutputStream.nullOutputStream()); // Ends with the test's JVM.
    }
  }
}
