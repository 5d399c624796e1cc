package org.linli.web.guard;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code application/x-www-form-urlencoded}. */
public final class FormBody {

  private static final int MOST_FIELDS = 5_000;

  private FormBody() {}

  /**
   * The fields in the order in which they were sent, each with all its values.
   *
   * @throws IllegalArgumentException if it can't be read, or has more than 5,000 values
   */
  public static Map<String, List<String>> decode(String body) {
    var fields = new LinkedHashMap<String, List<String>>();
    String[] pairs = body.split("&", MOST_FIELDS + 1);
    if (pairs.length > MOST_FIELDS) {
      throw new IllegalArgumentException("more than " + MOST_FIELDS + " values in a form");
    }
    for (String pair : pairs) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      if (!name.isEmpty()) {
        fields
            .computeIfAbsent(decodeText(name), field -> new ArrayList<>())
            .add(equals < 0 ? "" : decodeText(pair.substring(equals + 1)));
      }
    }
    return fields;
  }

  private static String decodeText(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
