package org.linli.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words that the audit log needs for what some sources record: keys of a bundle. */
public final class RecordedWords {

  private static final Pattern RECORDED =
      Pattern.compile(
          "\\b(?:record|refused|recordAs|note)\\(\\s*(?:[\\w.()]+,\\s*)?"
              + "\"([\\w.-]+)\",\\s*(?:\"([\\w-]+)\"|([A-Z_]+))\\s*,");
  private static final String CONSTANT = "String %s = \"([\\w-]+)\"";

  private RecordedWords() {}

  /** {@code audit.action.…} and {@code audit.kind.…} of everything below a folder. */
  public static Set<String> of(Path sources) throws IOException {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        String text = Files.readString(file);
        Matcher recorded = RECORDED.matcher(text);
        while (recorded.find()) {
          found.add("audit.action." + recorded.group(1));
          found.add("audit.kind." + kind(recorded, text));
        }
      }
    }
    return found;
  }

  private static String kind(Matcher recorded, String text) {
    if (recorded.group(2) != null) {
      return recorded.group(2);
    }
    Matcher constant = Pattern.compile(CONSTANT.formatted(recorded.group(3))).matcher(text);
    return constant.find() ? constant.group(1) : recorded.group(3);
  }
}
