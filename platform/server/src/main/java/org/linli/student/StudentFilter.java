package org.linli.student;

import org.linli.api.Scope;
import org.linli.division.Condition;

/**
 * Which students are wanted.
 *
 * @param text the beginning of a student number, or a whole name
 * @param part the university's part, 0 for all
 * @param branch the league branch, 0 for all
 * @param left those who have left instead of those who are there
 */
record StudentFilter(String text, long part, long branch, boolean left) {

  static final String NUMBER = "[A-Za-z0-9-]+";

  StudentFilter {
    text = text.strip();
  }

  boolean isNarrow() {
    return !text.isEmpty() || part != 0 || branch != 0 || left;
  }

  Condition within(Scope scope, SealedStudents sealed) {
    Condition where =
        Condition.within("s.path", scope)
            .and(Condition.of(left ? "s.left_on IS NOT NULL" : "s.left_on IS NULL"));
    if (branch != 0) {
      where = where.and(Condition.of("s.branch_id = ?", branch));
    }
    if (text.isEmpty()) {
      return where;
    }
    return where.and(
        text.matches(NUMBER)
            ? Condition.of("s.number LIKE ?", Condition.literal(text) + "%")
            : Condition.of("s.name_index = ?", sealed.index(text)));
  }
}
