package org.linli.need;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.account.OneTimeCode;
import org.linli.division.Sql;

/** The rows of the current tenant's requests, one at a time. */
@Singleton
class RequestTable {

  private final Sql sql;
  private final Clock clock;

  RequestTable(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  Optional<ServiceRequest> find(long id) {
    return sql.query(ServiceRequest.SELECT + "r.id = ?", List.of(id), ServiceRequest::read).stream()
        .findFirst();
  }

  /** The one that somebody follows by this code. */
  Optional<ServiceRequest> find(OneTimeCode code) {
    return sql
        .query(
            ServiceRequest.SELECT + "r.code_hash = ?", List.of(code.hash()), ServiceRequest::read)
        .stream()
        .findFirst();
  }

  /** As {@link #find(long)}, held until the transaction ends: every change goes through it. */
  Optional<ServiceRequest> lock(long id) {
    return sql.query(
                "SELECT id FROM service_request WHERE id = ? FOR UPDATE",
                List.of(id),
                row -> row.getLong(1))
            .isEmpty()
        ? Optional.empty()
        : find(id);
  }

  /** Holds a community of today, so that it isn't closed meanwhile; false if it is closed. */
  boolean hold(long community) {
    return !sql.query(
            "SELECT id FROM community WHERE id = ? AND (valid_to IS NULL OR valid_to > "
                + Sql.TODAY
                + ") FOR UPDATE",
            List.of(community),
            row -> row.getLong(1))
        .isEmpty();
  }

  long add(long community, NewRequest said, OneTimeCode code, long by) {
    Instant now = clock.instant();
    long id =
        sql.insert(
            "INSERT INTO service_request (community_id, station_id, source, kind, urgency,"
                + " wanted_on, wanted_part, what, beneficiary, code_hash, state, desk, asked_by,"
                + " asked_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'ASKED', 'COMMUNITY', ?, ?)",
            community,
            said.station(),
            said.source().name(),
            said.kind().name(),
            said.urgency().name(),
            said.wantedOn(),
            said.wantedPart().name(),
            said.what(),
            said.beneficiary().name(),
            code.hash(),
            by,
            now);
    waitForDispatch(id);
    return id;
  }

  /** It waits for whoever dispatches it, from now on. */
  void waitForDispatch(long id) {
    sql.update(
        "UPDATE service_request r JOIN need_deadline l ON l.urgency = r.urgency"
            + " SET r.state = 'ASKED', r.team_id = NULL, r.session_id = NULL,"
            + " r.due_at = TIMESTAMPADD(HOUR, l.dispatch_hours, ?) WHERE r.id = ?",
        clock.instant(),
        id);
  }

  void accepted(long id, long team) {
    Instant now = clock.instant();
    sql.update(
        "UPDATE service_request r JOIN need_deadline l ON l.urgency = r.urgency"
            + " SET r.state = 'ACCEPTED', r.team_id = ?,"
            + " r.answered_at = COALESCE(r.answered_at, ?),"
            + " r.due_at = TIMESTAMPADD(HOUR, l.done_hours, ?) WHERE r.id = ?",
        team,
        now,
        now,
        id);
  }

  void setSession(long id, long session) {
    sql.update("UPDATE service_request SET session_id = ? WHERE id = ?", session, id);
  }

  void done(long id) {
    sql.update(
        "UPDATE service_request SET state = 'DONE', done_at = ?, due_at = NULL WHERE id = ?",
        clock.instant(),
        id);
  }

  void rated(long id, int stars, boolean isBad) {
    sql.update(
        "UPDATE service_request SET state = 'RATED', stars = ?, follow_up = ?, ended_at = ?"
            + " WHERE id = ?",
        stars,
        isBad ? Boolean.TRUE : null,
        clock.instant(),
        id);
  }

  void followedUp(long id) {
    sql.update("UPDATE service_request SET follow_up = NULL WHERE id = ?", id);
  }

  /** Nothing more comes of it. */
  void end(long id, RequestState state, String reason, @Nullable Long mergedInto) {
    sql.update(
        "UPDATE service_request SET state = ?, end_reason = ?, same_as = ?, due_at = NULL,"
            + " ended_at = ? WHERE id = ?",
        state.name(),
        reason,
        mergedInto,
        clock.instant(),
        id);
  }

  void setCode(long id, OneTimeCode code) {
    sql.update("UPDATE service_request SET code_hash = ? WHERE id = ?", code.hash(), id);
  }
}
