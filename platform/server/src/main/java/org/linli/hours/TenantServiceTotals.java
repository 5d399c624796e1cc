package org.linli.hours;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linli.api.Paging;
import org.linli.api.RecordsBehind;
import org.linli.api.ServiceTotals;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** Answers {@link ServiceTotals} from the current tenant's totals. */
@Singleton
final class TenantServiceTotals implements ServiceTotals {

  private final Totals totals;
  private final ServingPeople people;
  private final Sql sql;

  TenantServiceTotals(Totals totals, ServingPeople people, Sql sql) {
    this.totals = totals;
    this.people = people;
    this.sql = sql;
  }

  @Override
  public Map<Long, Served> in(Collection<Long> communities, int year) {
    return totals.of(Dimension.COMMUNITY, communities, year).entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                one -> new Served(one.getValue().minutes(), one.getValue().services())));
  }

  @Override
  public Map<Long, Long> byRegistered(Collection<Long> communities, int year) {
    Condition these = Condition.in("v.community_id", communities);
    List<Object> values = new ArrayList<>();
    values.add(year);
    values.addAll(these.values());
    values.add(year);
    values.addAll(these.values());
    return counted(
        "SELECT c, SUM(n) FROM (" + ServingPeople.ofRegistered(these) + ") t GROUP BY c", values);
  }

  @Override
  public Map<Long, Long> people(Collection<Long> communities, int year, long minutes) {
    if (communities.isEmpty()) {
      return Map.of();
    }
    Condition these = Condition.in("", communities);
    List<Object> values =
        new ArrayList<>(Totals.values(Dimension.PERSON_HERE, these, Optional.of(year)));
    values.add(minutes);
    return counted(
        "SELECT s, COUNT(*) FROM (SELECT s, p FROM ("
            + Totals.source(Dimension.PERSON_HERE, these.sql(), "AND %s = ?")
            + ") t GROUP BY s, p HAVING SUM(m) >= ?) people GROUP BY s",
        values);
  }

  @Override
  public RecordsBehind peopleBehind(long community, int year, long minutes, Paging asked) {
    long total = people(List.of(community), year, minutes).getOrDefault(community, 0L);
    return new RecordsBehind(total, people.here(community, year, minutes, asked));
  }

  @Override
  public RecordsBehind registeredBehind(long community, int year, Paging asked) {
    return people.registered(community, year, asked);
  }

  private Map<Long, Long> counted(String query, List<Object> values) {
    return sql.query(query, values, row -> Map.entry(row.getLong(1), row.getLong(2))).stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
