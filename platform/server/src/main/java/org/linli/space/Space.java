package org.linli.space;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A space that is opened free of charge to volunteer service.
 *
 * @param path where its community lies
 * @param details all but its hours; {@link OpenHours} has those
 * @param closedOn the first day on which it is open no more
 */
record Space(
    long id,
    long community,
    String path,
    SpaceDetails details,
    @Nullable LocalDate closedOn,
    @Nullable String closedReason) {

  static final String FROM = " FROM open_space s JOIN community c ON c.id = s.community_id WHERE ";

  static final String SELECT =
      "SELECT s.id, s.community_id, c.path, s.name, s.kind, s.owner_kind, s.owner_name, s.address,"
          + " s.capacity, s.equipment, s.school, s.asks_first, s.closed_on, s.closed_reason"
          + FROM;

  static Space read(ResultSet row) throws SQLException {
    return new Space(
        row.getLong(1),
        row.getLong(2),
        row.getString(3),
        new SpaceDetails(
            row.getString(4),
            SpaceKind.valueOf(row.getString(5)),
            OwnerKind.valueOf(row.getString(6)),
            row.getString(7),
            row.getString(8),
            row.getInt(9),
            row.getString(10),
            row.getString(11),
            row.getBoolean(12),
            Map.of()),
        row.getObject(13, LocalDate.class),
        row.getString(14));
  }

  /** What it is called. */
  public String name() {
    return details.name();
  }

  /** Whether it is opened to volunteer service. */
  public boolean isOpen() {
    return closedOn == null;
  }
}
