package org.linli.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Where one database keeps its data, its log and what it needs while it runs. */
record DataDirectory(Path home, Binaries binaries) {

  /** MySQL's default, so that what only MariaDB would let pass is seen early. */
  private static final String SQL_MODE =
      "ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,"
          + "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION";

  Path path() {
    return home.resolve("data");
  }

  Path pidFile() {
    return home.resolve("mariadbd.pid");
  }

  Path log() {
    return home.resolve("mariadbd.log");
  }

  /** Makes the system tables beside the target and renames at the end: never half of them. */
  void install() {
    if (Files.isDirectory(path())) {
      return;
    }
    Path half = home.resolve("data.new");
    Directories.delete(half);
    List<String> command = new ArrayList<>();
    command.add("/bin/sh");
    command.add(binaries.installer().toString());
    command.addAll(List.of("--no-defaults", "--force", "--skip-name-resolve", "--skip-test-db"));
    command.add("--basedir=" + binaries.directory());
    command.add("--datadir=" + half);
    if (Environment.isRoot()) {
      command.add("--user=root");
    }
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(home.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log().toFile());
    Environment.libraries(builder, binaries);
    try {
      int status = builder.start().waitFor();
      if (status != 0) {
        throw new DatabaseException(
            "The embedded database can't be installed in %s (status %d):%n%s"
                .formatted(home, status, endOfLog()));
      }
      Files.move(half, path(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("Can't install the embedded database in " + home, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseException("Interrupted while installing the embedded database", e);
    }
  }

  List<String> options(int port) {
    List<String> options = new ArrayList<>();
    options.add("--no-defaults"); // Must come first.
    options.add("--basedir=" + binaries.directory());
    options.add("--datadir=" + path());
    options.add("--tmpdir=" + home.resolve("tmp"));
    options.add("--bind-address=127.0.0.1");
    options.add("--port=" + port);
    options.add("--socket="); // A path may be too long for one, and nobody needs it.
    options.add("--skip-ssl"); // Nothing leaves this machine, and keys take seconds to make.
    options.add("--skip-name-resolve");
    options.add("--default-time-zone=+00:00");
    options.add("--character-set-server=utf8mb4");
    options.add("--collation-server=utf8mb4_unicode_ci");
    options.add("--character-set-collations=utf8mb4=utf8mb4_unicode_ci");
    options.add("--transaction-isolation=READ-COMMITTED");
    options.add("--sql-mode=" + SQL_MODE);
    options.add("--max-allowed-packet=64M");
    options.add("--max-connections=300");
    options.add("--table-open-cache=4000");
    if (Environment.isRoot()) {
      options.add("--user=root");
    }
    return options;
  }

  String endOfLog() {
    try {
      List<String> lines = Files.readAllLines(log());
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
    } catch (IOException e) {
      return "(no log: " + e.getMessage() + ")";
    }
  }
}
