package org.linli.api;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value that a tenant's administrator may choose for a plugin.
 *
 * @param key its name, lower case with dots or dashes; unique within the plugin
 * @param messageKey the key of its label; the hint stands under the same key with {@code .hint}
 * @param kind what may be typed
 * @param fallback what holds until someone chooses; empty for nothing
 * @param clause where the value comes from, if a document names it
 */
public record Setting(
    String key, String messageKey, Kind kind, String fallback, @Nullable Clause clause) {

  /** What may be typed into a setting. */
  public sealed interface Kind {}

  /** Words, at most {@code maxLength} characters. */
  public record Text(int maxLength) implements Kind {}

  /** A whole number between two bounds, both included. */
  public record Whole(long min, long max) implements Kind {}

  /** A day, {@code yyyy-MM-dd}. */
  public record Day() implements Kind {}

  /** Yes or no, {@code true} or {@code false}. */
  public record Flag() implements Kind {}

  /** One of some words; the label of each stands under the setting's message key, a dot, and it. */
  public record Choice(List<String> options) implements Kind {
    /** A choice keeps its own copy. */
    public Choice {
      options = List.copyOf(options);
    }
  }

  /**
   * Checks what was typed.
   *
   * @return the message key of the sentence that says what is wrong, or empty
   */
  public Optional<String> problemWith(String value) {
    boolean good =
        switch (kind) {
          case Text(int max) -> value.codePointCount(0, value.length()) <= max;
          case Whole(long min, long max) -> isWholeBetween(value, min, max);
          case Day() -> value.isEmpty() || isDay(value);
          case Flag() -> value.equals("true") || value.equals("false");
          case Choice(List<String> options) -> options.contains(value);
        };
    return good
        ? Optional.empty()
        : Optional.of("setting.wrong." + kind.getClass().getSimpleName().toLowerCase());
  }

  private static boolean isWholeBetween(String value, long min, long max) {
    try {
      long number = Long.parseLong(value);
      return number >= min && number <= max;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean isDay(String value) {
    try {
      java.time.LocalDate.parse(value);
      return true;
    } catch (java.time.format.DateTimeParseException e) {
      return false;
    }
  }
}
