package org.linli.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.linli.testing.Await;

/** A program of ours in a process of its own, and what it says. */
final class OtherProcess implements AutoCloseable {

  private static final List<String> OPTIONS =
      List.of(
          "-Xmx700m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Dfile.encoding=UTF-8",
          "-Dstdout.encoding=UTF-8",
          "-Dstderr.encoding=UTF-8",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  private final Process process;
  private final List<String> said = new CopyOnWriteArrayList<>();

  private OtherProcess(Process process) {
    this.process = process;
    Thread.ofVirtual().start(this::listen);
  }

  /**
   * Starts one with this JDK.
   *
   * @param directory where it stands
   * @param environment what is set for it besides
   */
  static OtherProcess start(Path directory, Map<String, String> environment, String... arguments) {
    // Whoever runs tests in the background has Ctrl-C ignored, and Java inherits that.
    var command = new ArrayList<String>(List.of("env", "--default-signal=INT"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(OPTIONS);
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("LINLI_"));
    builder.environment().putAll(environment);
    try {
      return new OtherProcess(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void listen() {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      lines.lines().forEach(said::add);
    } catch (IOException | UncheckedIOException e) {
      said.add(String.valueOf(e));
    }
  }

  /** Waits until it says a line with these words. */
  String says(String words) {
    for (int patience = 0; ; patience++) {
      try {
        return Await.until("it says '" + words + "'", () -> line(words));
      } catch (AssertionError e) {
        if (patience == 5 || !process.isAlive()) {
          throw new AssertionError(e.getMessage() + "; it said " + said, e);
        }
      }
    }
  }

  private Optional<String> line(String words) {
    return said.stream().filter(line -> line.contains(words)).findFirst();
  }

  /** Everything it has said. */
  String words() {
    return String.join("\n", said);
  }

  /** As Ctrl-C does. */
  void interrupt() {
    try {
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits for its end. */
  int ended() {
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        throw new AssertionError("it doesn't end; it said " + said);
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Ends it, whatever it does. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
