package org.linli.team;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.api.Paging;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.tenant.Time;

/** The rows of who belongs to the current tenant's teams; changed under the team's lock only. */
@Singleton
class MemberTable {

  private final Sql sql;
  private final Clock clock;

  MemberTable(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  Optional<TeamMembership> find(long id) {
    return sql.query(TeamMembership.SELECT + "m.id = ?", List.of(id), TeamMembership::read).stream()
        .findFirst();
  }

  /** What some people are to a team now. */
  List<TeamMembership> open(long team, Collection<Long> volunteers) {
    Condition these =
        Condition.of("m.team_id = ? AND m.is_open", team)
            .and(Condition.in("m.volunteer_id", volunteers));
    return sql.query(TeamMembership.SELECT + these.sql(), these.values(), TeamMembership::read);
  }

  long count(long team, Collection<MembershipState> states) {
    Condition these = of(team, states);
    return sql.query(
            "SELECT COUNT(*) FROM team_membership m WHERE " + these.sql(),
            these.values(),
            row -> row.getLong(1))
        .getFirst();
  }

  /** Who is in some state with a team, who came last first. */
  List<TeamMembership> page(long team, Collection<MembershipState> states, Paging paging) {
    return page(of(team, states), paging);
  }

  private static Condition of(long team, Collection<MembershipState> states) {
    return Condition.of("m.team_id = ?", team)
        .and(Condition.in("m.state", states.stream().map(Enum::name).toList()));
  }

  long countOf(Collection<Long> volunteers) {
    Condition these = Condition.in("m.volunteer_id", volunteers);
    return sql.query(
            "SELECT COUNT(*) FROM team_membership m WHERE " + these.sql(),
            these.values(),
            row -> row.getLong(1))
        .getFirst();
  }

  /** What some people are and were to teams, the latest first. */
  List<TeamMembership> of(Collection<Long> volunteers, Paging paging) {
    return page(Condition.in("m.volunteer_id", volunteers), paging);
  }

  private List<TeamMembership> page(Condition these, Paging paging) {
    List<Object> values = new ArrayList<>(these.values());
    values.add(paging.size());
    values.add(paging.offset());
    return sql.query(
        TeamMembership.SELECT + these.sql() + " ORDER BY m.id DESC LIMIT ? OFFSET ?",
        values,
        TeamMembership::read);
  }

  /** How many ask to join some teams, by the team's id. */
  Map<Long, Long> asking(Collection<Long> teams) {
    Condition these = Condition.in("team_id", teams);
    return sql
        .query(
            "SELECT team_id, COUNT(*) FROM team_membership WHERE state = 'ASKED' AND "
                + these.sql()
                + " GROUP BY team_id",
            these.values(),
            row -> Map.entry(row.getLong(1), row.getLong(2)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  long ask(long team, long volunteer, long by) {
    return sql.insert(
        "INSERT INTO team_membership (team_id, volunteer_id, state, is_open, asked_by, asked_at)"
            + " VALUES (?, ?, 'ASKED', TRUE, ?, ?)",
        team,
        volunteer,
        by,
        clock.instant());
  }

  void accept(long id, long by) {
    sql.update(
        "UPDATE team_membership SET state = 'MEMBER', from_on = ?, decided_by = ?, decided_at = ?"
            + " WHERE id = ?",
        Time.today(clock),
        by,
        clock.instant(),
        id);
  }

  /** Ends an asking that came to nothing. */
  void turnDown(long id, MembershipState state, long by, @Nullable String reason) {
    sql.update(
        "UPDATE team_membership SET state = ?, is_open = NULL, decided_by = ?, decided_at = ?,"
            + " reason = ? WHERE id = ?",
        state.name(),
        by,
        clock.instant(),
        reason,
        id);
  }

  /** Ends a membership. */
  void end(long id, MembershipState state, long by, @Nullable String reason) {
    sql.update(
        "UPDATE team_membership SET state = ?, is_open = NULL, until_on = ?, ended_by = ?,"
            + " ended_at = ?, reason = ? WHERE id = ?",
        state.name(),
        Time.today(clock),
        by,
        clock.instant(),
        reason,
        id);
  }
}
