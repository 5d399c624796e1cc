package org.linli.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/** A text that the demo carries. */
final class DemoFile {

  private DemoFile() {}

  static Stream<String> lines(String path) {
    try (InputStream in = Objects.requireNonNull(DemoFile.class.getResourceAsStream(path), path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
