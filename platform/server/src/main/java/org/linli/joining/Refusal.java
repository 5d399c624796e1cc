package org.linli.joining;

import org.jspecify.annotations.Nullable;
import org.linli.api.Clause;
import org.linli.api.Message;

/**
 * Why someone may not join.
 *
 * @param field what it is about, for programs
 * @param why in a sentence
 * @param clause where a plugin's rule comes from; null for the platform's own, whose sentences name
 *     the law themselves
 */
public record Refusal(String field, Message why, @Nullable Clause clause) {

  /** One of the platform's own. */
  public static Refusal of(String field, String messageKey, Object... args) {
    return new Refusal(field, Message.of(messageKey, args), null);
  }
}
