package org.linli.activity;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.api.Paging;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** The rows of the current tenant's sign-ups; changed under the lock of their session only. */
@Singleton
class SignUpTable {

  private static final String SELECT = "SELECT " + SignUp.COLUMNS + " FROM sign_up u WHERE ";

  private static final String ENGAGED =
      "SELECT u.id, u.session_id, u.volunteer_id, u.state, u.offered_until, a.name, s.starts_at,"
          + " s.ends_at FROM sign_up u JOIN activity_session s ON s.id = u.session_id"
          + " JOIN activity a ON a.id = s.activity_id WHERE"
          + " u.state IN ('CONFIRMED', 'WAITING', 'OFFERED') AND s.state <> 'CANCELLED' AND ";

  private static final String PUT =
      "INSERT INTO sign_up (session_id, volunteer_id, state, queue, signed_by, signed_at,"
          + " changed_at) VALUES (?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE"
          + " state = VALUES(state), queue = VALUES(queue), offered_until = NULL,"
          + " signed_by = VALUES(signed_by), signed_at = VALUES(signed_at),"
          + " changed_at = VALUES(changed_at)";

  private final Sql sql;
  private final Clock clock;

  SignUpTable(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  Optional<SignUp> find(long id) {
    return sql.query(SELECT + "u.id = ?", List.of(id), SignUp::read).stream().findFirst();
  }

  Optional<SignUp> of(long session, long volunteer) {
    return sql
        .query(
            SELECT + "u.session_id = ? AND u.volunteer_id = ?",
            List.of(session, volunteer),
            SignUp::read)
        .stream()
        .findFirst();
  }

  /** The sign-ups of a session in some state, in the order of the queue or of their coming. */
  List<SignUp> of(long session, Collection<SignUpState> states) {
    Condition these =
        Condition.of("u.session_id = ?", session)
            .and(Condition.in("u.state", states.stream().map(Enum::name).toList()));
    return sql.query(
        SELECT + these.sql() + " ORDER BY u.state, u.queue, u.signed_at, u.id",
        these.values(),
        SignUp::read);
  }

  /** At which of some sessions someone has a place. */
  Set<Long> confirmedAt(long volunteer, Collection<Long> sessions) {
    Condition these =
        Condition.of("volunteer_id = ? AND state = 'CONFIRMED'", volunteer)
            .and(Condition.in("session_id", sessions));
    return Set.copyOf(
        sql.query(
            "SELECT session_id FROM sign_up WHERE " + these.sql(),
            these.values(),
            row -> row.getLong(1)));
  }

  /** Whether it is a confirmed place in a shift at a station. */
  boolean isConfirmedDuty(long id) {
    return !sql.query(
            "SELECT u.id FROM sign_up u JOIN activity_session s ON s.id = u.session_id"
                + " JOIN activity a ON a.id = s.activity_id"
                + " WHERE u.id = ? AND u.state = 'CONFIRMED' AND a.kind = 'DUTY'",
            List.of(id),
            row -> row.getLong(1))
        .isEmpty();
  }

  /** Those who have waited longest. */
  List<Long> firstWaiting(long session, int most) {
    return sql.query(
        "SELECT id FROM sign_up WHERE session_id = ? AND state = 'WAITING' ORDER BY queue LIMIT ?",
        List.of(session, most),
        row -> row.getLong(1));
  }

  /** All that some people have signed up for, now and before, the latest first. */
  List<SignUp> mine(Collection<Long> volunteers, Paging paging) {
    Condition these = Condition.in("u.volunteer_id", volunteers);
    List<Object> values = new ArrayList<>(these.values());
    values.add(paging.size());
    values.add(paging.offset());
    return sql.query(
        "SELECT "
            + SignUp.COLUMNS
            + " FROM sign_up u JOIN activity_session s ON s.id = u.session_id WHERE "
            + these.sql()
            + " ORDER BY s.starts_at DESC, u.id LIMIT ? OFFSET ?",
        values,
        SignUp::read);
  }

  long count(Collection<Long> volunteers) {
    Condition these = Condition.in("volunteer_id", volunteers);
    return sql.query(
            "SELECT COUNT(*) FROM sign_up WHERE " + these.sql(),
            these.values(),
            row -> row.getLong(1))
        .getFirst();
  }

  /** How far some who wait have come: how many wait before them, themselves included. */
  Map<Long, Long> positions(Collection<Long> waiting) {
    Condition these = Condition.in("u.id", waiting);
    return sql
        .query(
            "SELECT u.id, (SELECT COUNT(*) FROM sign_up w WHERE w.session_id = u.session_id"
                + " AND w.state = 'WAITING' AND w.queue <= u.queue) FROM sign_up u WHERE "
                + these.sql(),
            these.values(),
            row -> Map.entry(row.getLong(1), row.getLong(2)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** What some people have promised between two moments, even in part. */
  List<Engagement> engagements(Collection<Long> volunteers, Instant from, Instant to) {
    if (volunteers.isEmpty()) {
      return List.of();
    }
    Condition these =
        Condition.in("u.volunteer_id", volunteers)
            .and(Condition.of("s.starts_at < ? AND s.ends_at > ?", to, from));
    return engaged(these);
  }

  /** Who has a place in a session, is offered one or waits. */
  List<Engagement> signedUp(long session) {
    return engaged(Condition.of("u.session_id = ?", session));
  }

  /** Who has a place in some sessions, is offered one or waits. */
  List<Engagement> signedUp(Collection<Long> sessions) {
    return engaged(Condition.in("u.session_id", sessions));
  }

  List<Engagement> confirmed(Collection<Long> ids) {
    return engaged(Condition.of("u.state = 'CONFIRMED'").and(Condition.in("u.session_id", ids)));
  }

  /** Who has signed up for what is still to come of an activity. */
  List<Engagement> ahead(long activity, Instant now) {
    return engaged(Condition.of("s.activity_id = ? AND s.starts_at > ?", activity, now));
  }

  /** Those to whom places of a session are offered until some moment, or before. */
  List<Engagement> offered(long session, Instant until) {
    return engaged(
        Condition.of(
            "u.session_id = ? AND u.state = 'OFFERED' AND u.offered_until <= ?", session, until));
  }

  /** Some sign-ups that aren't over. */
  List<Engagement> engaged(Collection<Long> ids) {
    return engaged(Condition.in("u.id", ids));
  }

  private List<Engagement> engaged(Condition these) {
    return sql.query(
        ENGAGED + these.sql() + " ORDER BY s.starts_at, u.id", these.values(), Engagement::read);
  }

  /** Signs up, or signs up again; tells the id. */
  long put(
      long session, long volunteer, SignUpState state, @Nullable Long queue, long by, Instant now) {
    sql.update(PUT, session, volunteer, state.name(), queue, by, now, now);
    return of(session, volunteer).orElseThrow().id();
  }

  /** Gives many a place of a session. */
  void putConfirmed(long session, Collection<Long> volunteers, long by, Instant now) {
    sql.batch(
        PUT,
        volunteers.stream()
            .map(
                volunteer ->
                    Arrays.<@Nullable Object>asList(
                        session, volunteer, SignUpState.CONFIRMED.name(), null, by, now, now))
            .toList());
  }

  void set(long id, SignUpState state) {
    sql.update(
        "UPDATE sign_up SET state = ?, offered_until = NULL, changed_at = ? WHERE id = ?",
        state.name(),
        clock.instant(),
        id);
  }

  void offer(Collection<Long> ids, Instant until) {
    Instant now = clock.instant();
    sql.batch(
        "UPDATE sign_up SET state = 'OFFERED', offered_until = ?, changed_at = ? WHERE id = ?",
        ids.stream().map(id -> List.<Object>of(until, now, id)).toList());
  }

  /** Ends the offers of a session that nobody has confirmed in time; tells how many. */
  int lapse(long session, Instant now) {
    return sql.update(
        "UPDATE sign_up SET state = 'LAPSED', changed_at = ?"
            + " WHERE session_id = ? AND state = 'OFFERED' AND offered_until <= ?",
        now,
        session,
        now);
  }

  /** The sessions with offers that nobody has confirmed in time. */
  List<Long> sessionsToLapse(Instant now) {
    return sql.query(
        "SELECT DISTINCT session_id FROM sign_up WHERE state = 'OFFERED' AND offered_until <= ?"
            + " ORDER BY session_id LIMIT 1000",
        List.of(now),
        row -> row.getLong(1));
  }

  /** Changes a session's figures by some; the row is locked already. */
  void count(long session, int taken, int waiting) {
    sql.update(
        "UPDATE activity_session SET taken = taken + ?, waiting = waiting + ? WHERE id = ?",
        taken,
        waiting,
        session);
  }

  /** Takes a place of a session if there is one; false if there is none. */
  boolean takePlace(long session) {
    return sql.update(
            "UPDATE activity_session SET taken = taken + 1"
                + " WHERE id = ? AND taken + 1 <= capacity AND waiting = 0",
            session)
        == 1;
  }

  /** Lets one more wait. */
  void enqueue(long session, long queue) {
    sql.update(
        "UPDATE activity_session SET waiting = waiting + 1, last_queue = ? WHERE id = ?",
        queue,
        session);
  }
}
