package org.linli.volunteer;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Sets of an enum's constants as a column holds them: names with commas between. */
final class Codes {

  private Codes() {}

  static String write(Collection<? extends Enum<?>> constants) {
    return constants.stream().map(Enum::name).distinct().collect(Collectors.joining(","));
  }

  /** What it knows of them; a name that is no more is left out. */
  static <E extends Enum<E>> Set<E> read(Class<E> type, String text) {
    Collection<String> names = Arrays.asList(text.split(","));
    EnumSet<E> found = EnumSet.noneOf(type);
    for (E constant : type.getEnumConstants()) {
      if (names.contains(constant.name())) {
        found.add(constant);
      }
    }
    return Collections.unmodifiableSet(found);
  }
}
