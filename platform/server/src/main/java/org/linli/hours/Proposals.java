package org.linli.hours;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.division.WholeTenant;
import org.linli.hours.Outcome.Cause;

/** Hours of the current tenant that wait for a second person. */
@Singleton
class Proposals {

  private final Sql sql;
  private final Clock clock;

  Proposals(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Whether hours of a person's wait for a second one. */
  boolean anyWaiting(long volunteer) {
    return !sql.query(
            "SELECT 1 FROM hours_proposal WHERE volunteer_id = ? AND state = 'WAITING' LIMIT 1",
            List.of(volunteer),
            row -> row.getInt(1))
        .isEmpty();
  }

  long add(
      Served served,
      Occasion occasion,
      Evidence evidence,
      Cause cause,
      @Nullable Long corrects,
      String reason,
      long by) {
    return sql.insert(
        "INSERT INTO hours_proposal (entry_key, volunteer_id, session_id, community_id, team_id,"
            + " project_id, started_at, ended_at, evidence, cause, corrects_id, reason,"
            + " proposed_by, proposed_at, state)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING')",
        served.key().toString(),
        served.volunteer(),
        occasion.session(),
        occasion.community(),
        occasion.team(),
        occasion.project(),
        served.from(),
        served.to(),
        evidence.name(),
        cause.name(),
        corrects,
        reason,
        by,
        clock.instant());
  }

  Optional<Proposal> find(long id) {
    return select("p.id = ?", List.of(id)).stream().findFirst();
  }

  /** Locks a proposal until the transaction ends. */
  Optional<Proposal> lock(long id) {
    return select("p.id = ? FOR UPDATE", List.of(id)).stream().findFirst();
  }

  Map<UUID, Proposal> byKeys(Collection<UUID> keys) {
    Condition these = Condition.in("p.entry_key", keys.stream().map(UUID::toString).toList());
    return select(these.sql(), these.values()).stream()
        .collect(Collectors.toMap(proposal -> proposal.served().key(), Function.identity()));
  }

  /** What waits for some people and lies, even in part, between two moments. */
  List<Proposal> waiting(Collection<Long> volunteers, Instant from, Instant to) {
    Condition these =
        Condition.in("p.volunteer_id", volunteers)
            .and(
                Condition.of(
                    "p.state = 'WAITING' AND p.started_at < ? AND p.started_at > ?"
                        + " AND p.ended_at > ?",
                    to,
                    from.minus(Served.LONGEST),
                    from));
    return select(these.sql(), these.values());
  }

  /** How much waits in a scope. */
  long countWaiting(Scope scope) {
    Condition within = WholeTenant.within("c.path", "p.community_id", scope);
    return sql.query(
            "SELECT COUNT(*) FROM hours_proposal p LEFT JOIN community c ON c.id = p.community_id"
                + " WHERE p.state = 'WAITING' AND "
                + within.sql(),
            within.values(),
            row -> row.getLong(1))
        .getFirst();
  }

  /** What waits in a scope, the oldest first. */
  List<Proposal> waiting(Scope scope, Paging paging) {
    Condition within =
        WholeTenant.within("c.path", "p.community_id", scope)
            .and(
                Condition.of(
                    "p.state = 'WAITING' ORDER BY p.id LIMIT ? OFFSET ?",
                    paging.size(),
                    paging.offset()));
    return sql.query(
        "SELECT "
            + Proposal.COLUMNS
            + " FROM hours_proposal p LEFT JOIN community c ON c.id = p.community_id WHERE "
            + within.sql(),
        within.values(),
        Proposal::read);
  }

  void decided(long id, Proposal.State state, long by, String answer) {
    sql.update(
        "UPDATE hours_proposal SET state = ?, decided_by = ?, decided_at = ?, answer = ?"
            + " WHERE id = ?",
        state.name(),
        by,
        clock.instant(),
        answer,
        id);
  }

  private List<Proposal> select(String where, List<?> values) {
    return sql.query(
        "SELECT " + Proposal.COLUMNS + " FROM hours_proposal p WHERE " + where,
        values,
        Proposal::read);
  }
}
