package org.linli.submission;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.linli.division.Sql;

/** Which reminders went out: each stage once for each last day, so that more time begins anew. */
@Singleton
class OnceReminded {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMdd");

  private final Sql sql;

  OnceReminded(Sql sql) {
    this.sql = sql;
  }

  /** Of what units owe for a turn what is due or late and not reminded of yet; now it is. */
  List<Owing> fresh(OwedTurn owed, List<Owing> all, LocalDate today) {
    List<Owing> due =
        all.stream()
            .filter(one -> one.standing() == Standing.DUE || one.standing() == Standing.LATE)
            .toList();
    if (due.isEmpty()) {
      return due;
    }
    Set<String> told = told(owed);
    List<Owing> fresh = due.stream().filter(one -> !told.contains(key(one, today))).toList();
    if (!fresh.isEmpty()) {
      keep(owed, fresh, today);
    }
    return fresh;
  }

  private void keep(OwedTurn owed, List<Owing> fresh, LocalDate today) {
    sql.batch(
        "INSERT IGNORE INTO submission_told (form_id, turn_key, unit_kind, unit_key, what,"
            + " told_on) VALUES (?, ?, ?, ?, ?, ?)",
        fresh.stream()
            .map(
                one ->
                    List.<Object>of(
                        owed.form().id(),
                        owed.turn().key(),
                        one.unit().kind().name(),
                        one.unit().key(),
                        what(one, today),
                        today))
            .toList());
  }

  private Set<String> told(OwedTurn owed) {
    return new HashSet<>(
        sql.query(
            "SELECT unit_key, what FROM submission_told WHERE form_id = ? AND turn_key = ?"
                + " AND unit_kind = ?",
            List.of(owed.form().id(), owed.turn().key(), owed.form().sending().unit().name()),
            row -> row.getString(1) + "/" + row.getString(2)));
  }

  private static String key(Owing one, LocalDate today) {
    return one.unit().key() + "/" + what(one, today);
  }

  private static String what(Owing one, LocalDate today) {
    String stage = Reminding.stage(one.due(), today).orElse("");
    return one.extended() ? stage + "/" + DAY.format(one.due()) : stage;
  }
}
