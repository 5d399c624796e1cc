package org.linli.external;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** The rows of exports and of the entries in them. */
@Singleton
class ExportTable {

  /** Entries that stand, of a period and of the volunteers of a scope. */
  private static final String STANDING =
      " FROM ledger_entry e JOIN volunteer v ON v.id = e.volunteer_id AND v.state <> 'DELETED'"
          + " JOIN community c ON c.id = v.community_id"
          + " LEFT JOIN ledger_entry r ON r.reverses_id = e.id"
          + " LEFT JOIN external_exported x ON x.system_id = ? AND x.entry_id = e.id"
          // Their days with more than we brought: whether it is the same service, a person sees.
          + " LEFT JOIN (SELECT t.volunteer, t.served_on FROM ("
          + "   SELECT COALESCE(p.volunteer_id, p.candidate_id) volunteer, t.served_on,"
          + "   SUM(t.minutes) minutes FROM external_record t"
          + "   JOIN external_person p ON p.id = t.person_id AND p.state <> 'NOBODY'"
          + "   WHERE t.system_id = ? AND t.served_on BETWEEN ? AND ?"
          + "   GROUP BY COALESCE(p.volunteer_id, p.candidate_id), t.served_on) t"
          + "  LEFT JOIN (SELECT b.volunteer_id, b.served_on, SUM(o.minutes) minutes"
          + "   FROM external_exported o JOIN external_export w ON w.id = o.export_id"
          + "   AND w.state = 'ENTERED' JOIN ledger_entry b ON b.id = o.entry_id"
          + "   WHERE o.system_id = ? AND b.served_on BETWEEN ? AND ?"
          + "   GROUP BY b.volunteer_id, b.served_on) n"
          + "  ON n.volunteer_id = t.volunteer AND n.served_on = t.served_on"
          + "  WHERE t.minutes > COALESCE(n.minutes, 0)) theirs"
          + " ON theirs.volunteer = e.volunteer_id AND theirs.served_on = e.served_on"
          + " WHERE e.served_on BETWEEN ? AND ? AND e.reverses_id IS NULL AND r.id IS NULL"
          + " AND x.entry_id IS NULL AND ";

  private final Sql sql;
  private final Clock clock;

  ExportTable(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  Optional<ExternalExport> find(long id) {
    return sql
        .query(ExternalExport.SELECT + " WHERE id = ?", List.of(id), ExternalExport::read)
        .stream()
        .findFirst();
  }

  static Condition of(long system, Scope scope) {
    return Condition.of("system_id = ?", system).and(Condition.within("scope", scope));
  }

  long count(Condition these) {
    return sql.query(
            "SELECT COUNT(*) FROM external_export WHERE " + these.sql(),
            these.values(),
            row -> row.getLong(1))
        .getFirst();
  }

  List<ExternalExport> page(Condition these, Paging paging) {
    List<Object> values = new ArrayList<>(these.values());
    values.add(paging.size());
    values.add(paging.offset());
    return sql.query(
        ExternalExport.SELECT + " WHERE " + these.sql() + " ORDER BY id DESC LIMIT ? OFFSET ?",
        values,
        ExternalExport::read);
  }

  long open(long system, Scope scope, Period period, long by) {
    return sql.insert(
        "INSERT INTO external_export (system_id, scope, from_on, until_on, state, asked_by,"
            + " asked_at) VALUES (?, ?, ?, ?, 'WRITING', ?, ?)",
        system,
        String.join(" ", scope.prefixes()),
        period.from(),
        period.until(),
        by,
        clock.instant());
  }

  void startedBy(long id, long job) {
    sql.update("UPDATE external_export SET job_id = ? WHERE id = ?", job, id);
  }

  /**
   * Takes what is not yet known there, by two statements for all; what it held before goes first.
   */
  void take(ExternalExport one) {
    release(one.id());
    Condition scope = Condition.within("c.path", one.scope());
    List<Object> values = values(one, scope);
    int leftOut =
        sql.query(
                "SELECT COUNT(*)" + STANDING + "theirs.volunteer IS NOT NULL AND " + scope.sql(),
                values,
                row -> row.getInt(1))
            .getFirst();
    List<Object> taking = new ArrayList<>(List.of(one.system(), one.id()));
    taking.addAll(values);
    sql.update(
        "INSERT INTO external_exported (system_id, entry_id, export_id, minutes)"
            + " SELECT ?, e.id, ?, e.minutes"
            + STANDING
            + "theirs.volunteer IS NULL AND "
            + scope.sql(),
        taking.toArray());
    sql.update(
        "UPDATE external_export SET left_out = ?,"
            + " entries = (SELECT COUNT(*) FROM external_exported WHERE export_id = ?),"
            + " minutes = (SELECT COALESCE(SUM(minutes), 0) FROM external_exported"
            + " WHERE export_id = ?) WHERE id = ?",
        leftOut,
        one.id(),
        one.id(),
        one.id());
  }

  private static List<Object> values(ExternalExport one, Condition scope) {
    List<Object> values =
        new ArrayList<>(
            List.of(
                one.system(),
                one.system(),
                one.from(),
                one.until(),
                one.system(),
                one.from(),
                one.until(),
                one.from(),
                one.until()));
    values.addAll(scope.values());
    return values;
  }

  /** The entries after one, in their order. */
  List<Long> entries(long id, long after, int most) {
    return sql.query(
        "SELECT entry_id FROM external_exported WHERE export_id = ? AND entry_id > ?"
            + " ORDER BY entry_id LIMIT ?",
        List.of(id, after, most),
        row -> row.getLong(1));
  }

  /** How many minutes are known there of some entries, by entry. */
  Map<Long, Integer> entered(long system, Collection<Long> entries) {
    Condition these = Condition.in("x.entry_id", entries);
    List<Object> values = new ArrayList<>(List.of(system));
    values.addAll(these.values());
    Map<Long, Integer> found = new HashMap<>();
    sql.query(
            "SELECT x.entry_id, x.minutes FROM external_exported x JOIN external_export o"
                + " ON o.id = x.export_id AND o.state = 'ENTERED' WHERE x.system_id = ? AND "
                + these.sql(),
            values,
            row -> Map.entry(row.getLong(1), row.getInt(2)))
        .forEach(one -> found.put(one.getKey(), one.getValue()));
    return found;
  }

  void written(long id) {
    sql.update(
        "UPDATE external_export SET state = 'WRITTEN' WHERE id = ? AND state = 'WRITING'", id);
  }

  void settle(long id, ExternalExport.State state, String reason, long by) {
    sql.update(
        "UPDATE external_export SET state = ?, reason = ?, settled_by = ?, settled_at = ?"
            + " WHERE id = ?",
        state.name(),
        reason,
        by,
        clock.instant(),
        id);
  }

  /** Lets its entries go, so that the next export takes them. */
  void release(long id) {
    sql.update("DELETE FROM external_exported WHERE export_id = ?", id);
  }
}
