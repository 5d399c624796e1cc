package org.linli.web.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the Javadoc of a class of the API says of its routes, and of the records that it takes and
 * answers. The sources of these classes travel with their archive, a plugin's with the plugin's.
 */
final class Words {

  private static final String SOURCES = "/META-INF/linli/api/";

  private static final Pattern NAME =
      Pattern.compile(
          "\\s*(?:@\\w+(?:\\((?:[^()\"]|\"[^\"]*\"|\\([^()]*\\))*\\))?\\s+)*"
              + "[\\w<>\\[\\]?., @]*?(\\w+)\\s*\\(");

  private static final Pattern TAG = Pattern.compile("(?m)^@(\\w+)\\s+");
  private static final Pattern MARKUP = Pattern.compile("\\{@\\w+\\s+([^}]*)}|</?[a-z]+>");

  private final Map<String, Said> said;

  private Words(Map<String, Said> said) {
    this.said = said;
  }

  /**
   * What is said of a route, or of a record.
   *
   * @param text what it is, or does
   * @param fields what is said of its parameters
   */
  record Said(String text, Map<String, String> fields) {

    static final Said NOTHING = new Said("", Map.of());

    /** Its first sentence. */
    String summary() {
      int end = text.indexOf(". ");
      return end < 0 ? text : text.substring(0, end + 1);
    }
  }

  /** The words of a class; none if its source didn't come along. */
  static Words of(Class<?> type) {
    Class<?> around = type.getEnclosingClass();
    Class<?> top = around == null ? type : around;
    String path = SOURCES + top.getName().replace('.', '/') + ".java";
    try (InputStream in = top.getResourceAsStream(path)) {
      return new Words(
          in == null ? Map.of() : read(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is said of a method or a record, by its simple name. */
  Said of(String name) {
    return said.getOrDefault(name, Said.NOTHING);
  }

  private static Map<String, Said> read(String source) {
    Map<String, Said> found = new HashMap<>();
    for (String part : source.split("/\\*\\*", -1)) {
      int end = part.indexOf("*/");
      if (end >= 0) {
        Matcher declared = NAME.matcher(part).region(end + 2, part.length());
        if (declared.lookingAt()) {
          found.putIfAbsent(declared.group(1), said(part.substring(0, end)));
        }
      }
    }
    return found;
  }

  private static Said said(String comment) {
    String plain = comment.replaceAll("(?m)^\\s*\\*? ?", "");
    Matcher tag = TAG.matcher(plain);
    int end = plain.length();
    Map<String, String> fields = new HashMap<>();
    if (tag.find()) {
      end = tag.start();
      do {
        if (tag.group(1).equals("param")) {
          Matcher next = TAG.matcher(plain).region(tag.end(), plain.length());
          String field = plain.substring(tag.end(), next.find() ? next.start() : plain.length());
          String[] words = field.split("\\s+", 2);
          fields.put(words[0], words.length == 2 ? clean(words[1]) : "");
        }
      } while (tag.find());
    }
    return new Said(clean(plain.substring(0, end)), fields);
  }

  private static String clean(String text) {
    return MARKUP.matcher(text).replaceAll("$1").replaceAll("\\s+", " ").strip();
  }
}
