package org.linli.activity;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.notice.OnceTold;

/** The rows of the current tenant's sessions. */
@Singleton
class SessionTable {

  private static final Duration LONGEST = Duration.ofDays(1);

  private final Sql sql;

  SessionTable(Sql sql) {
    this.sql = sql;
  }

  Optional<Session> find(long id) {
    return select(Condition.of("s.id = ?", id)).stream().findFirst();
  }

  List<Session> byIds(Collection<Long> ids) {
    return ids.isEmpty() ? List.of() : select(Condition.in("s.id", ids));
  }

  /** The sessions of an activity, the earliest first. */
  List<Session> of(long activity) {
    return select(Condition.of("s.activity_id = ?", activity));
  }

  /** What is on next in a community; shifts at stations stand on rosters of their own. */
  List<Session> coming(long community, Instant now, int most) {
    return coming(Condition.of("a.community_id = ?", community), now, most);
  }

  /** What is on next anywhere in the tenant. */
  List<Session> coming(Instant now, int most) {
    return coming(Condition.of("TRUE"), now, most);
  }

  private List<Session> coming(Condition where, Instant now, int most) {
    Condition these =
        where.and(
            Condition.of(
                "a.state = 'PUBLISHED' AND a.kind = 'ACTIVITY' AND s.state <> 'CANCELLED'"
                    + " AND s.starts_at > ?",
                now));
    List<Object> values = new ArrayList<>(these.values());
    values.add(most);
    return sql.query(
        "SELECT "
            + Session.COLUMNS
            + Session.FROM
            + these.sql()
            + " ORDER BY s.starts_at, s.id LIMIT ?",
        values,
        Session::read);
  }

  /** What takes place in a part of the tenant between two moments, even in part. */
  List<Session> held(Scope scope, Instant from, Instant to, Paging paging) {
    Condition these = held(scope, from, to);
    List<Object> values = new ArrayList<>(these.values());
    values.add(paging.size());
    values.add(paging.offset());
    return sql.query(
        "SELECT "
            + Session.COLUMNS
            + Session.FROM
            + these.sql()
            + " ORDER BY s.starts_at, s.id LIMIT ? OFFSET ?",
        values,
        Session::read);
  }

  long countHeld(Scope scope, Instant from, Instant to) {
    Condition these = held(scope, from, to);
    return sql.query(
            "SELECT COUNT(*)" + Session.FROM + these.sql(), these.values(), row -> row.getLong(1))
        .getFirst();
  }

  /** No session is longer than a day, so that the index on their beginnings finds them. */
  private static Condition held(Scope scope, Instant from, Instant to) {
    return Condition.of(
            "s.starts_at > ? AND s.starts_at < ? AND s.ends_at > ? AND s.state <> 'CANCELLED'"
                + " AND a.state IN ('PUBLISHED', 'FINISHED')",
            from.minus(LONGEST),
            to,
            from)
        .and(Condition.within("c.path", scope));
  }

  /** What takes place for some projects and begins between two moments. */
  List<Session> ofProjects(Collection<Long> projects, Instant from, Instant to) {
    return select(
        Condition.in("a.project_id", projects)
            .and(
                Condition.of(
                    "s.starts_at >= ? AND s.starts_at < ? AND s.state <> 'CANCELLED'"
                        + " AND a.state IN ('PUBLISHED', 'FINISHED')",
                    from,
                    to)));
  }

  /** Some, but no shifts, that begin between two moments and of which something wasn't told yet. */
  List<Session> untold(String what, Instant from, Instant to, int most) {
    Condition these =
        Condition.of(
                "s.starts_at >= ? AND s.starts_at < ? AND s.state <> 'CANCELLED'"
                    + " AND a.state = 'PUBLISHED' AND a.kind = 'ACTIVITY'",
                from,
                to)
            .and(OnceTold.notYet(what, "s.id"));
    List<Object> values = new ArrayList<>(these.values());
    values.add(most);
    return sql.query(
        "SELECT " + Session.COLUMNS + Session.FROM + these.sql() + " ORDER BY s.id LIMIT ?",
        values,
        Session::read);
  }

  /** Locks a session until the transaction ends and reads it as it is now. */
  Optional<Session> lock(long id) {
    sql.query(
        "SELECT id FROM activity_session WHERE id = ? FOR UPDATE",
        List.of(id),
        row -> row.getLong(1));
    return find(id);
  }

  Optional<String> pathOf(long id) {
    return sql
        .query("SELECT c.path" + Session.FROM + "s.id = ?", List.of(id), row -> row.getString(1))
        .stream()
        .findFirst();
  }

  void add(long activity, List<NewSession> sessions) {
    sql.batch(
        "INSERT INTO activity_session"
            + " (activity_id, place, meeting_point, starts_at, ends_at, capacity, state)"
            + " VALUES (?, ?, ?, ?, ?, ?, 'OPEN')",
        sessions.stream()
            .map(
                one ->
                    List.<Object>of(
                        activity,
                        one.place(),
                        one.meetingPoint(),
                        one.from(),
                        one.to(),
                        one.capacity()))
            .toList());
  }

  /** The id of the session that was added last to an activity; 0 for none. */
  long newest(long activity) {
    return sql.query(
            "SELECT COALESCE(MAX(id), 0) FROM activity_session WHERE activity_id = ?",
            List.of(activity),
            row -> row.getLong(1))
        .getFirst();
  }

  /** Those added to an activity after one, in the order in which they were added. */
  List<Long> idsAfter(long activity, long last) {
    return sql.query(
        "SELECT id FROM activity_session WHERE activity_id = ? AND id > ? ORDER BY id",
        List.of(activity, last),
        row -> row.getLong(1));
  }

  /** Sets how many can come to what is still to come; never fewer than have a place. */
  void setCapacity(long activity, int capacity, Instant now) {
    sql.update(
        "UPDATE activity_session SET capacity = GREATEST(taken, ?)"
            + " WHERE activity_id = ? AND starts_at > ? AND state <> 'CANCELLED'",
        capacity,
        activity,
        now);
  }

  /** Locks some until the transaction ends, in the order of their ids. */
  void lockAll(Collection<Long> ids) {
    Condition these = Condition.in("id", ids);
    sql.query(
        "SELECT id FROM activity_session WHERE " + these.sql() + " ORDER BY id FOR UPDATE",
        these.values(),
        row -> row.getLong(1));
  }

  void cancel(Collection<Long> ids, String reason) {
    sql.batch(
        "UPDATE activity_session SET state = 'CANCELLED', cancel_reason = ? WHERE id = ?",
        ids.stream().map(id -> List.<Object>of(reason, id)).toList());
  }

  void change(long id, String place, String meetingPoint, int capacity) {
    sql.update(
        "UPDATE activity_session SET place = ?, meeting_point = ?, capacity = ? WHERE id = ?",
        place,
        meetingPoint,
        capacity,
        id);
  }

  void set(long id, SessionState state, @Nullable String reason) {
    sql.update(
        "UPDATE activity_session SET state = ?, cancel_reason = ? WHERE id = ?",
        state.name(),
        reason,
        id);
  }

  /** Cancels what is still to come of an activity. */
  void cancelRest(long activity, Instant now, String reason) {
    sql.update(
        "UPDATE activity_session SET state = 'CANCELLED', cancel_reason = ?"
            + " WHERE activity_id = ? AND starts_at > ? AND state <> 'CANCELLED'",
        reason,
        activity,
        now);
  }

  void delete(long id) {
    sql.update("DELETE FROM activity_session WHERE id = ?", id);
  }

  private List<Session> select(Condition which) {
    return sql.query(
        "SELECT " + Session.COLUMNS + Session.FROM + which.sql() + " ORDER BY s.starts_at, s.id",
        which.values(),
        Session::read);
  }
}
