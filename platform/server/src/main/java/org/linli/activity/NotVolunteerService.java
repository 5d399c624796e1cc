package org.linli.activity;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import org.linli.web.template.Messages;

/**
 * What may not be recorded as volunteer service (LAW-5): hours entered afterwards by an activity of
 * their own, internal meetings, office duty, rehearsals, team-building. A name gives it away by one
 * word, unless the word is part of a longer one that means something else (会议 in 居委会议事); a
 * description only by a whole phrase, for a word there may well be about something else. The words
 * stand in the bundle, so that whoever is refused reads which one it was.
 */
@Singleton
class NotVolunteerService {

  private final Messages messages;

  NotVolunteerService(Messages messages) {
    this.messages = messages;
  }

  /** The words of a name that give it away. */
  List<String> inName(String name) {
    String left = withoutSpaces(name);
    for (String harmless : words("activity.excluded.not")) {
      left = left.replace(harmless, "/");
    }
    return in(left, "activity.excluded");
  }

  /** The phrases of a description that give it away. */
  List<String> inDescription(String description) {
    return in(withoutSpaces(description), "activity.excluded.said");
  }

  private List<String> in(String text, String key) {
    return words(key).stream().filter(text::contains).toList();
  }

  private List<String> words(String key) {
    return Arrays.asList(messages.say(key).split(","));
  }

  private static String withoutSpaces(String text) {
    return text.replaceAll("[\\s\u3000·]+", "");
  }
}
