package org.linli.division;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.linli.api.Scope;

/**
 * A condition with what stands for its question marks.
 *
 * @param sql the condition
 * @param values what fills it
 */
public record Condition(String sql, List<Object> values) {

  /** A condition keeps its own copy. */
  public Condition {
    values = List.copyOf(values);
  }

  /** A condition with one value for each question mark. */
  public static Condition of(String sql, Object... values) {
    return new Condition(sql, List.of(values));
  }

  /** The column is one of the values. */
  public static Condition in(String column, Collection<?> values) {
    if (values.isEmpty()) {
      return of("FALSE");
    }
    String marks = String.join(",", Collections.nCopies(values.size(), "?"));
    return new Condition(column + " IN (" + marks + ")", List.copyOf(values));
  }

  /** The column begins with one of the scope's prefixes. */
  public static Condition within(String column, Scope scope) {
    return scope.prefixes().stream()
        .map(prefix -> of(column + " LIKE ?", literal(prefix) + "%"))
        .reduce((one, other) -> one.join(" OR ", other))
        .map(all -> new Condition("(" + all.sql + ")", all.values))
        .orElse(of("FALSE"));
  }

  /** Both hold. */
  public Condition and(Condition other) {
    return join(" AND ", other);
  }

  Condition or(Condition other) {
    Condition either = join(" OR ", other);
    return new Condition("(" + either.sql + ")", either.values);
  }

  private Condition join(String word, Condition other) {
    List<Object> both = new ArrayList<>(values);
    both.addAll(other.values);
    return new Condition(sql + word + other.sql, both);
  }

  /** A text as LIKE takes it literally. */
  public static String literal(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
