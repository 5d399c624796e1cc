package org.linli.activity;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.volunteer.Skill;

/** Sets of skills as a column holds them: names with commas between. */
final class Skills {

  private Skills() {}

  static String write(Collection<Skill> skills) {
    return skills.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
  }

  /** What it knows of them; a name that is no more is left out. */
  static Set<Skill> read(String text) {
    return read(Arrays.asList(text.split(",")));
  }

  static Set<Skill> read(Collection<String> names) {
    Set<Skill> found = EnumSet.noneOf(Skill.class);
    for (Skill skill : Skill.values()) {
      if (names.contains(skill.name())) {
        found.add(skill);
      }
    }
    return found;
  }
}
