package org.linli.web.template;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The address of the page being filled, which templates read as {@code @here}.
 *
 * @param path its path
 * @param query its query
 */
public record Here(String path, Map<String, List<String>> query) {

  /** An address keeps its own copy. */
  public Here {
    query = Map.copyOf(query);
  }

  /** The whole address. */
  public String address() {
    return with(Map.of());
  }

  /** The first value of a part of the query, or nothing. */
  String value(String name) {
    List<String> all = query.getOrDefault(name, List.of());
    return all.isEmpty() ? "" : all.getFirst();
  }

  /** The same address with one part of its query changed; an empty value removes it. */
  String with(Map<String, String> changes) {
    var changed = new LinkedHashMap<String, List<String>>(new java.util.TreeMap<>(query));
    changes.forEach((name, value) -> changed.put(name, List.of(value)));
    String text =
        changed.entrySet().stream()
            .flatMap(
                entry ->
                    entry.getValue().stream()
                        .filter(value -> !value.isEmpty())
                        .map(value -> encode(entry.getKey()) + "=" + encode(value)))
            .collect(Collectors.joining("&"));
    return text.isEmpty() ? path : path + "?" + text;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
