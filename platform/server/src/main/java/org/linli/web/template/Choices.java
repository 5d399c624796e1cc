package org.linli.web.template;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What a select or a group of boxes offers: an enum's constants or words (their labels stand in the
 * bundles under a prefix), or a map from value to label, or objects with {@code value} and {@code
 * label}.
 */
@Singleton
final class Choices {

  private final Messages messages;

  Choices(Messages messages) {
    this.messages = messages;
  }

  List<Choice> of(Object offered, String prefix, List<String> chosen, String id) {
    var choices = new ArrayList<Choice>();
    for (Object one : each(offered)) {
      String value = value(one);
      String label = label(one, value, prefix);
      choices.add(new Choice(value, label, chosen.contains(value), id + "-" + choices.size()));
    }
    return choices;
  }

  private static Collection<?> each(Object offered) {
    return switch (offered) {
      case Map<?, ?> map -> map.entrySet();
      case Collection<?> all -> all;
      case Object[] all -> Arrays.asList(all);
      default -> List.of(offered);
    };
  }

  private static String value(Object one) {
    return switch (one) {
      case Enum<?> constant -> constant.name();
      case CharSequence text -> text.toString();
      case Map.Entry<?, ?> entry -> String.valueOf(entry.getKey());
      default -> String.valueOf(ModelValues.INSTANCE.resolve(one, "value"));
    };
  }

  private String label(Object one, String value, String prefix) {
    return switch (one) {
      case Map.Entry<?, ?> entry -> String.valueOf(entry.getValue());
      case Enum<?> _, CharSequence _ when !prefix.isEmpty() -> messages.say(prefix + value);
      case Enum<?> _, CharSequence _ -> value;
      default -> String.valueOf(ModelValues.INSTANCE.resolve(one, "label"));
    };
  }

  /**
   * One thing to choose.
   *
   * @param value what is sent
   * @param label what is read
   * @param chosen whether it is chosen now
   * @param id its id in the page
   */
  record Choice(String value, String label, boolean chosen, String id) {}
}
