package org.linli.need;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a request was sent to a team (派单).
 *
 * @param byRule whether the tenant's rule sent it, and no person
 * @param dueAt until when it is to answer
 * @param reason why it said no
 */
record Dispatch(
    long id,
    long request,
    long team,
    String teamName,
    DispatchState state,
    boolean byRule,
    @Nullable Instant offeredAt,
    @Nullable Instant dueAt,
    @Nullable Instant answeredAt,
    @Nullable String reason) {

  static final String SELECT =
      "SELECT d.id, d.request_id, d.team_id, t.name, d.state, d.by_rule, d.offered_at, d.due_at,"
          + " d.answered_at, d.reason FROM service_dispatch d JOIN team t ON t.id = d.team_id"
          + " WHERE ";

  static Dispatch read(ResultSet row) throws SQLException {
    return new Dispatch(
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        row.getString(4),
        DispatchState.valueOf(row.getString(5)),
        row.getBoolean(6),
        ServiceRequest.moment(row, 7),
        ServiceRequest.moment(row, 8),
        ServiceRequest.moment(row, 9),
        row.getString(10));
  }
}
