package org.linli.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** What the JDK doesn't do with directories in one call. */
final class Directories {

  private Directories() {}

  static void delete(Path directory) {
    if (!Files.exists(directory)) {
      return;
    }
    try (var content = Files.walk(directory)) {
      for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Can't delete " + directory, e);
    }
  }

  /** Whether the directory is one that the system may empty at any time. */
  static boolean isTemporary(Path directory) {
    return real(directory).startsWith(real(Path.of(System.getProperty("java.io.tmpdir"))));
  }

  /** The path without symbolic links, as far as it exists. */
  private static Path real(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    try {
      return absolute.toRealPath();
    } catch (IOException e) {
      Path parent = absolute.getParent();
      return parent == null ? absolute : real(parent).resolve(absolute.getFileName());
    }
  }
}
