package org.linli.institution;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A university, or one of its colleges; or a partner unit, or one of its departments.
 *
 * @param kind what the whole is
 * @param path its place in the tree, which scopes of its people are the beginning of
 * @param name its own name
 * @param university the name of the university; for a university its own
 * @param code a university's national code, if known
 * @param home the tenant that keeps a university's own data, if one does
 * @param isOpen whether new things may begin with it
 */
public record Institution(
    long id,
    InstitutionKind kind,
    String path,
    String name,
    String university,
    @Nullable String code,
    @Nullable String home,
    boolean isOpen) {

  static final int STEP = 8;

  static final String SELECT =
      "SELECT i.id, i.path, i.name, u.name, i.code, i.home_tenant, i.is_open AND u.is_open, u.kind"
          + " FROM institution i JOIN institution u ON u.path = LEFT(i.path, 8) WHERE ";

  static Institution read(ResultSet row) throws SQLException {
    return new Institution(
        row.getLong(1),
        InstitutionKind.valueOf(row.getString(8)),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getBoolean(7));
  }

  /** Whether it is a university or a partner unit as a whole, and no part of one. */
  public boolean isUniversity() {
    return path.length() == STEP;
  }

  /** The id of the university. */
  public long root() {
    return Long.parseLong(path.substring(0, STEP));
  }

  /** Its name as it is written where the university isn't named before: 中山大学 数学学院. */
  public String fullName() {
    return isUniversity() ? name : university + " " + name;
  }

  /** How deep it stands below the university, for a list that shows the tree. */
  public int depth() {
    return path.length() / STEP - 1;
  }
}
