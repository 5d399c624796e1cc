package org.linli.web.openapi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Maps that keep the order they are told in: the document reads the same at every start. */
final class Ordered {

  private Ordered() {}

  /**
   * @param namesAndValues a name, its value, the next name, and so on
   */
  static Map<String, Object> map(Object... namesAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int at = 0; at < namesAndValues.length; at += 2) {
      map.put((String) namesAndValues[at], namesAndValues[at + 1]);
    }
    return Collections.unmodifiableMap(map);
  }
}
