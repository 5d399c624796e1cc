package org.linli.training;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What volunteers are trained for. */
public enum TrainingTopic {
  VOLUNTEERING,
  FIRST_AID,
  FIRE_SAFETY,
  DISASTER_RELIEF,
  WATER_SAFETY,
  TRAFFIC,
  OLD_PEOPLE,
  CHILDREN,
  DISABLED,
  PSYCHOLOGY,
  ENVIRONMENT,
  TEAM_LEADING;

  /** Topics as a column holds them: names with commas between. */
  public static String write(Collection<TrainingTopic> topics) {
    return topics.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
  }

  /** What a column knows of them; a name that is no more is left out. */
  public static Set<TrainingTopic> read(String text) {
    return read(Arrays.asList(text.split(",")));
  }

  /** The topics with these names. */
  public static Set<TrainingTopic> read(Collection<String> names) {
    Set<TrainingTopic> found = EnumSet.noneOf(TrainingTopic.class);
    for (TrainingTopic topic : values()) {
      if (names.contains(topic.name())) {
        found.add(topic);
      }
    }
    return found;
  }
}
