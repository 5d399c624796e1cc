package org.linli.oversight;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.oversight.Appeal.Event;
import org.linli.oversight.Appeal.What;
import org.linli.tenant.Time;

/** What the current tenant's volunteers say is wrong, with all that happened to it. */
@Singleton
class AppealTable {

  private final Sql sql;
  private final Clock clock;

  AppealTable(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  long add(Claim claim, LocalDate due, long by) {
    long id =
        sql.insert(
            "INSERT INTO appeal (volunteer_id, community_id, wrong, entry_id, session_id,"
                + " started_at, ended_at, reason, state, level, due_on, made_by, made_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', 1, ?, ?, ?)",
            claim.volunteer(),
            claim.community(),
            claim.wrong().name(),
            claim.entry(),
            claim.session(),
            claim.from(),
            claim.to(),
            claim.reason(),
            due,
            by,
            clock.instant());
    happened(id, What.MADE, "", by);
    return id;
  }

  Optional<Appeal> find(long id) {
    return select("a.id = ?", List.of(id)).stream().findFirst();
  }

  /** Locks it until the transaction ends. */
  Optional<Appeal> lock(long id) {
    sql.query("SELECT id FROM appeal WHERE id = ? FOR UPDATE", List.of(id), row -> row.getLong(1));
    return find(id);
  }

  /** The one that waits for a second person with a proposal. */
  Optional<Long> ofProposal(long proposal) {
    return sql
        .query(
            "SELECT id FROM appeal WHERE proposal_id = ? AND state = 'SECOND'",
            List.of(proposal),
            row -> row.getLong(1))
        .stream()
        .findFirst();
  }

  /** Whether one is open about an entry, or about a person's hours of a session. */
  boolean isOpen(Claim claim) {
    return !sql.query(
            "SELECT id FROM appeal WHERE volunteer_id = ? AND session_id = ?"
                + " AND COALESCE(entry_id, 0) = ? AND state IN ('WAITING', 'APPEALED', 'SECOND')",
            List.of(claim.volunteer(), claim.session(), claim.entry() == null ? 0L : claim.entry()),
            row -> row.getLong(1))
        .isEmpty();
  }

  long count(AppealFilter filter, Scope scope) {
    Condition where = filter.within(scope, Time.today(clock));
    return sql.query(
            "SELECT COUNT(*)" + Appeal.FROM + " WHERE " + where.sql(),
            where.values(),
            row -> row.getLong(1))
        .getFirst();
  }

  /** A part of them: what is due first, then the newest. */
  List<Appeal> page(AppealFilter filter, Scope scope, Paging paging) {
    Condition where =
        filter
            .within(scope, Time.today(clock))
            .and(
                Condition.of(
                    "TRUE ORDER BY a.due_on IS NULL, a.due_on, a.id DESC LIMIT ? OFFSET ?",
                    paging.size(),
                    paging.offset()));
    return select(where.sql(), where.values());
  }

  long countOf(Collection<Long> volunteers) {
    Condition these = Condition.in("volunteer_id", volunteers);
    return sql.query(
            "SELECT COUNT(*) FROM appeal WHERE " + these.sql(),
            these.values(),
            row -> row.getLong(1))
        .getFirst();
  }

  /** Those of some volunteers, the newest first. */
  List<Appeal> of(Collection<Long> volunteers, Paging paging) {
    Condition these =
        Condition.in("a.volunteer_id", volunteers)
            .and(
                Condition.of(
                    "TRUE ORDER BY a.id DESC LIMIT ? OFFSET ?", paging.size(), paging.offset()));
    return select(these.sql(), these.values());
  }

  /** Those that are late and weren't told of, by id with where they lie. */
  List<Appeal> lateUntold(Condition notYet) {
    Condition where = AppealFilter.late(Time.today(clock)).and(notYet);
    return select(where.sql() + " ORDER BY a.id LIMIT 1000", where.values());
  }

  /** It is answered, or goes on: nothing is due but what is said here. */
  void move(
      Appeal appeal,
      AppealState state,
      int level,
      @Nullable LocalDate due,
      @Nullable LocalDate to) {
    sql.update(
        "UPDATE appeal SET state = ?, level = ?, due_on = ?, until_on = ? WHERE id = ?",
        state.name(),
        level,
        due,
        to,
        appeal.id());
  }

  /** Who answered at the first level, and what. */
  void answered(Appeal appeal, String answer, long by) {
    sql.update(
        "UPDATE appeal SET answer = ?, answered_by = IF(level = 1, ?, answered_by) WHERE id = ?",
        answer,
        by,
        appeal.id());
  }

  /** What waits for a second person, and what stands now. */
  void led(Appeal appeal, @Nullable Long proposal, @Nullable Long result) {
    sql.update(
        "UPDATE appeal SET proposal_id = ?, result_id = ? WHERE id = ?",
        proposal,
        result,
        appeal.id());
  }

  void happened(long appeal, What what, String words, long by) {
    sql.update(
        "INSERT INTO appeal_event (appeal_id, what, words, done_by, done_at)"
            + " VALUES (?, ?, ?, ?, ?)",
        appeal,
        what.name(),
        words,
        by,
        clock.instant());
  }

  /** All that happened to it, the oldest first. */
  List<Event> events(long appeal) {
    return sql.query(
        "SELECT what, words, done_by, done_at FROM appeal_event WHERE appeal_id = ? ORDER BY id",
        List.of(appeal),
        row ->
            new Event(
                What.valueOf(row.getString(1)),
                row.getString(2),
                row.getLong(3),
                row.getTimestamp(4).toInstant()));
  }

  private List<Appeal> select(String where, List<?> values) {
    return sql.query(
        "SELECT " + Appeal.COLUMNS + Appeal.FROM + " WHERE " + where, values, Appeal::read);
  }
}
