package org.linli.commendation;

import java.util.Arrays;
import java.util.List;

/** What can be commended. Rows keep the names. */
enum Category {
  /** A person. */
  VOLUNTEER("volunteer_id", "volunteer", " AND s.state = 'APPROVED'"),
  /** A team. */
  TEAM("team_id", "team", ""),
  /** A project. */
  PROJECT("project_id", "project", "");

  private final String column;
  private final String table;
  private final String only;

  Category(String column, String table, String only) {
    this.column = column;
    this.table = table;
    this.only = only;
  }

  /** The ledger's column that names it. */
  String column() {
    return "e." + column;
  }

  /** The join to what it is, as {@code s}. */
  String join() {
    return " JOIN " + table + " s ON s.id = e." + column + only;
  }

  String table() {
    return table;
  }

  /** Those that a column holds: names with commas between. */
  static List<Category> read(String names) {
    List<String> all = List.of(names.split(","));
    return Arrays.stream(values()).filter(one -> all.contains(one.name())).toList();
  }
}
