package org.linli.plugin.guangdong;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** The words that the document prints on form 1, read from the plugin's own data. */
final class PrintedWords {

  private static final String FILE = "/guangdong-demo-community/form-1.properties";

  private final Properties words = new Properties();

  PrintedWords() {
    try (InputStream in =
            Objects.requireNonNull(PrintedWords.class.getResourceAsStream(FILE), FILE);
        InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      words.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("could not read " + FILE, e);
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
      throw new IllegalArgumentException("form 1 has no words for " + key);
    }
    for (int i = 0; i < args.length; i++) {
      text = text.replace("{" + i + "}", args[i].toString());
    }
    return text;
  }
}
