package org.linli.post;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Paging;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.tenant.Time;

/** The rows of who takes up the current tenant's posts; changed under the post's lock only. */
@Singleton
class TakingTable {

  private final Sql sql;
  private final Clock clock;

  TakingTable(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  Optional<Taking> find(long id) {
    return where(Condition.of("t.id = ?", id), "").stream().findFirst();
  }

  /** What some people are to a post now, also until a later day. */
  List<Taking> now(long post, Collection<Long> volunteers) {
    return where(
        Condition.of(
                "t.post_id = ? AND (t.is_open OR t.state = 'LEFT' AND t.until_on > ?)",
                post,
                Time.today(clock))
            .and(Condition.in("t.volunteer_id", volunteers)),
        "");
  }

  long count(long post, boolean former) {
    return count(of(post, former));
  }

  /** Who asks for a post and holds it, or who did, who asked first first. */
  List<Taking> page(long post, boolean former, Paging paging) {
    return where(of(post, former), " ORDER BY t.state, t.id" + part(paging));
  }

  private Condition of(long post, boolean former) {
    return Condition.of("t.post_id = ?", post)
        .and(
            former
                ? Condition.of(
                    "t.is_open IS NULL AND (t.state <> 'LEFT' OR t.until_on <= ?)",
                    Time.today(clock))
                : Condition.of(
                    "(t.is_open OR t.state = 'LEFT' AND t.until_on > ?)", Time.today(clock)));
  }

  long countOf(Collection<Long> volunteers) {
    return count(Condition.in("t.volunteer_id", volunteers));
  }

  /** What some people are and were to posts, the latest first. */
  List<Taking> of(Collection<Long> volunteers, Paging paging) {
    return where(Condition.in("t.volunteer_id", volunteers), " ORDER BY t.id DESC" + part(paging));
  }

  /** Everything of one volunteer, in the order of the posts. */
  List<Taking> ofVolunteer(long volunteer) {
    return where(Condition.of("t.volunteer_id = ?", volunteer), " ORDER BY t.post_id, t.id");
  }

  long ask(long post, long volunteer, long by) {
    return sql.insert(
        "INSERT INTO post_taking (post_id, volunteer_id, state, is_open, asked_by, asked_at)"
            + " VALUES (?, ?, 'ASKED', TRUE, ?, ?)",
        post,
        volunteer,
        by,
        clock.instant());
  }

  void accept(long id, LocalDate from, long by) {
    sql.update(
        "UPDATE post_taking SET state = 'HOLDS', from_on = ?, decided_by = ?, decided_at = ?"
            + " WHERE id = ? AND state = 'ASKED'",
        from,
        by,
        clock.instant(),
        id);
  }

  /** Ends an asking that came to nothing. */
  void turnDown(long id, TakingState state, long by, @Nullable String reason) {
    sql.update(
        "UPDATE post_taking SET state = ?, is_open = NULL, decided_by = ?, decided_at = ?,"
            + " reason = ? WHERE id = ?",
        state.name(),
        by,
        clock.instant(),
        reason,
        id);
  }

  /** Ends someone's holding, from a day on. */
  void end(long id, TakingState state, LocalDate until, long by, @Nullable String reason) {
    sql.update(
        "UPDATE post_taking SET state = ?, is_open = NULL, until_on = ?, ended_by = ?,"
            + " ended_at = ?, reason = ? WHERE id = ?",
        state.name(),
        until,
        by,
        clock.instant(),
        reason,
        id);
  }

  /** Ends what everyone is to a post; tells who asked for it or held it until now. */
  List<Taking> endAll(long post, long by, String reason) {
    LocalDate today = Time.today(clock);
    List<Taking> open = where(of(post, false), " ORDER BY t.id");
    sql.update(
        "UPDATE post_taking SET state = 'REFUSED', is_open = NULL, decided_by = ?, decided_at = ?,"
            + " reason = ? WHERE post_id = ? AND state = 'ASKED'",
        by,
        clock.instant(),
        reason,
        post);
    sql.update(
        "UPDATE post_taking SET state = 'RELEASED', is_open = NULL, until_on = ?, ended_by = ?,"
            + " ended_at = ?, reason = ? WHERE post_id = ?"
            + " AND (state = 'HOLDS' OR state = 'LEFT' AND until_on > ?)",
        today,
        by,
        clock.instant(),
        reason,
        post,
        today);
    return open;
  }

  /** Ends what someone is to all posts, who serves no more. */
  void endOf(long volunteer, LocalDate today) {
    sql.update(
        "UPDATE post_taking SET state = 'WITHDRAWN', is_open = NULL WHERE volunteer_id = ?"
            + " AND state = 'ASKED'",
        volunteer);
    sql.update(
        "UPDATE post_taking SET state = 'LEFT', is_open = NULL, until_on = ?, ended_by = 0,"
            + " ended_at = ? WHERE volunteer_id = ?"
            + " AND (state = 'HOLDS' OR state = 'LEFT' AND until_on > ?)",
        today,
        clock.instant(),
        volunteer,
        today);
  }

  private long count(Condition these) {
    return sql.query(
            "SELECT COUNT(*)" + Taking.FROM + these.sql(), these.values(), row -> row.getLong(1))
        .getFirst();
  }

  private List<Taking> where(Condition these, String order) {
    return sql.query(
        Taking.SELECT + these.sql() + order, new ArrayList<>(these.values()), Taking::read);
  }

  private static String part(Paging paging) {
    return " LIMIT " + paging.size() + " OFFSET " + paging.offset();
  }
}
