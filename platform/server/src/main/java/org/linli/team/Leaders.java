package org.linli.team;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.tenant.Time;

/** Who leads the teams, and who did before. */
@Singleton
class Leaders {

  /** So many of a team's former leaders are shown. */
  private static final int MOST = 50;

  private final Sql sql;
  private final Clock clock;

  Leaders(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * Someone's time as a leader.
   *
   * @param untilOn the first day on which they no longer led; null for who leads
   */
  record Leader(long id, long volunteer, LocalDate fromOn, @Nullable LocalDate untilOn) {

    private static Leader read(ResultSet row) throws SQLException {
      return new Leader(
          row.getLong(1),
          row.getLong(2),
          row.getObject(3, LocalDate.class),
          row.getObject(4, LocalDate.class));
    }
  }

  /** A team that someone leads. */
  record Led(long team, String name, String path) {}

  /** Who leads a team now. */
  Optional<Leader> of(long team) {
    return history(team).stream().filter(one -> one.untilOn() == null).findFirst();
  }

  /** Who leads a team and who led it, the latest first. */
  List<Leader> history(long team) {
    return sql.query(
        "SELECT id, volunteer_id, from_on, until_on FROM team_leader WHERE team_id = ?"
            + " ORDER BY is_current DESC, id DESC LIMIT "
            + MOST,
        List.of(team),
        Leader::read);
  }

  /** The volunteers who lead some teams, by the team; one that nobody leads is missing. */
  Map<Long, Long> current(Collection<Long> teams) {
    Condition these = Condition.in("team_id", teams);
    return sql
        .query(
            "SELECT team_id, volunteer_id FROM team_leader WHERE is_current AND " + these.sql(),
            these.values(),
            row -> Map.entry(row.getLong(1), row.getLong(2)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Whether the owner of an account leads a team that exists. */
  boolean leads(long account, long team) {
    return led(account).stream().anyMatch(one -> one.team() == team);
  }

  /** The teams that the owner of an account leads. */
  List<Led> led(long account) {
    return account == 0 ? List.of() : led("v.account_id", account);
  }

  /** The teams that a volunteer leads. */
  List<Led> ledBy(long volunteer) {
    return led("v.id", volunteer);
  }

  /** The accounts of those who lead some teams that exist, by team. */
  Map<Long, List<Long>> accounts(Collection<Long> teams) {
    if (teams.isEmpty()) {
      return Map.of();
    }
    Condition these = Condition.in("l.team_id", teams);
    return sql
        .query(
            "SELECT l.team_id, v.account_id FROM team_leader l JOIN team t ON t.id = l.team_id"
                + " JOIN volunteer v ON v.id = l.volunteer_id WHERE l.is_current"
                + " AND t.disbanded_on IS NULL AND v.state = 'APPROVED'"
                + " AND v.account_id IS NOT NULL AND "
                + these.sql(),
            these.values(),
            row -> Map.entry(row.getLong(1), row.getLong(2)))
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  private List<Led> led(String column, long value) {
    return sql.query(
        "SELECT t.id, t.name, c.path FROM volunteer v"
            + " JOIN team_leader l ON l.volunteer_id = v.id AND l.is_current"
            + " JOIN team t ON t.id = l.team_id JOIN community c ON c.id = t.community_id WHERE "
            + column
            + " = ? AND v.state = 'APPROVED' AND t.disbanded_on IS NULL ORDER BY t.name, t.id",
        List.of(value),
        row -> new Led(row.getLong(1), row.getString(2), row.getString(3)));
  }

  void name(long team, long volunteer, long by) {
    sql.update(
        "INSERT INTO team_leader (team_id, volunteer_id, is_current, from_on, named_by)"
            + " VALUES (?, ?, TRUE, ?, ?)",
        team,
        volunteer,
        Time.today(clock),
        by);
  }

  void end(long id, long by) {
    sql.update(
        "UPDATE team_leader SET is_current = NULL, until_on = ?, ended_by = ? WHERE id = ?",
        Time.today(clock),
        by,
        id);
  }
}
