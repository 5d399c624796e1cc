package org.linli.training;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** The residents with skills who were trained (社区能人), of the current tenant (GD-4). */
@Singleton
class TrainedResidents {

  private static final String FROM =
      " FROM trained_resident r JOIN volunteer v ON v.id = r.volunteer_id"
          + " JOIN community c ON c.id = v.community_id WHERE v.state = 'APPROVED' AND ";

  private final Sql sql;
  private final Clock clock;

  TrainedResidents(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * A trained resident.
   *
   * @param deliberatesOn since when they take part in the community's deliberation; null if not
   */
  record Resident(long volunteer, LocalDate sinceOn, @Nullable LocalDate deliberatesOn) {

    static Resident read(ResultSet row) throws SQLException {
      return new Resident(
          row.getLong(1), row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class));
    }
  }

  Optional<Resident> find(long volunteer) {
    return sql
        .query(
            "SELECT volunteer_id, since_on, deliberates_on FROM trained_resident"
                + " WHERE volunteer_id = ?",
            List.of(volunteer),
            Resident::read)
        .stream()
        .findFirst();
  }

  long count(Scope scope) {
    Condition where = Condition.within("c.path", scope);
    return sql.query("SELECT COUNT(*)" + FROM + where.sql(), where.values(), row -> row.getLong(1))
        .getFirst();
  }

  /** Those of a part of the tenant, the newest first. */
  List<Resident> page(Scope scope, Paging paging) {
    Condition where = Condition.within("c.path", scope);
    List<Object> values = new ArrayList<>(where.values());
    values.add(paging.size());
    values.add(paging.offset());
    return sql.query(
        "SELECT r.volunteer_id, r.since_on, r.deliberates_on"
            + FROM
            + where.sql()
            + " ORDER BY r.since_on DESC, r.volunteer_id LIMIT ? OFFSET ?",
        values,
        Resident::read);
  }

  void put(Resident resident, long by) {
    sql.update(
        "INSERT INTO trained_resident (volunteer_id, since_on, deliberates_on, noted_by, noted_at)"
            + " VALUES (?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE since_on = VALUES(since_on),"
            + " deliberates_on = VALUES(deliberates_on), noted_by = VALUES(noted_by),"
            + " noted_at = VALUES(noted_at)",
        resident.volunteer(),
        resident.sinceOn(),
        resident.deliberatesOn(),
        by,
        clock.instant());
  }

  void remove(long volunteer) {
    sql.update("DELETE FROM trained_resident WHERE volunteer_id = ?", volunteer);
  }
}
