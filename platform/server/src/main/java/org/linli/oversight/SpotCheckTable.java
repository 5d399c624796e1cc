package org.linli.oversight;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** The spot checks of the current tenant. */
@Singleton
class SpotCheckTable {

  private static final String ITEM =
      "SELECT i.id, i.spot_check_id, i.place, i.entry_id, i.community_id, i.checker, i.result,"
          + " i.words FROM spot_check_item i";

  private final Sql sql;
  private final Clock clock;

  SpotCheckTable(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  long add(
      String prefix,
      LocalDate from,
      LocalDate until,
      int wanted,
      String seed,
      long last,
      long entries,
      long by) {
    return sql.insert(
        "INSERT INTO spot_check (prefix, from_on, until_on, wanted, seed, last_entry, entries,"
            + " drawn_by, drawn_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        prefix,
        from,
        until,
        wanted,
        seed,
        last,
        entries,
        by,
        clock.instant());
  }

  /** Those that were drawn, in order, each with who is to check it. */
  void addItems(long spotCheck, List<SpotDraw.Drawn> drawn, List<@Nullable Long> checkers) {
    sql.batch(
        "INSERT INTO spot_check_item (spot_check_id, place, entry_id, community_id, checker)"
            + " VALUES (?, ?, ?, ?, ?)",
        IntStream.range(0, drawn.size())
            .mapToObj(
                i ->
                    Stream.<@Nullable Object>of(
                            spotCheck,
                            i + 1,
                            drawn.get(i).entry(),
                            drawn.get(i).community(),
                            checkers.get(i))
                        .toList())
            .toList());
  }

  Optional<SpotCheck> find(long id) {
    return sql
        .query(
            "SELECT " + SpotCheck.COLUMNS + SpotCheck.FROM + " WHERE s.id = ?",
            List.of(id),
            SpotCheck::read)
        .stream()
        .findFirst();
  }

  long count(Scope scope, boolean published) {
    Condition where = within(scope, published);
    return sql.query(
            "SELECT COUNT(*) FROM spot_check s WHERE " + where.sql(),
            where.values(),
            row -> row.getLong(1))
        .getFirst();
  }

  /** A part of them, the newest first. */
  List<SpotCheck> page(Scope scope, boolean published, Paging paging) {
    Condition where =
        within(scope, published)
            .and(
                Condition.of(
                    "TRUE ORDER BY s.id DESC LIMIT ? OFFSET ?", paging.size(), paging.offset()));
    return sql.query(
        "SELECT " + SpotCheck.COLUMNS + SpotCheck.FROM + " WHERE " + where.sql(),
        where.values(),
        SpotCheck::read);
  }

  Optional<SpotCheck.Item> item(long id) {
    return items(" WHERE i.id = ?", List.of(id)).stream().findFirst();
  }

  /** Locks what was drawn until the transaction ends. */
  Optional<SpotCheck.Item> lock(long id) {
    return items(" WHERE i.id = ? FOR UPDATE", List.of(id)).stream().findFirst();
  }

  /** All that was drawn, in the order of the draw. */
  List<SpotCheck.Item> items(long spotCheck) {
    return items(" WHERE i.spot_check_id = ? ORDER BY i.place", List.of(spotCheck));
  }

  /** How much an account is still to check. */
  long countOf(long account) {
    return sql.query(
            "SELECT COUNT(*) FROM spot_check_item WHERE checker = ? AND result IS NULL",
            List.of(account),
            row -> row.getLong(1))
        .getFirst();
  }

  /** A part of what an account is still to check. */
  List<SpotCheck.Item> of(long account, Paging paging) {
    return items(
        " WHERE i.checker = ? AND i.result IS NULL ORDER BY i.id LIMIT ? OFFSET ?",
        List.of(account, paging.size(), paging.offset()));
  }

  void checked(long item, SpotCheck.Result result, String words, long by) {
    sql.update(
        "UPDATE spot_check_item SET result = ?, words = ?, checked_by = ?, checked_at = ?"
            + " WHERE id = ?",
        result.name(),
        words,
        by,
        clock.instant(),
        item);
  }

  /** Whether it wasn't published before. */
  boolean publish(long id, long by) {
    return sql.update(
            "UPDATE spot_check SET published_by = ?, published_at = ?"
                + " WHERE id = ? AND published_at IS NULL",
            by,
            clock.instant(),
            id)
        > 0;
  }

  private static Condition within(Scope scope, boolean published) {
    Condition where = Condition.within("s.prefix", scope);
    return published ? where.and(Condition.of("s.published_at IS NOT NULL")) : where;
  }

  private List<SpotCheck.Item> items(String where, List<?> values) {
    return sql.query(
        ITEM + where,
        values,
        row ->
            new SpotCheck.Item(
                row.getLong(1),
                row.getLong(2),
                row.getInt(3),
                row.getLong(4),
                row.getLong(5),
                Appeal.number(row, 6),
                row.getString(7) == null ? null : SpotCheck.Result.valueOf(row.getString(7)),
                row.getString(8)));
  }
}
