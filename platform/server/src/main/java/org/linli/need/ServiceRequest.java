package org.linli.need;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.volunteer.ServiceType;

/**
 * A request, without who asked.
 *
 * @param path where its community lies
 * @param dueAt when the next step is late; null where nothing is waited for
 * @param team the team that is asked, or does it
 * @param session the session that does it
 * @param mergedInto the request that it is the same thing as
 * @param answeredAt when a team accepted it for the first time
 * @param followUp whether someone must look into a bad rating
 */
record ServiceRequest(
    long id,
    long community,
    String path,
    @Nullable Long station,
    RequestSource source,
    ServiceType kind,
    Urgency urgency,
    @Nullable LocalDate wantedOn,
    DayPart wantedPart,
    String what,
    Beneficiary beneficiary,
    RequestState state,
    Desk desk,
    @Nullable Instant dueAt,
    @Nullable Long team,
    @Nullable String teamName,
    @Nullable Long session,
    @Nullable Long mergedInto,
    @Nullable String endReason,
    Instant askedAt,
    @Nullable Instant answeredAt,
    @Nullable Instant doneAt,
    @Nullable Integer stars,
    boolean followUp) {

  static final String FROM =
      " FROM service_request r JOIN community c ON c.id = r.community_id WHERE ";

  static final String SELECT =
      "SELECT r.id, r.community_id, c.path, r.station_id, r.source, r.kind, r.urgency, r.wanted_on,"
          + " r.wanted_part, r.what, r.beneficiary, r.state, r.desk, r.due_at, r.team_id,"
          + " (SELECT t.name FROM team t WHERE t.id = r.team_id), r.session_id, r.same_as,"
          + " r.end_reason, r.asked_at, r.answered_at, r.done_at, r.stars, r.follow_up"
          + FROM;

  static ServiceRequest read(ResultSet row) throws SQLException {
    return new ServiceRequest(
        row.getLong(1),
        row.getLong(2),
        row.getString(3),
        row.getObject(4, Long.class),
        RequestSource.valueOf(row.getString(5)),
        ServiceType.valueOf(row.getString(6)),
        Urgency.valueOf(row.getString(7)),
        row.getObject(8, LocalDate.class),
        DayPart.valueOf(row.getString(9)),
        row.getString(10),
        Beneficiary.valueOf(row.getString(11)),
        RequestState.valueOf(row.getString(12)),
        Desk.valueOf(row.getString(13)),
        moment(row, 14),
        row.getObject(15, Long.class),
        row.getString(16),
        row.getObject(17, Long.class),
        row.getObject(18, Long.class),
        row.getString(19),
        row.getTimestamp(20).toInstant(),
        moment(row, 21),
        moment(row, 22),
        row.getObject(23, Integer.class),
        row.getBoolean(24));
  }

  static @Nullable Instant moment(ResultSet row, int column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  /** Whether the step that is waited for is overdue. */
  boolean isLate(Instant now) {
    return state.isOpen() && dueAt != null && !now.isBefore(dueAt);
  }

  /** For how many hours it has waited, or how long it took until it was done or given up. */
  long hoursOld(Instant now) {
    return Duration.between(askedAt, now).toHours();
  }
}
