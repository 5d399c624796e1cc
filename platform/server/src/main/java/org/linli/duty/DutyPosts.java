package org.linli.duty;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.station.StationPlaces;
import org.linli.tenant.Time;

/** The rows of the current tenant's posts at stations. */
@Singleton
class DutyPosts {

  /** A post, its station and its community: aliases p, s, c, and n for the station's name. */
  static final String FROM =
      " FROM duty_post p JOIN station s ON s.id = p.station_id"
          + " JOIN community c ON c.id = s.community_id"
          + StationPlaces.NAMED
          + " WHERE ";

  private static final String SELECT =
      "SELECT p.id, p.station_id, n.name, s.community_id, c.path, p.activity_id, p.name, p.task,"
          + " p.people, p.minimum_age, p.skills, p.risks, p.contact, p.ended_on"
          + FROM;

  private final Sql sql;
  private final Clock clock;

  DutyPosts(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  Optional<DutyPost> find(long id) {
    return sql.query(SELECT + "p.id = ?", List.of(id), DutyPosts::read).stream().findFirst();
  }

  /** Locks a post until the transaction ends and reads it as it is then. */
  Optional<DutyPost> lock(long id) {
    sql.query(
        "SELECT id FROM duty_post WHERE id = ? FOR UPDATE", List.of(id), row -> row.getLong(1));
    return find(id);
  }

  /** The posts of a station, those that were given up last. */
  List<DutyPost> of(long station) {
    return sql.query(
        SELECT + "p.station_id = ? ORDER BY p.ended_on IS NOT NULL, p.id",
        List.of(station),
        DutyPosts::read);
  }

  /** All posts whose shifts are still to be made. */
  List<Long> open() {
    Condition these = Condition.of("p.ended_on IS NULL AND s.closed_on IS NULL");
    return sql.query(
        "SELECT p.id" + FROM + these.sql() + " ORDER BY p.id",
        these.values(),
        row -> row.getLong(1));
  }

  long add(long station, @Nullable Long activity, DutyDetails said, long by) {
    return sql.insert(
        "INSERT INTO duty_post (station_id, activity_id, name, task, people, minimum_age, skills,"
            + " risks, contact, made_by, made_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        station,
        activity,
        said.name(),
        said.task(),
        said.people(),
        said.minimumAge(),
        said.skillCodes(),
        said.risks(),
        said.contact(),
        by,
        clock.instant());
  }

  void change(long id, DutyDetails said) {
    sql.update(
        "UPDATE duty_post SET name = ?, task = ?, people = ?, minimum_age = ?, skills = ?,"
            + " risks = ?, contact = ? WHERE id = ?",
        said.name(),
        said.task(),
        said.people(),
        said.minimumAge(),
        said.skillCodes(),
        said.risks(),
        said.contact(),
        id);
  }

  void end(long id) {
    sql.update("UPDATE duty_post SET ended_on = ? WHERE id = ?", Time.today(clock), id);
  }

  private static DutyPost read(ResultSet row) throws SQLException {
    Long activity = row.getObject(6, Long.class);
    return new DutyPost(
        row.getLong(1),
        row.getLong(2),
        row.getString(3),
        row.getLong(4),
        row.getString(5),
        activity,
        new DutyDetails(
            row.getString(7),
            row.getString(8),
            row.getInt(9),
            row.getInt(10),
            DutyDetails.skills(row.getString(11)),
            row.getString(12),
            row.getString(13),
            activity == null),
        row.getObject(14, LocalDate.class));
  }
}
