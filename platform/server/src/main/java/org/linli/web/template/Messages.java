package org.linli.web.template;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linli.api.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The words that people read, from the bundles {@code i18n/*.properties} of the platform and its
 * plugins. The part of a key before its first dot names the bundle, so that nothing has to list
 * them and no plugin can change another's words.
 */
@Singleton
public final class Messages {

  private static final Logger LOG = LoggerFactory.getLogger(Messages.class);
  private static final Pattern GAP = Pattern.compile("\\{([A-Za-z0-9]+)}");

  private final Resources resources;
  private final boolean strict;
  private final Map<String, Properties> bundles = new ConcurrentHashMap<>();

  Messages(Resources resources, @Value("${linli.web.strict:false}") boolean strict) {
    this.resources = resources;
    this.strict = strict;
  }

  /** The text of a message. */
  public String say(Message message) {
    return say(message.key(), message.args());
  }

  /** The text of a key, its gaps {@code {0}}, {@code {1}} … filled. */
  public String say(String key, Object... args) {
    return say(key, List.of(args));
  }

  private String say(String key, List<?> args) {
    return fill(
        pattern(key),
        gap -> {
          int number = number(gap);
          return number >= 0 && number < args.size() ? args.get(number) : null;
        });
  }

  /** The text of a key, its gaps {@code {name}} filled. */
  public String say(String key, Map<String, ?> args) {
    return fill(pattern(key), args::get);
  }

  /** The text as it stands in the bundle. */
  public Optional<String> find(String key) {
    int dot = key.indexOf('.');
    String bundle = dot < 0 ? "messages" : key.substring(0, dot);
    return Optional.ofNullable(bundles.computeIfAbsent(bundle, this::load).getProperty(key));
  }

  private String pattern(String key) {
    return find(key).orElseGet(() -> missing(key));
  }

  /** People see the key rather than an error page; tests see an error. */
  private String missing(String key) {
    if (strict) {
      throw new IllegalArgumentException("no message bundle has the key '" + key + "'");
    }
    LOG.warn("no message bundle has the key {}", key);
    return key;
  }

  private Properties load(String bundle) {
    var properties = new Properties();
    resources
        .text("i18n/" + bundle + ".properties")
        .ifPresent(
            text -> {
              try {
                properties.load(new StringReader(text));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    return properties;
  }

  private static int number(String gap) {
    return gap.length() <= 2 && gap.chars().allMatch(Character::isDigit)
        ? Integer.parseInt(gap)
        : -1;
  }

  private static String fill(String pattern, java.util.function.Function<String, ?> args) {
    Matcher gaps = GAP.matcher(pattern);
    return gaps.replaceAll(
        gap -> {
          Object value = args.apply(gap.group(1));
          return Matcher.quoteReplacement(value == null ? gap.group() : value.toString());
        });
  }
}
