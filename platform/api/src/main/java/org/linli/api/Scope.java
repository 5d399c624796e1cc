package org.linli.api;

import java.util.List;
import java.util.stream.Stream;

/**
 * The part of the division tree that someone answers for, as prefixes of {@code community.path}:
 * {@code "4408"} a city, {@code "440803"} a county, {@code "440803001"} a township, the whole path
 * of a community for one community.
 *
 * @param prefixes the prefixes; none means nothing at all
 */
public record Scope(List<String> prefixes) {

  /** Contains nothing. */
  public static final Scope NONE = new Scope(List.of());

  /** A scope keeps its own copy. */
  public Scope {
    prefixes = List.copyOf(prefixes);
  }

  /** Whether the place with this path lies inside. */
  public boolean contains(String path) {
    return prefixes.stream().anyMatch(path::startsWith);
  }

  /** What lies inside of one of the two. */
  public Scope with(Scope other) {
    return new Scope(Stream.concat(prefixes.stream(), other.prefixes.stream()).distinct().toList());
  }

  /** Whether nothing lies inside. */
  public boolean isEmpty() {
    return prefixes.isEmpty();
  }
}
