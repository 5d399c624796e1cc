package org.linli.plugin.guangdong;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** The words that a form prints, read from the plugin's own data. */
final class PrintedWords {

  private final Properties words = new Properties();
  private final String file;

  /** Those of form 1. */
  PrintedWords() {
    this("form-1");
  }

  /** Those of a form, by the name of its file. */
  PrintedWords(String name) {
    this.file = "/guangdong-demo-community/" + name + ".properties";
    try (InputStream in =
            Objects.requireNonNull(PrintedWords.class.getResourceAsStream(file), file);
        InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      words.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("could not read " + file, e);
    }
  }

  /**
   * The words of a key, their gaps {@code {0}}, {@code {1}} … filled.
   *
   * @throws IllegalArgumentException if there are none
   */
  String of(String key, Object... args) {
    String text = words.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException(file + " has no words for " + key);
    }
    for (int i = 0; i < args.length; i++) {
      text = text.replace("{" + i + "}", args[i].toString());
    }
    return text;
  }
}
