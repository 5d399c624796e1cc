package org.linli.incentive;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** The scales that held one after the other, and what rescaling reads and writes. */
@Singleton
class ScaleTable {

  private final Sql sql;
  private final StarTable stars;
  private final Clock clock;

  ScaleTable(Sql sql, StarTable stars, Clock clock) {
    this.sql = sql;
    this.stars = stars;
    this.clock = clock;
  }

  /** The scale that everybody's level follows. */
  @Transactional
  String followed() {
    return sql
        .query(
            "SELECT hours FROM star_scale WHERE followed_at IS NOT NULL ORDER BY id DESC LIMIT 1",
            List.of(),
            row -> row.getString(1))
        .stream()
        .findFirst()
        .orElse(Scale.OWN.text());
  }

  @Transactional
  long begin(Scale scale) {
    return sql.insert(
        "INSERT INTO star_scale (hours, begun_at) VALUES (?, ?)", scale.text(), clock.instant());
  }

  @Transactional
  void followed(long mark) {
    sql.update("UPDATE star_scale SET followed_at = ? WHERE id = ?", clock.instant(), mark);
  }

  /** The next people, by id. */
  @Transactional
  List<Long> people(long after, int most) {
    return sql.query(
        "SELECT id FROM volunteer WHERE id > ? AND state <> 'DELETED' ORDER BY id LIMIT ?",
        List.of(after, most),
        row -> row.getLong(1));
  }

  @Transactional
  Map<Long, Integer> levels(Collection<Long> people) {
    Condition these = Condition.in("volunteer_id", people);
    return sql
        .query(
            "SELECT volunteer_id, stars FROM star_level WHERE " + these.sql(),
            these.values(),
            row -> Map.entry(row.getLong(1), row.getInt(2)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** An entry of the ledger. */
  record Entry(long volunteer, long id, LocalDate day, long minutes) {}

  /** All entries of some people, each person's in the order in which they were posted. */
  @Transactional
  List<Entry> entries(Collection<Long> people) {
    Condition these = Condition.in("volunteer_id", people);
    return sql.query(
        "SELECT volunteer_id, id, served_on, minutes FROM ledger_entry WHERE "
            + these.sql()
            + " ORDER BY volunteer_id, id",
        these.values(),
        row ->
            new Entry(
                row.getLong(1),
                row.getLong(2),
                Objects.requireNonNull(row.getObject(3, LocalDate.class)),
                row.getLong(4)));
  }

  /** Sets the levels that a scale gives, and notes by which entries they are reached. */
  @Transactional
  void rescale(Map<Long, Integer> levels, List<Entry> reaching, long mark) {
    sql.batch(
        "INSERT IGNORE INTO star_change (volunteer_id, stars, kind, entry_id, on_day, at)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        reaching.stream()
            .map(
                one ->
                    List.<Object>of(
                        one.volunteer(),
                        levels.getOrDefault(one.volunteer(), 0),
                        StarTable.RESCALED + mark,
                        one.id(),
                        one.day(),
                        clock.instant()))
            .toList());
    stars.set(levels);
  }
}
