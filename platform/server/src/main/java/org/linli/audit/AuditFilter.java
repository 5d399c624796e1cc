package org.linli.audit;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.linli.tenant.Time;

/**
 * What an auditor typed into the filter, by field: {@code from} and {@code until} (days, both
 * included), {@code person} (a log-in name, a name or an account's number), {@code action}, {@code
 * kind}, {@code object} (an id) and {@code refused} ({@code true} for refusals only). What can't be
 * read as a day doesn't count.
 *
 * @param typed the texts that are not empty
 */
record AuditFilter(Map<String, String> typed) {

  private static final List<String> FIELDS =
      List.of("from", "until", "person", "action", "kind", "object", "refused");

  AuditFilter {
    typed = Map.copyOf(typed);
  }

  /** Reads the fields from wherever they stand; a missing one is an empty text. */
  static AuditFilter of(UnaryOperator<String> field) {
    Map<String, String> typed = new LinkedHashMap<>();
    for (String name : FIELDS) {
      String text = field.apply(name).strip();
      if (!text.isEmpty()) {
        typed.put(name, text);
      }
    }
    return new AuditFilter(typed);
  }

  /**
   * What to look for.
   *
   * @param accounts finds the accounts of whom the auditor typed
   */
  AuditQuery query(Function<String, List<Long>> accounts) {
    return new AuditQuery(
        day("from").map(day -> day.atStartOfDay(Time.ZONE).toInstant()).orElse(null),
        day("until").map(day -> day.plusDays(1).atStartOfDay(Time.ZONE).toInstant()).orElse(null),
        Optional.ofNullable(typed.get("person")).map(accounts).orElse(null),
        typed.getOrDefault("action", ""),
        typed.getOrDefault("kind", ""),
        typed.getOrDefault("object", ""),
        typed.getOrDefault("refused", "").equals("true"));
  }

  private Optional<LocalDate> day(String field) {
    try {
      return Optional.ofNullable(typed.get(field)).map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
