package org.linli.api;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time for which a report is asked, with its days. Due, late and closed are three different
 * things: after {@code due} it is late and still taken; after {@code closes} it is taken only from
 * a unit that was granted an extension.
 *
 * @param key its name in addresses and records, unique in the form and the same for ever: {@code
 *     2026-05}, {@code 2026-q2}, {@code 2026-12-15}
 * @param name its name in words, ready to print: {@code 2026年5月}
 * @param from the first day reported on
 * @param to the last day reported on
 * @param due the last day on time
 * @param closes the last day on which it is taken late; null if it is always taken
 */
public record ReportTurn(
    String key,
    String name,
    LocalDate from,
    LocalDate to,
    LocalDate due,
    @Nullable LocalDate closes) {

  private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");

  /**
   * A turn with days in their order.
   *
   * @throws IllegalArgumentException if the key can't stand in an address, it ends before it
   *     begins, or closes before it is due
   */
  public ReportTurn {
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException("not a key for a turn: " + key);
    }
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(key + " ends before it begins");
    }
    if (closes != null && closes.isBefore(due)) {
      throw new IllegalArgumentException(key + " closes before it is due");
    }
  }
}
