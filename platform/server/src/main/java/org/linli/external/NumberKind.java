package org.linli.external;

/** What of ours can have a number there. Rows keep the names. */
enum NumberKind {
  /** A person. */
  VOLUNTEER("volunteer", "NULL"),
  /** A team. */
  TEAM("team", "s.name"),
  /** An activity. */
  ACTIVITY("activity", "s.name");

  private final String table;
  private final String label;

  NumberKind(String table, String label) {
    this.table = table;
    this.label = label;
  }

  /** Where it stands, as {@code s}, with its community as {@code c}. */
  String from() {
    return " FROM " + table + " s JOIN community c ON c.id = s.community_id";
  }

  /** What it is called; people's names are sealed. */
  String label() {
    return label;
  }
}
