package org.linli.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Deletes files with all that is in them. */
final class Folder {

  private Folder() {}

  static void delete(Path path) {
    if (Files.notExists(path)) {
      return;
    }
    try (var content = Files.walk(path)) {
      for (Path each : content.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Can't delete " + path, e);
    }
  }
}
