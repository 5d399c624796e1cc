package org.linli.web.template;

import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Helper;
import com.github.jknack.handlebars.Options;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code eq}, {@code ne}, {@code gt}, {@code and}, {@code or}, {@code not}, {@code in}: in
 * subexpressions ({@code {{#if (eq state "OPEN")}}}) or as blocks. An enum's constant equals its
 * name, a number another of the same value.
 */
@Singleton
final class Logic implements Vocabulary {

  @Override
  public void addTo(Handlebars handlebars) {
    handlebars.registerHelper("eq", test((a, all) -> same(a, all.getFirst())));
    handlebars.registerHelper("ne", test((a, all) -> !same(a, all.getFirst())));
    handlebars.registerHelper("gt", test((a, all) -> number(a) > number(all.getFirst())));
    handlebars.registerHelper("not", test((a, all) -> !truth(a)));
    handlebars.registerHelper("in", test((a, all) -> spread(all).anyMatch(b -> same(a, b))));
    handlebars.registerHelper(
        "and", test((a, all) -> truth(a) && all.stream().allMatch(Logic::truth)));
    handlebars.registerHelper(
        "or", test((a, all) -> truth(a) || all.stream().anyMatch(Logic::truth)));
    handlebars.registerHelper("concat", (a, options) -> text(a) + concat(options.params));
  }

  private interface Test {
    boolean holds(@Nullable Object first, List<@Nullable Object> rest);
  }

  private static Helper<Object> test(Test test) {
    return (first, options) -> answer(test.holds(first, Arrays.asList(options.params)), options);
  }

  private static @Nullable Object answer(boolean yes, Options options) throws IOException {
    if (options.tagType == com.github.jknack.handlebars.TagType.SECTION) {
      return yes ? options.fn() : options.inverse();
    }
    // Handlebars takes null for false, and prints nothing for it.
    return yes ? Boolean.TRUE : null;
  }

  private static boolean same(@Nullable Object a, @Nullable Object b) {
    if (a instanceof Number one && b instanceof Number two) {
      return one.doubleValue() == two.doubleValue();
    }
    return text(a).equals(text(b));
  }

  private static boolean truth(@Nullable Object value) {
    return !Handlebars.Utils.isEmpty(value);
  }

  private static double number(@Nullable Object value) {
    return value instanceof Number number ? number.doubleValue() : 0;
  }

  private static Stream<?> spread(List<@Nullable Object> all) {
    return all.stream()
        .flatMap(one -> one instanceof Collection<?> many ? many.stream() : Stream.of(text(one)));
  }

  private static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Enum<?> constant -> constant.name();
      default -> value.toString();
    };
  }

  private static String concat(Object[] parts) {
    var all = new StringBuilder();
    Arrays.stream(parts).map(Logic::text).forEach(all::append);
    return all.toString();
  }
}
