package org.linli.pairing;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.tenant.Time;

/** The pairings of the current tenant that both sides agreed on and that aren't over. */
@Singleton
public class PairingsInForce {

  private static final String IN_FORCE =
      " AND p.state = 'ACCEPTED' AND (p.until_on IS NULL OR p.until_on >= ?)";

  private final Sql sql;
  private final Clock clock;

  PairingsInForce(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Those of a community, the oldest first. */
  public List<Pairing> of(long community) {
    return sql.query(
        Pairing.SELECT + "p.community_id = ?" + IN_FORCE + " ORDER BY p.id LIMIT 100",
        List.of(community, Time.today(clock)),
        Pairing::read);
  }

  /** How many some communities have; one without any is missing. */
  public Map<Long, Long> countIn(Collection<Long> communities) {
    Condition these = Condition.in("p.community_id", communities);
    List<Object> values = new ArrayList<>(these.values());
    values.add(Time.today(clock));
    return sql
        .query(
            "SELECT p.community_id, COUNT(*) FROM pairing p WHERE "
                + these.sql()
                + IN_FORCE
                + " GROUP BY p.community_id",
            values,
            row -> Map.entry(row.getLong(1), row.getLong(2)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Those among some that are some institutions'. */
  public List<Pairing> among(Collection<Long> pairings, Collection<Long> institutions) {
    Condition these =
        Condition.in("p.id", pairings).and(Condition.in("p.institution_id", institutions));
    List<Object> values = new ArrayList<>(these.values());
    values.add(Time.today(clock));
    return sql.query(Pairing.SELECT + these.sql() + IN_FORCE, values, Pairing::read);
  }

  /** That a community {@code c} has one. */
  public Condition has(LocalDate today) {
    return Condition.of(
        "EXISTS (SELECT 1 FROM pairing p WHERE p.community_id = c.id" + IN_FORCE + ")", today);
  }
}
