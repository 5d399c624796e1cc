package org.linli.supply;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.station.StationPlaces;

/** The rows of the current tenant's supplies and their movements. */
@Singleton
class Supplies {

  private static final String FROM =
      " FROM supply x JOIN station s ON s.id = x.station_id"
          + " JOIN community c ON c.id = s.community_id"
          + StationPlaces.NAMED
          + " WHERE ";

  private static final String SELECT =
      "SELECT x.id, x.station_id, n.name, c.path, x.name, x.unit, x.amount, x.low_mark,"
          + " x.charge_account, x.told_at IS NOT NULL"
          + FROM;

  private final Sql sql;
  private final Clock clock;

  Supplies(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  Optional<Supply> find(long id) {
    return sql.query(SELECT + "x.id = ?", List.of(id), Supply::read).stream().findFirst();
  }

  /** Locks a supply until the transaction ends and reads it as it is then. */
  Optional<Supply> lock(long id) {
    sql.query("SELECT id FROM supply WHERE id = ? FOR UPDATE", List.of(id), row -> row.getLong(1));
    return find(id);
  }

  boolean isNamed(long station, String name, long except) {
    return !sql.query(
            "SELECT id FROM supply WHERE station_id = ? AND name = ? AND id <> ?",
            List.of(station, name, except),
            row -> row.getLong(1))
        .isEmpty();
  }

  long count(long station) {
    return count(Condition.of("x.station_id = ?", station));
  }

  /** Those of a station, what runs short first. */
  List<Supply> of(long station, Paging paging) {
    return part(Condition.of("x.station_id = ?", station), paging);
  }

  /** How many run short in a part of the tenant. */
  long countLow(Scope scope) {
    return count(low(scope));
  }

  /** What runs short in a part of the tenant. */
  List<Supply> low(Scope scope, Paging paging) {
    return part(low(scope), paging);
  }

  private static Condition low(Scope scope) {
    return Condition.of("x.amount <= x.low_mark AND s.closed_on IS NULL")
        .and(Condition.within("c.path", scope));
  }

  private long count(Condition these) {
    return sql.query("SELECT COUNT(*)" + FROM + these.sql(), these.values(), row -> row.getLong(1))
        .getFirst();
  }

  private List<Supply> part(Condition these, Paging paging) {
    List<Object> values = new ArrayList<>(these.values());
    values.add(paging.size());
    values.add(paging.offset());
    return sql.query(
        SELECT
            + these.sql()
            + " ORDER BY x.amount > x.low_mark, c.path, x.name, x.id LIMIT ? OFFSET ?",
        values,
        Supply::read);
  }

  long add(long station, SupplyDetails said) {
    return sql.insert(
        "INSERT INTO supply (station_id, name, unit, amount, low_mark, charge_account, made_at)"
            + " VALUES (?, ?, ?, 0, ?, ?, ?)",
        station,
        said.name(),
        said.unit(),
        said.lowMark(),
        said.charge(),
        clock.instant());
  }

  void change(long id, SupplyDetails said) {
    sql.update(
        "UPDATE supply SET name = ?, unit = ?, low_mark = ?, charge_account = ? WHERE id = ?",
        said.name(),
        said.unit(),
        said.lowMark(),
        said.charge(),
        id);
  }

  /** Writes a movement down; the row is locked. */
  void move(long id, Movement moved) {
    sql.insert(
        "INSERT INTO supply_movement (supply_id, kind, change_by, amount, why, moved_by, moved_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        id,
        moved.kind().name(),
        moved.change(),
        moved.amount(),
        moved.why(),
        moved.by(),
        moved.at());
    sql.update("UPDATE supply SET amount = ? WHERE id = ?", moved.amount(), id);
  }

  /** The person in charge has been told, or it is refilled. */
  void told(long id, boolean told) {
    sql.update("UPDATE supply SET told_at = ? WHERE id = ?", told ? clock.instant() : null, id);
  }

  long countMovements(long id) {
    return sql.query(
            "SELECT COUNT(*) FROM supply_movement WHERE supply_id = ?",
            List.of(id),
            row -> row.getLong(1))
        .getFirst();
  }

  /** The movements of a supply, the latest first. */
  List<Movement> movements(long id, Paging paging) {
    return sql.query(
        "SELECT kind, change_by, amount, why, moved_by, moved_at FROM supply_movement"
            + " WHERE supply_id = ? ORDER BY id DESC LIMIT ? OFFSET ?",
        List.of(id, paging.size(), paging.offset()),
        row ->
            new Movement(
                Movement.Kind.valueOf(row.getString(1)),
                row.getInt(2),
                row.getInt(3),
                row.getString(4),
                row.getLong(5),
                row.getTimestamp(6).toInstant()));
  }
}
