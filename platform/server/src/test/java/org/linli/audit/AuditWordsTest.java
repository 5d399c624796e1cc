package org.linli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.testing.RecordedWords;

/** An auditor reads words, not codes: whatever the core records has some. */
class AuditWordsTest {

  @Test
  void every_action_and_kind_that_the_core_records_has_words() throws IOException {
    Properties words = new Properties();
    try (var bundle =
        Files.newBufferedReader(Path.of("src/main/resources/i18n/audit.properties"))) {
      words.load(bundle);
    }

    Set<String> found = RecordedWords.of(Path.of("src/main/java"));

    assertThat(found)
        .contains(
            "audit.action.station.closed",
            "audit.action.pairing.contactsRevealed",
            "audit.kind.account");
    assertThat(found).allSatisfy(key -> assertThat(words).containsKey(key));
  }
}
