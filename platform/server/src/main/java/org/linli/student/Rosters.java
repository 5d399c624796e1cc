package org.linli.student;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.institution.Institution;
import org.linli.tenant.Time;

/** Many students at once. */
@Singleton
class Rosters {

  private static final int AT_ONCE = 1000;

  private final Sql sql;
  private final SealedStudents sealed;
  private final Clock clock;

  Rosters(Sql sql, SealedStudents sealed, Clock clock) {
    this.sql = sql;
    this.sealed = sealed;
    this.clock = clock;
  }

  /** Holds a university's roster, so that nobody else brings one in meanwhile. */
  void hold(long university) {
    sql.update("INSERT IGNORE INTO student_roster (university_id) VALUES (?)", university);
    sql.query(
        "SELECT university_id FROM student_roster WHERE university_id = ? FOR UPDATE",
        List.of(university),
        row -> row.getLong(1));
  }

  /** When a roster was brought in last; empty for never. */
  Optional<Instant> importedAt(long university) {
    return sql
        .query(
            "SELECT imported_at FROM student_roster WHERE university_id = ?"
                + " AND imported_at IS NOT NULL",
            List.of(university),
            row -> row.getTimestamp(1).toInstant())
        .stream()
        .findFirst();
  }

  /** Those of some numbers that are known, with the path of each one's college. */
  Map<String, String> known(long university, List<String> numbers) {
    Map<String, String> known = new HashMap<>();
    for (int from = 0; from < numbers.size(); from += AT_ONCE) {
      List<String> some = numbers.subList(from, Math.min(from + AT_ONCE, numbers.size()));
      Condition these =
          Condition.of("university_id = ?", university).and(Condition.in("number", some));
      sql.query(
              "SELECT number, path FROM student WHERE " + these.sql(),
              these.values(),
              row -> Map.entry(row.getString(1), row.getString(2)))
          .forEach(one -> known.put(one.getKey(), one.getValue()));
    }
    return known;
  }

  /** Adds students, and puts what is said now in place of what was known of them. */
  void put(long university, List<CheckingStudents.Said> all, long imported) {
    Map<String, Long> branches = branches(all);
    Instant now = clock.instant();
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (CheckingStudents.Said one : all) {
      rows.add(
          Arrays.asList(
              university,
              one.number(),
              sealed.seal(university, one.number(), one.name()),
              sealed.index(one.name()),
              one.college().id(),
              one.college().path(),
              branches.get(key(one.college().id(), one.branch())),
              one.entryYear(),
              imported,
              now));
    }
    sql.batch(
        "INSERT INTO student (university_id, number, name, name_index, institution_id, path,"
            + " branch_id, entry_year, import_id, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " ON DUPLICATE KEY UPDATE name = VALUES(name), name_index = VALUES(name_index),"
            + " institution_id = VALUES(institution_id), path = VALUES(path),"
            + " branch_id = COALESCE(VALUES(branch_id), branch_id),"
            + " entry_year = COALESCE(VALUES(entry_year), entry_year),"
            + " import_id = VALUES(import_id), changed_at = VALUES(changed_at), left_on = NULL",
        rows);
    sql.update(
        "UPDATE student_roster SET imported_at = ? WHERE university_id = ?", now, university);
  }

  /** Notes of those who weren't on the list that they have left; tells how many. */
  int leave(Scope scope, long imported) {
    Condition within =
        Condition.of("left_on IS NULL AND (import_id IS NULL OR import_id <> ?)", imported)
            .and(Condition.within("path", scope));
    List<Object> values = new ArrayList<>(List.of(Time.today(clock)));
    values.addAll(within.values());
    return sql.update("UPDATE student SET left_on = ? WHERE " + within.sql(), values.toArray());
  }

  /** The league branches that are named, those that nobody registered before among them. */
  private Map<String, Long> branches(List<CheckingStudents.Said> all) {
    Map<String, CheckingStudents.Said> named = new LinkedHashMap<>();
    all.stream()
        .filter(one -> !one.branch().isEmpty())
        .forEach(one -> named.putIfAbsent(key(one.college().id(), one.branch()), one));
    if (named.isEmpty()) {
      return Map.of();
    }
    sql.batch(
        "INSERT IGNORE INTO student_branch (institution_id, path, name) VALUES (?, ?, ?)",
        named.values().stream()
            .map(one -> List.of(one.college().id(), one.college().path(), one.branch()))
            .toList());
    Condition these =
        Condition.in(
            "institution_id",
            named.values().stream()
                .map(CheckingStudents.Said::college)
                .map(Institution::id)
                .distinct()
                .toList());
    Map<String, Long> ids = new HashMap<>();
    sql.query(
            "SELECT id, institution_id, name FROM student_branch WHERE " + these.sql(),
            these.values(),
            row -> Map.entry(key(row.getLong(2), row.getString(3)), row.getLong(1)))
        .forEach(one -> ids.put(one.getKey(), one.getValue()));
    return ids;
  }

  private static String key(long institution, String branch) {
    return institution + "/" + branch;
  }
}
