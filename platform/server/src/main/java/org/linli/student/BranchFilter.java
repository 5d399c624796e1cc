package org.linli.student;

import java.time.LocalDate;
import org.linli.api.Scope;
import org.linli.division.Condition;

/**
 * Which league branches are wanted.
 *
 * @param text a part of the name
 * @param part the university's part, 0 for all
 * @param lacking what they lack: {@code team}, {@code officer}, or nothing
 * @param year the year in which they were there and had or lacked it
 */
record BranchFilter(String text, long part, String lacking, int year) {

  /** There was a team in the year, however short. */
  static final String HAS_TEAM =
      "EXISTS (SELECT 1 FROM branch_team t WHERE t.branch_id = b.id AND t.established_on <= ?"
          + " AND (t.disbanded_on IS NULL OR t.disbanded_on >= ?)";

  BranchFilter {
    text = text.strip();
  }

  LocalDate first() {
    return LocalDate.of(year, 1, 1);
  }

  LocalDate last() {
    return LocalDate.of(year, 12, 31);
  }

  boolean isNarrow() {
    return !text.isEmpty() || part != 0 || !lacking.isEmpty();
  }

  /** Those within a scope that were there in the year, even for a part of it. */
  Condition existing(Scope scope) {
    return Condition.within("b.path", scope)
        .and(
            Condition.of(
                "(b.since IS NULL OR b.since <= ?)"
                    + " AND (b.dissolved_on IS NULL OR b.dissolved_on > ?)",
                last(),
                first()));
  }

  Condition within(Scope scope) {
    Condition where = existing(scope);
    if (!text.isEmpty()) {
      where = where.and(Condition.of("b.name LIKE ?", "%" + Condition.literal(text) + "%"));
    }
    return switch (lacking) {
      case "team" -> where.and(Condition.of("NOT " + HAS_TEAM + ")", last(), first()));
      case "officer" -> where.and(Condition.of("o.id IS NULL"));
      default -> where;
    };
  }
}
