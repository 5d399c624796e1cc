package org.linli.external;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.sheet.StagedSheets;

/** The rows of their records, and of the files that brought them. */
@Singleton
class RecordTable {

  private static final String IMPORT =
      "SELECT id, system_id, scope, file_name, added, again, brought_at, withdrawn_at, reason"
          + " FROM external_import WHERE ";

  private final Sql sql;
  private final Clock clock;

  RecordTable(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** A record as it stands. */
  record Kept(String number, long person, LocalDate day, int minutes, String activity) {}

  /** A file that was taken in. */
  record Import(
      long id,
      long system,
      String path,
      String fileName,
      int added,
      int again,
      Instant broughtAt,
      @Nullable Instant withdrawnAt,
      String reason) {

    /** Whether what it brought still stands. */
    public boolean stands() {
      return withdrawnAt == null;
    }
  }

  /** Those records that are there already, by number. */
  Map<String, Kept> known(long system, Collection<String> records) {
    Condition these =
        Condition.of("system_id = ?", system).and(Condition.in("record_number", records));
    Map<String, Kept> found = new HashMap<>();
    select(these.sql(), these.values()).forEach(one -> found.put(one.number(), one));
    return found;
  }

  /** The records of a person of theirs, the latest first. */
  List<Kept> of(long person, int most) {
    return select("person_id = ? ORDER BY served_on DESC, id LIMIT ?", List.of(person, most));
  }

  private List<Kept> select(String where, List<Object> values) {
    return sql.query(
        "SELECT record_number, person_id, served_on, minutes, activity FROM external_record WHERE "
            + where,
        values,
        row ->
            new Kept(
                row.getString(1),
                row.getLong(2),
                Objects.requireNonNull(row.getObject(3, LocalDate.class)),
                row.getInt(4),
                row.getString(5)));
  }

  void add(long system, long importId, List<Kept> records) {
    List<List<Object>> rows = new ArrayList<>();
    for (Kept one : records) {
      rows.add(
          List.of(
              system,
              one.number(),
              importId,
              one.person(),
              one.day(),
              one.minutes(),
              one.activity()));
    }
    sql.batch(
        "INSERT INTO external_record (system_id, record_number, import_id, person_id, served_on,"
            + " minutes, activity) VALUES (?, ?, ?, ?, ?, ?, ?)",
        rows);
  }

  void addImport(long system, StagedSheets.Import sheet, int added, int again) {
    sql.update(
        "INSERT INTO external_import (id, system_id, scope, file_name, added, again, brought_by,"
            + " brought_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        sheet.id(),
        system,
        String.join(" ", sheet.scope().prefixes()),
        sheet.fileName(),
        added,
        again,
        sheet.owner(),
        clock.instant());
  }

  static Condition imports(long system, Scope scope) {
    return Condition.of("system_id = ?", system).and(Condition.within("scope", scope));
  }

  long countImports(Condition these) {
    return sql.query(
            "SELECT COUNT(*) FROM external_import WHERE " + these.sql(),
            these.values(),
            row -> row.getLong(1))
        .getFirst();
  }

  List<Import> pageOfImports(Condition these, Paging paging) {
    List<Object> values = new ArrayList<>(these.values());
    values.add(paging.size());
    values.add(paging.offset());
    return readImports(these.sql() + " ORDER BY id DESC LIMIT ? OFFSET ?", values);
  }

  Optional<Import> findImport(long id) {
    return readImports("id = ?", List.of(id)).stream().findFirst();
  }

  private List<Import> readImports(String where, List<Object> values) {
    return sql.query(
        IMPORT + where,
        values,
        row -> {
          var withdrawn = row.getTimestamp(8);
          return new Import(
              row.getLong(1),
              row.getLong(2),
              row.getString(3).split(" ")[0],
              row.getString(4),
              row.getInt(5),
              row.getInt(6),
              row.getTimestamp(7).toInstant(),
              withdrawn == null ? null : withdrawn.toInstant(),
              row.getString(9));
        });
  }

  /** Takes away what a file brought, and people of whom nothing is left. */
  void withdraw(Import one, String reason, long by) {
    sql.update("DELETE FROM external_record WHERE import_id = ?", one.id());
    sql.update(
        "DELETE p FROM external_person p LEFT JOIN external_record r ON r.person_id = p.id"
            + " WHERE p.system_id = ? AND p.state IN ('DOUBTFUL', 'MATCHED') AND r.id IS NULL",
        one.system());
    sql.update(
        "UPDATE external_import SET withdrawn_by = ?, withdrawn_at = ?, reason = ? WHERE id = ?",
        by,
        clock.instant(),
        reason,
        one.id());
  }
}
