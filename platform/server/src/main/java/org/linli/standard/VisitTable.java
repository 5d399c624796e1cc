package org.linli.standard;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** The visits of the current tenant's inspections. */
@Singleton
class VisitTable {

  private static final int MOST = 500;

  private final Sql sql;
  private final Clock clock;

  VisitTable(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  Optional<Visit> find(long id) {
    return sql.query(Visit.SELECT + "v.id = ?", List.of(id), Visit::read).stream().findFirst();
  }

  /** Locks a visit; whoever comes later sees what became of it. */
  Optional<Visit> lock(long id) {
    sql.query(
        "SELECT id FROM inspection_visit WHERE id = ? FOR UPDATE",
        List.of(id),
        row -> row.getLong(1));
    return find(id);
  }

  /** Those of an inspection, by place. */
  List<Visit> of(long inspection) {
    return sql.query(
        Visit.SELECT + "v.inspection_id = ? ORDER BY c.path, v.station_id, v.round LIMIT " + MOST,
        List.of(inspection),
        Visit::read);
  }

  /** Those of a station by one standard, the newest first. */
  List<Visit> ofStation(long station, String standard) {
    return sql.query(
        Visit.SELECT
            + "v.station_id = ? AND i.standard = ? AND v.state <> 'CALLED_OFF'"
            + " ORDER BY v.id DESC LIMIT 20",
        List.of(station, standard),
        Visit::read);
  }

  /** Those before which something has to be mended, in a part of the tenant, the earliest first. */
  List<Visit> toMend(Scope scope) {
    Condition where = Condition.within("c.path", scope);
    return sql.query(
        Visit.SELECT
            + "v.state = 'PLANNED' AND v.round > 1 AND s.closed_on IS NULL AND "
            + where.sql()
            + " ORDER BY v.due_on, v.id LIMIT "
            + MOST,
        where.values(),
        Visit::read);
  }

  /** Those before which something has to be mended at a station, the earliest first. */
  List<Visit> toMendAt(long station) {
    return sql.query(
        Visit.SELECT
            + "v.station_id = ? AND v.state = 'PLANNED' AND v.round > 1 ORDER BY v.due_on LIMIT 20",
        List.of(station),
        Visit::read);
  }

  /** Those that an account still has to make, until a day, the earliest first. */
  List<Visit> of(long inspector, LocalDate until) {
    return sql.query(
        Visit.SELECT
            + "v.state = 'PLANNED' AND v.due_on <= ? AND i.inspector_id = ?"
            + " AND s.closed_on IS NULL"
            + " ORDER BY v.due_on, v.id LIMIT "
            + MOST,
        List.of(until, inspector),
        Visit::read);
  }

  /** Adds first visits to some stations. */
  void add(long inspection, Collection<Long> stations, LocalDate dueOn) {
    sql.batch(
        "INSERT INTO inspection_visit (inspection_id, station_id, round, due_on, state, to_mend,"
            + " remark) VALUES (?, ?, 1, ?, 'PLANNED', '', '')",
        stations.stream().map(station -> List.<Object>of(inspection, station, dueOn)).toList());
  }

  /** Adds the visit after a time limit. */
  long addAgain(Visit visit, LocalDate dueOn, List<String> toMend) {
    return sql.insert(
        "INSERT INTO inspection_visit (inspection_id, station_id, round, due_on, state, to_mend,"
            + " remark) VALUES (?, ?, ?, ?, 'PLANNED', ?, '')",
        visit.inspection(),
        visit.station(),
        visit.round() + 1,
        dueOn,
        String.join(",", toMend));
  }

  void done(long id, LocalDate day, int met, int asked, String remark, long by) {
    List<Object> values = new ArrayList<>(List.of(day, met, asked, remark, by, clock.instant()));
    values.add(id);
    sql.update(
        "UPDATE inspection_visit SET state = 'DONE', visited_on = ?, met = ?, asked = ?,"
            + " remark = ?, recorded_by = ?, recorded_at = ? WHERE id = ?",
        values.toArray());
  }

  void callOff(long inspection) {
    sql.update(
        "UPDATE inspection_visit SET state = 'CALLED_OFF' WHERE inspection_id = ?"
            + " AND state = 'PLANNED'",
        inspection);
  }
}
