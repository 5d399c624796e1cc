package org.linli.hours;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** Finds entries of the ledger. */
@Singleton
class EntrySearch {

  private static final String PLACE = " LEFT JOIN community c ON c.id = e.community_id";

  private final Sql sql;

  EntrySearch(Sql sql) {
    this.sql = sql;
  }

  /** How many there are, and the minutes of all. */
  Totals.Total count(EntryFilter filter, Scope scope) {
    Condition where = filter.within(scope);
    return sql.query(
            "SELECT COALESCE(SUM(e.minutes), 0), COUNT(*) FROM ledger_entry e"
                + PLACE
                + " WHERE "
                + where.sql(),
            where.values(),
            row -> new Totals.Total(row.getLong(1), row.getLong(2)))
        .getFirst();
  }

  /** A part of them, the newest service first. */
  List<Entry> page(EntryFilter filter, Scope scope, Paging paging) {
    Condition where = filter.within(scope);
    List<Object> values = new ArrayList<>(where.values());
    values.add(paging.size());
    values.add(paging.offset());
    return sql.query(
        "SELECT "
            + Entry.COLUMNS
            + Entry.FROM
            + PLACE
            + " WHERE "
            + where.sql()
            + " ORDER BY e.served_on DESC, e.id DESC LIMIT ? OFFSET ?",
        values,
        Entry::read);
  }

  /** A part of them for a file: those that were posted after one, in the order of posting. */
  List<Entry> after(EntryFilter filter, Scope scope, long id, int most) {
    Condition where = filter.within(scope).and(Condition.of("e.id > ?", id));
    List<Object> values = new ArrayList<>(where.values());
    values.add(most);
    return sql.query(
        "SELECT "
            + Entry.COLUMNS
            + Entry.FROM
            + PLACE
            + " WHERE "
            + where.sql()
            + " ORDER BY e.id LIMIT ?",
        values,
        Entry::read);
  }

  /** A volunteer's own, wherever in the tenant they served, the newest service first. */
  List<Entry> own(long volunteer, Paging paging) {
    return sql.query(
        "SELECT "
            + Entry.COLUMNS
            + Entry.FROM
            + " WHERE e.volunteer_id = ? ORDER BY e.served_on DESC, e.id DESC LIMIT ? OFFSET ?",
        List.of(volunteer, paging.size(), paging.offset()),
        Entry::read);
  }

  /** How many entries a volunteer has, those taken back and what took them back included. */
  long countOwn(long volunteer) {
    return sql.query(
            "SELECT COUNT(*) FROM ledger_entry WHERE volunteer_id = ?",
            List.of(volunteer),
            row -> row.getLong(1))
        .getFirst();
  }

  /** The entry that stands for another, and what it stands for: a correction's two sides. */
  List<Entry> besides(Entry entry) {
    return sql.query(
        "SELECT "
            + Entry.COLUMNS
            + Entry.FROM
            + " WHERE e.reverses_id = ? OR e.corrects_id = ? OR e.id = ? OR e.id = ?"
            + " ORDER BY e.id",
        List.of(
            entry.id(),
            entry.id(),
            entry.reverses() == null ? 0L : entry.reverses(),
            entry.corrects() == null ? 0L : entry.corrects()),
        Entry::read);
  }
}
