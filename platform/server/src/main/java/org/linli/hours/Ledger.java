package org.linli.hours;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** The rows of the current tenant's ledger. What may be added is decided elsewhere. */
@Singleton
class Ledger {

  private static final String ADD =
      "INSERT INTO ledger_entry (entry_key, volunteer_id, session_id, community_id, team_id,"
          + " project_id, served_on, started_at, ended_at, minutes, evidence, reverses_id,"
          + " corrects_id, reason, posted_by, confirmed_by, posted_at)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String STANDS =
      "e.reverses_id IS NULL AND r.id IS NULL AND e.evidence <> 'TRANSFERRED_OUT'";
  private static final String MOVED =
      "EXISTS (SELECT 1 FROM moved_entry m WHERE m.entry_id = e.id)";

  private final Sql sql;
  private final Collection<LedgerWatcher> watchers;
  private final Clock clock;

  Ledger(Sql sql, Collection<LedgerWatcher> watchers, Clock clock) {
    this.sql = sql;
    this.watchers = watchers;
    this.clock = clock;
  }

  /**
   * A row that is to be added.
   *
   * @param servedOn the day it belongs to; a correction's is that of what it corrects
   */
  record NewEntry(
      Served served,
      Occasion occasion,
      LocalDate servedOn,
      int minutes,
      Evidence evidence,
      @Nullable Long reverses,
      @Nullable Long corrects,
      String reason,
      long postedBy,
      @Nullable Long confirmedBy) {}

  /**
   * Adds rows, and that the totals don't hold them yet; whoever follows the ledger is told.
   *
   * @return their ids by their keys
   */
  Map<UUID, Long> add(List<NewEntry> entries) {
    if (entries.isEmpty()) {
      return Map.of();
    }
    Instant now = clock.instant();
    sql.batch(ADD, entries.stream().map(entry -> values(entry, now)).toList());
    Condition these =
        Condition.in(
            "entry_key", entries.stream().map(entry -> entry.served().key().toString()).toList());
    Map<UUID, Long> ids =
        sql
            .query(
                "SELECT entry_key, id FROM ledger_entry WHERE " + these.sql(),
                these.values(),
                row -> Map.entry(UUID.fromString(row.getString(1)), row.getLong(2)))
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    continueMoved(entries, ids);
    sql.batch(
        "INSERT INTO unfolded_entry (entry_id) VALUES (?)",
        ids.values().stream().map(List::of).toList());
    List<LedgerLine> lines =
        entries.stream()
            .map(
                one ->
                    new LedgerLine(
                        Objects.requireNonNull(ids.get(one.served().key())),
                        one.served().volunteer(),
                        one.servedOn(),
                        one.minutes(),
                        one.occasion().community(),
                        one.evidence().isTransfer()))
            .toList();
    watchers.forEach(watcher -> watcher.added(lines));
    return ids;
  }

  /** What puts a service right that came from another tenant is about the same service. */
  private void continueMoved(List<NewEntry> entries, Map<UUID, Long> ids) {
    List<List<Object>> links = new ArrayList<>();
    for (NewEntry one : entries) {
      Long before = one.reverses() == null ? one.corrects() : one.reverses();
      if (one.evidence() == Evidence.TRANSFERRED_IN && before != null) {
        links.add(List.of(Objects.requireNonNull(ids.get(one.served().key())), before));
      }
    }
    if (!links.isEmpty()) {
      sql.batch(
          "INSERT INTO continued_entry (entry_id, moved_id)"
              + " SELECT ?, moved_id FROM continued_entry WHERE entry_id = ?",
          links);
    }
  }

  /** An entry. */
  Optional<Entry> find(long id) {
    return select("e.id = ?", List.of(id)).stream().findFirst();
  }

  /** Entries by the keys they were posted with. */
  Map<UUID, Entry> byKeys(Collection<UUID> keys) {
    Condition these = Condition.in("e.entry_key", keys.stream().map(UUID::toString).toList());
    return select(these.sql(), these.values()).stream()
        .collect(Collectors.toMap(Entry::key, Function.identity()));
  }

  /** The entries of some people that count and lie, even in part, between two moments. */
  List<Entry> standing(Collection<Long> volunteers, Instant from, Instant to) {
    Condition these =
        Condition.in("e.volunteer_id", volunteers)
            .and(
                Condition.of(
                    // None is longer than a day, so the index needs to be read no further back.
                    "e.started_at < ? AND e.started_at > ? AND e.ended_at > ? AND " + STANDS,
                    to,
                    from.minus(Served.LONGEST),
                    from));
    return select(these.sql(), these.values());
  }

  /** As {@link #standing}, of one person, without what has gone to another tenant. */
  List<Entry> standingHere(long volunteer, Instant from, Instant to) {
    Set<Long> gone =
        Set.copyOf(
            sql.query(
                "SELECT entry_id FROM moved_entry WHERE volunteer_id = ? AND counter_id IS NOT"
                    + " NULL",
                List.of(volunteer),
                row -> row.getLong(1)));
    return standing(Set.of(volunteer), from, to).stream()
        .filter(entry -> !gone.contains(entry.id()))
        .toList();
  }

  /**
   * What else of a person counts at that time than an entry that is to be put right. What went away
   * and came back isn't in its own way.
   */
  List<Entry> besides(Entry entry, Instant from, Instant to) {
    List<Entry> all =
        entry.evidence().isTransfer()
            ? standingHere(entry.volunteer(), from, to)
            : standing(Set.of(entry.volunteer()), from, to);
    return all.stream().filter(other -> other.id() != entry.id()).toList();
  }

  /** What a person may take along to another tenant: it stands and isn't on its way already. */
  List<Entry> movable(long volunteer, int most) {
    return sql.query(
        "SELECT "
            + Entry.COLUMNS
            + Entry.FROM
            + " WHERE e.volunteer_id = ? AND "
            + STANDS
            + " AND NOT "
            + MOVED
            + " ORDER BY e.started_at, e.id LIMIT ?",
        List.of(volunteer, most),
        Entry::read);
  }

  /** Entries by their ids. */
  List<Entry> byIds(Collection<Long> ids) {
    Condition these = Condition.in("e.id", ids);
    return select(these.sql(), these.values());
  }

  /** Whether an entry has gone to another tenant or is on its way. */
  boolean isMoved(long entry) {
    return !sql.query(
            "SELECT 1 FROM moved_entry WHERE entry_id = ?", List.of(entry), row -> row.getInt(1))
        .isEmpty();
  }

  /** The minutes of some people on some days, by person and day; nothing where there are none. */
  Map<PersonsDay, Integer> minutes(Collection<Long> volunteers, Collection<LocalDate> days) {
    Condition these = Condition.in("volunteer_id", volunteers).and(Condition.in("served_on", days));
    return sql
        .query(
            "SELECT volunteer_id, served_on, SUM(minutes) FROM ledger_entry WHERE "
                + these.sql()
                + " GROUP BY volunteer_id, served_on",
            these.values(),
            row ->
                Map.entry(
                    new PersonsDay(row.getLong(1), row.getObject(2, LocalDate.class)),
                    row.getInt(3)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** A person's day. */
  record PersonsDay(long volunteer, LocalDate day) {}

  private List<Entry> select(String where, List<?> values) {
    return sql.query(
        "SELECT " + Entry.COLUMNS + Entry.FROM + " WHERE " + where + " ORDER BY e.id",
        values,
        Entry::read);
  }

  private static List<@Nullable Object> values(NewEntry entry, Instant now) {
    return Arrays.<@Nullable Object>asList(
        entry.served().key().toString(),
        entry.served().volunteer(),
        entry.occasion().session(),
        entry.occasion().community(),
        entry.occasion().team(),
        entry.occasion().project(),
        entry.servedOn(),
        entry.served().from(),
        entry.served().to(),
        entry.minutes(),
        entry.evidence().name(),
        entry.reverses(),
        entry.corrects(),
        entry.reason(),
        entry.postedBy(),
        entry.confirmedBy(),
        now);
  }
}
