package org.linli.division;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;

/** The communities of the current tenant that were closed, and what became of them. */
@Singleton
final class CommunityClosings {

  private final Sql sql;
  private final Communities communities;
  private final Clock clock;

  CommunityClosings(Sql sql, Communities communities, Clock clock) {
    this.sql = sql;
    this.communities = communities;
    this.clock = clock;
  }

  private record Row(LocalDate closedOn, @Nullable Long successor, String reason) {
    static Row of(ResultSet row) throws SQLException {
      long successor = row.getLong(2);
      return new Row(
          row.getObject(1, LocalDate.class), row.wasNull() ? null : successor, row.getString(3));
    }
  }

  /** How a community was closed; empty if it wasn't. */
  Optional<CommunityClosing> of(long community) {
    return sql
        .query(
            "SELECT closed_on, successor_id, reason FROM community_closing WHERE community_id = ?",
            List.of(community),
            Row::of)
        .stream()
        .findFirst()
        .map(row -> new CommunityClosing(row.closedOn(), successor(row.successor()), row.reason()));
  }

  private @Nullable CommunityFacts successor(@Nullable Long id) {
    return id == null ? null : communities.everByIds(List.of(id)).get(id);
  }

  /** The communities that were merged into one, in the order of the national list. */
  List<CommunityFacts> mergedInto(long community) {
    List<Long> ids =
        sql.query(
            "SELECT community_id FROM community_closing WHERE successor_id = ?",
            List.of(community),
            row -> row.getLong(1));
    return ids.isEmpty()
        ? List.of()
        : communities.everByIds(ids).values().stream()
            .sorted(java.util.Comparator.comparing(CommunityFacts::path))
            .toList();
  }

  void put(long community, LocalDate day, @Nullable Long successor, String reason) {
    sql.update("UPDATE community SET valid_to = ? WHERE id = ?", day, community);
    List<@Nullable Object> row =
        new ArrayList<>(Arrays.asList(community, day, successor, reason, clock.instant()));
    sql.batch(
        "INSERT INTO community_closing (community_id, closed_on, successor_id, reason, recorded_at)"
            + " VALUES (?, ?, ?, ?, ?)",
        List.of(row));
  }

  void remove(long community) {
    sql.update("UPDATE community SET valid_to = NULL WHERE id = ?", community);
    sql.update("DELETE FROM community_closing WHERE community_id = ?", community);
  }

  /** Locks a community for as long as its closing is decided. */
  void lock(long community) {
    sql.query(
        "SELECT id FROM community WHERE id = ? FOR UPDATE",
        List.of(community),
        row -> row.getLong(1));
  }
}
