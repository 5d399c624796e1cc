package org.linli.transfer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A transfer, where the person goes to.
 *
 * @param from the id of the tenant that they come from
 * @param fromName what that is called
 * @param path where the person's community lies
 * @param hash of what is transferred, as it was released
 */
record Arrival(
    long id,
    UUID key,
    String from,
    String fromName,
    long volunteer,
    long community,
    String path,
    ArrivalState state,
    String hash,
    int entries,
    long minutes,
    String reason,
    String answer,
    @Nullable Long answeredBy,
    Instant cameAt,
    @Nullable Instant answeredAt) {

  static final String COLUMNS =
      "t.id, t.transfer_key, t.from_tenant, t.from_name, t.volunteer_id, t.community_id, c.path,"
          + " t.state, t.content_hash, t.entries, t.minutes, t.reason, t.answer, t.answered_by,"
          + " t.came_at, t.answered_at";

  static final String FROM = " FROM arriving_transfer t JOIN community c ON c.id = t.community_id";

  static Arrival read(ResultSet row) throws SQLException {
    long answered = row.getLong(14);
    boolean nobody = row.wasNull();
    return new Arrival(
        row.getLong(1),
        UUID.fromString(row.getString(2)),
        row.getString(3),
        row.getString(4),
        row.getLong(5),
        row.getLong(6),
        row.getString(7),
        ArrivalState.valueOf(row.getString(8)),
        row.getString(9),
        row.getInt(10),
        row.getLong(11),
        row.getString(12),
        row.getString(13),
        nobody ? null : answered,
        row.getTimestamp(15).toInstant(),
        Departure.instant(row, 16));
  }
}
