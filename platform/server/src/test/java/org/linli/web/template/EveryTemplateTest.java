package org.linli.web.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every template of the platform, whoever wrote it. */
class EveryTemplateTest {

  private static final Path VIEWS = Path.of("src/main/resources/views");
  private static final Pattern KEY =
      Pattern.compile(
          "(?:\\bm|\\b(?:label|hint|title|act|blank|placeholder)=)\\s*\"([a-z][\\w-]*\\.[\\w.-]*\\w)\"");
  private static final Pattern HELPER_ALONE =
      Pattern.compile(
          "\\{\\{(m|day|day-short|month|moment|moment-short|time-of|iso|hours|clock|number|url|icon"
              + "|masked)\\}\\}");
  private static final Pattern ICON = Pattern.compile("\\bicon[ =]\"([^\"]+)\"");
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
  private static final Pattern INLINE =
      Pattern.compile("\\s(?:style|on[a-z]+)\\s*=|<style|<script(?![^>]*\\bsrc=)|javascript:");

  private final Resources resources = new Resources(EveryTemplateTest.class.getClassLoader());

  @ParameterizedTest
  @MethodSource("views")
  void renders_even_when_there_is_nothing_to_show(String view) {
    var messages = new Messages(resources, false);
    var templates =
        new Templates(
            resources,
            List.of(
                new Words(messages),
                new Days(messages),
                new Logic(),
                new Icons(resources),
                new Links(),
                new Lists(),
                new Fields(new Choices(messages), messages),
                handlebars -> handlebars.registerHelper("asset", (name, options) -> name)));

    assertThatCode(() -> templates.fill(view, Map.of(), Map.of("here", new Here("/", Map.of()))))
        .doesNotThrowAnyException();
  }

  @Test
  void every_word_stands_in_a_bundle() {
    var messages = new Messages(resources, true);

    assertThat(found(KEY)).isNotEmpty();
    found(KEY)
        .forEach(
            (key, where) ->
                assertThat(messages.find(key)).as("%s, used in %s", key, where).isPresent());
  }

  /** A helper without anything to show would hide a value of the same name: {{this.number}}. */
  @Test
  void no_value_is_called_like_a_helper() {
    assertThat(found(HELPER_ALONE)).isEmpty();
  }

  @Test
  void every_icon_is_there() {
    assertThat(found(ICON)).isNotEmpty();
    found(ICON)
        .forEach(
            (name, where) ->
                assertThat(resources.text("assets/icons/" + name + ".svg"))
                    .as("%s, used in %s", name, where)
                    .isPresent());
  }

  @Test
  void no_icon_is_carried_that_nothing_shows() throws IOException {
    String sources = everything(Path.of("src/main"), Path.of("../../plugins"));

    try (Stream<Path> icons = Files.list(Path.of("src/main/resources/assets/icons"))) {
      assertThat(icons.map(icon -> icon.getFileName().toString()))
          .filteredOn(icon -> icon.endsWith(".svg"))
          .allSatisfy(
              icon -> assertThat(sources.contains("\"" + icon.replace(".svg", "\""))).isTrue());
    }
  }

  @ParameterizedTest
  @MethodSource("views")
  void leaves_words_to_the_bundles_and_styles_and_scripts_to_files(String view) {
    assertThat(text(view)).doesNotContainPattern(CHINESE).doesNotContainPattern(INLINE);
  }

  @ParameterizedTest
  @MethodSource("views")
  void sends_no_form_without_its_token(String view) {
    for (String form : text(view).split("<form ")) {
      int end = form.indexOf("</form>");
      if (end >= 0 && form.contains("method=\"post\"")) {
        assertThat(form.substring(0, end)).containsPattern("\\{\\{> csrf}}|@shell\\.csrf");
      }
    }
  }

  static Stream<String> views() throws IOException {
    try (Stream<Path> files = Files.walk(VIEWS)) {
      return files
          .filter(file -> file.toString().endsWith(".hbs"))
          // The frame has nothing to show without a page in it.
          .filter(file -> !file.endsWith("layout.hbs"))
          .map(file -> VIEWS.relativize(file).toString().replace(".hbs", ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static Map<String, String> found(Pattern pattern) {
    var found = new TreeMap<String, String>();
    try {
      views()
          .forEach(
              view -> {
                Matcher matcher = pattern.matcher(text(view));
                while (matcher.find()) {
                  found.put(matcher.group(1), view);
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static String everything(Path... roots) throws IOException {
    var all = new StringBuilder();
    for (Path root : roots) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(EveryTemplateTest::isSource).toList()) {
          all.append(Files.readString(file));
        }
      }
    }
    return all.toString();
  }

  private static boolean isSource(Path file) {
    String path = file.toString();
    return (path.endsWith(".hbs") || path.endsWith(".java"))
        && !path.contains("/test/")
        && !path.contains("/target/");
  }

  private static String text(String view) {
    try {
      return Files.readString(VIEWS.resolve(view + ".hbs"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
