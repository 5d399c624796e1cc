package org.linli.commendation;

import java.util.Arrays;
import java.util.List;

/** What can be commended (BB-11). Rows keep the names. */
enum Category {
  /** A person. */
  VOLUNTEER("volunteer_id", "volunteer", "name", " AND s.state = 'APPROVED'"),
  /** A team, which is what an organization of volunteers is here. */
  TEAM("team_id", "team", "name", ""),
  /** A project. */
  PROJECT("project_id", "project", "name", ""),
  /** A case: a story that publicity collected. The ledger knows nothing of it. */
  STORY("", "publicity_story", "title", "");

  private final String column;
  private final String table;
  private final String name;
  private final String only;

  Category(String column, String table, String name, String only) {
    this.column = column;
    this.table = table;
    this.name = name;
    this.only = only;
  }

  /** Whether the ledger names it, so that records can propose it. */
  public boolean isOnRecord() {
    return !column.isEmpty();
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

  /** The column of the table that holds what it is called. */
  String nameColumn() {
    return name;
  }

  /** Those that a column holds: names with commas between. */
  static List<Category> read(String names) {
    List<String> all = List.of(names.split(","));
    return Arrays.stream(values()).filter(one -> all.contains(one.name())).toList();
  }
}
