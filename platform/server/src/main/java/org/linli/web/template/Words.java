package org.linli.web.template;

import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Options;
import jakarta.inject.Singleton;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.api.Message;
import org.linli.key.Masked;

/**
 * {@code {{m "key" …}}} or {@code {{m message}}}: words from the bundles; {@code {{number n}}}:
 * 12,345; {@code {{masked name}}}: 陈*宇; {@code {{masked-phone phone}}}: 138****5678.
 */
@Singleton
final class Words implements Vocabulary {

  private final Messages messages;

  Words(Messages messages) {
    this.messages = messages;
  }

  @Override
  public void addTo(Handlebars handlebars) {
    handlebars.registerHelper("m", this::say);
    handlebars.registerHelper("number", (value, options) -> number(value));
    handlebars.registerHelper("masked", (value, options) -> masked(value));
    handlebars.registerHelper(
        "masked-phone", (value, options) -> value == null ? "" : Masked.phone(value.toString()));
  }

  private CharSequence say(@Nullable Object key, Options options) {
    return switch (key) {
      case null -> "";
      case Message message -> messages.say(message);
      default -> {
        String name = key.toString();
        yield options.hash.isEmpty()
            ? messages.say(name, present(options.params))
            : messages.say(name, options.hash);
      }
    };
  }

  private static Object[] present(Object[] params) {
    return Arrays.stream(params).map(param -> param == null ? "" : param).toArray();
  }

  private static CharSequence number(@Nullable Object value) {
    return value instanceof Number number
        ? new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.CHINA))
            .format(number)
        : "";
  }

  private static CharSequence masked(@Nullable Object value) {
    String name = value == null ? "" : value.toString();
    int[] points = name.codePoints().toArray();
    if (points.length < 2) {
      return name;
    }
    var hidden = new StringBuilder().appendCodePoint(points[0]).append('*');
    if (points.length > 2) {
      hidden.appendCodePoint(points[points.length - 1]);
    }
    return hidden;
  }
}
