package org.linli.transfer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A transfer, where the person goes from.
 *
 * @param path where the person's community lies
 * @param to the id of the tenant that they go to
 * @param toName what that is called
 * @param answer why it was refused here or there
 * @param askedBy the account that asked
 * @param askedFor whether somebody of the staff asked, for a person without an account
 */
record Departure(
    long id,
    UUID key,
    long volunteer,
    long community,
    String path,
    String to,
    String toName,
    DepartureState state,
    String reason,
    int entries,
    long minutes,
    String answer,
    @Nullable Long releasedBy,
    Instant askedAt,
    @Nullable Instant releasedAt,
    @Nullable Instant endedAt,
    long askedBy,
    boolean askedFor) {

  static final String COLUMNS =
      "t.id, t.transfer_key, t.volunteer_id, t.community_id, c.path, t.to_tenant, t.to_name,"
          + " t.state, t.reason, t.entries, t.minutes, t.answer, t.released_by, t.asked_at,"
          + " t.released_at, t.ended_at, t.asked_by, s.transfer_id IS NOT NULL";

  static final String FROM =
      " FROM transfer t JOIN community c ON c.id = t.community_id"
          + " LEFT JOIN transfer_consent s ON s.transfer_id = t.id";

  static Departure read(ResultSet row) throws SQLException {
    long released = row.getLong(13);
    boolean nobody = row.wasNull();
    return new Departure(
        row.getLong(1),
        UUID.fromString(row.getString(2)),
        row.getLong(3),
        row.getLong(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        DepartureState.valueOf(row.getString(8)),
        row.getString(9),
        row.getInt(10),
        row.getLong(11),
        row.getString(12),
        nobody ? null : released,
        row.getTimestamp(14).toInstant(),
        instant(row, 15),
        instant(row, 16),
        row.getLong(17),
        row.getBoolean(18));
  }

  static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
