package org.linli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An auditor reads words, not codes: whatever the core records has some. */
class AuditWordsTest {

  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern RECORDED =
      Pattern.compile(
          "\\b(?:record|refused|recordAs)\\(\\s*(?:[\\w.()]+,\\s*)?\"([\\w.-]+)\",\\s*\"([\\w-]+)\"");

  @Test
  void every_action_and_kind_that_the_core_records_has_words() throws IOException {
    Properties words = new Properties();
    try (var bundle =
        Files.newBufferedReader(Path.of("src/main/resources/i18n/audit.properties"))) {
      words.load(bundle);
    }
    Set<String> found = new TreeSet<>();
    Set<String> missing = new TreeSet<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        Matcher recorded = RECORDED.matcher(Files.readString(file));
        while (recorded.find()) {
          found.add("audit.action." + recorded.group(1));
          found.add("audit.kind." + recorded.group(2));
        }
      }
    }
    found.stream().filter(key -> !words.containsKey(key)).forEach(missing::add);

    assertThat(found).contains("audit.action.station.closed", "audit.kind.account");
    assertThat(missing).isEmpty();
  }
}
