package org.linli.pairing;

import static java.util.stream.Collectors.groupingBy;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.linli.api.PairingsOnRecord;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** Answers {@link PairingsOnRecord}; one that was ended held until the day before it was. */
@Singleton
final class TenantPairingsOnRecord implements PairingsOnRecord {

  private static final String ENDED =
      "(SELECT DATE(MAX(e.done_at) + INTERVAL 8 HOUR) FROM pairing_event e"
          + " WHERE e.pairing_id = p.id AND e.state = 'ENDED')";
  private static final String HELD =
      "(p.state = 'ACCEPTED' OR p.state = 'ENDED' AND "
          + ENDED
          + " > ?) AND p.from_on <= ? AND (p.until_on IS NULL OR p.until_on >= ?)";

  private final Sql sql;

  TenantPairingsOnRecord(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Map<Long, List<Pairing>> on(LocalDate day, Collection<Long> communities) {
    Condition where =
        Condition.in("p.community_id", communities).and(Condition.of(HELD, day, day, day));
    return sql
        .query(
            "SELECT p.id, p.community_id, p.partner_name,"
                + " p.partner_kind IN ('UNIVERSITY', 'COLLEGE'), p.from_on, p.until_on"
                + " FROM pairing p WHERE "
                + where.sql()
                + " ORDER BY p.id",
            where.values(),
            row ->
                new Pairing(
                    row.getLong(1),
                    row.getLong(2),
                    row.getString(3),
                    row.getBoolean(4),
                    row.getObject(5, LocalDate.class),
                    row.getObject(6, LocalDate.class)))
        .stream()
        .collect(groupingBy(Pairing::community));
  }
}
