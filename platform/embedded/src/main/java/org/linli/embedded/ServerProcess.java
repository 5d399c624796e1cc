package org.linli.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A running {@code mariadbd}.
 *
 * <p>It runs below a small shell script that notices when this JVM is gone, however it died, and
 * then ends the database cleanly. Ctrl-C at the terminal reaches the whole process group; the
 * database ignores it, because the application above it is to stop first.
 */
final class ServerProcess {

  private static final Duration PATIENCE = Duration.ofSeconds(40);

  /**
   * $1 is the pid file, the rest the command. The watcher ends the database at the end of input. A
   * pid file that the next database has written by then is left to it.
   */
  private static final String SCRIPT =
      """
      trap '' INT QUIT HUP
      pidfile=$1; shift
      exec 3<&0
      "$@" </dev/null 3<&- &
      database=$!
      echo $database >"$pidfile"
      (read -r _ <&3; kill $database) >/dev/null 2>&1 &
      watcher=$!
      exec 3<&-
      wait $database
      status=$?
      kill $watcher 2>/dev/null
      [ "$(cat "$pidfile")" = $database ] && rm -f "$pidfile"
      exit $status
      """;

  private final Process shell;

  private ServerProcess(Process shell) {
    this.shell = shell;
  }

  static ServerProcess start(Binaries binaries, List<String> arguments, Path pidFile, Path log) {
    List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", SCRIPT, "sh"));
    command.add(pidFile.toString());
    command.add(binaries.server().toString());
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    Environment.libraries(builder, binaries);
    try {
      return new ServerProcess(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException("Can't start the embedded database", e);
    }
  }

  boolean isRunning() {
    return shell.isAlive();
  }

  /** Asks the database to end and waits until it has. */
  void stop() {
    try {
      shell.getOutputStream().close();
      if (!shell.waitFor(PATIENCE)) {
        shell.descendants().forEach(ProcessHandle::destroyForcibly);
        shell.waitFor();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Can't stop the embedded database", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Ends a database that a killed JVM left behind on the same data, and waits for the script above
   * it, which clears up. A process that merely has the same number by now is left alone.
   */
  static void stopLeftover(Path pidFile, Path dataDirectory) {
    Optional<ProcessHandle> leftover =
        read(pidFile)
            .flatMap(ProcessHandle::of)
            .filter(process -> mentions(process, "--datadir=" + dataDirectory));
    if (leftover.isEmpty()) {
      return;
    }
    Optional<ProcessHandle> script =
        leftover.get().parent().filter(parent -> mentions(parent, pidFile.toString()));
    if (!ended(leftover.get(), leftover.get().destroy())) {
      leftover.get().destroyForcibly();
      ended(leftover.get(), true);
    }
    script.ifPresent(parent -> ended(parent, true));
  }

  private static boolean mentions(ProcessHandle process, String words) {
    return process.info().commandLine().orElse("").contains(words);
  }

  private static boolean ended(ProcessHandle process, boolean asked) {
    CompletableFuture<ProcessHandle> exit = process.onExit();
    try {
      exit.get(asked ? PATIENCE.toMillis() : 0, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<Long> read(Path pidFile) {
    try {
      return Optional.of(Long.valueOf(Files.readString(pidFile).strip()));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }
}
