package org.linli.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an auditor looks for; empty texts and nulls don't matter.
 *
 * @param from the first instant
 * @param until the first instant no longer wanted
 * @param accounts the accounts that did it; null for all, empty for none
 * @param action the action
 * @param kind the kind of object
 * @param object the object's id
 * @param onlyRefused only what was refused
 */
record AuditQuery(
    @Nullable Instant from,
    @Nullable Instant until,
    @Nullable List<Long> accounts,
    String action,
    String kind,
    String object,
    boolean onlyRefused) {

  static final AuditQuery EVERYTHING = new AuditQuery(null, null, null, "", "", "", false);

  /** A condition with what stands for its question marks. */
  record Conditions(String sql, List<Object> values) {}

  /** The condition for entries older than a given one. */
  Conditions after(Optional<Position> last) {
    List<String> all = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    if (from != null) {
      all.add("done_at >= ?");
      values.add(from);
    }
    if (until != null) {
      all.add("done_at < ?");
      values.add(until);
    }
    if (accounts != null) {
      all.add("account IN (%s)".formatted("?,".repeat(accounts.size()) + "-1"));
      values.addAll(accounts);
    }
    equal("action", action, all, values);
    equal("kind", kind, all, values);
    equal("object", object, all, values);
    if (onlyRefused) {
      all.add("refused");
    }
    last.ifPresent(
        entry -> {
          all.add("done_at <= ? AND (done_at < ? OR id < ?)");
          values.addAll(List.of(entry.doneAt(), entry.doneAt(), entry.id()));
        });
    return new Conditions(all.isEmpty() ? "TRUE" : String.join(" AND ", all), values);
  }

  private static void equal(String column, String value, List<String> all, List<Object> values) {
    if (!value.isEmpty()) {
      all.add(column + " = ?");
      values.add(value);
    }
  }
}
