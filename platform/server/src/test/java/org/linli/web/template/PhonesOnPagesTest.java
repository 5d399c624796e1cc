package org.linli.web.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * LAW-7, LAW-8: no page shows a telephone number in full that nobody asked for with a reason. One
 * partial decides that, for all pages; whoever prints a number past it is told here.
 */
class PhonesOnPagesTest {

  private static final Pattern PRINTED =
      Pattern.compile("\\{\\{\\{?\\s*(?!masked-phone)[\\w./@-]*[pP]hone\\s*}}|tel:");

  /** Where a number may stand all the same, and why. */
  private static final Map<String, String> KNOWN =
      Map.of(
          "shared/phone", "decides by whether it was revealed",
          "station/public", "the station's own number, which residents are to call",
          "volunteer/facts", "the guardian's is masked before it gets there",
          "activity/join", "what was typed a moment ago, in its field again",
          "volunteer/form", "the paper form, masked unless a reason for more was written down",
          "attendance/list", "at the gate, whom a child comes with: the leader calls them");

  @Test
  void a_number_goes_through_the_partial_that_masks_it() throws IOException {
    Map<String, String> printed = new TreeMap<>();
    for (Path root : new Path[] {Path.of("src/main/resources/views"), Path.of("../../plugins")}) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(PhonesOnPagesTest::isView).toList()) {
          Matcher number = PRINTED.matcher(Files.readString(file));
          if (number.find()) {
            printed.put(root.relativize(file).toString().replace(".hbs", ""), number.group());
          }
        }
      }
    }

    assertThat(printed.keySet()).containsExactlyInAnyOrderElementsOf(KNOWN.keySet());
  }

  private static boolean isView(Path file) {
    return file.toString().endsWith(".hbs") && !file.toString().contains("/target/");
  }
}
