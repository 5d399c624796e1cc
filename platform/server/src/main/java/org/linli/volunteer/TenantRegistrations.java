package org.linli.volunteer;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.linli.api.Paging;
import org.linli.api.RecordsBehind;
import org.linli.api.Registrations;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.tenant.Time;

/** Answers {@link Registrations} from the current tenant's register. */
@Singleton
final class TenantRegistrations implements Registrations {

  private final Volunteers volunteers;
  private final Sql sql;

  TenantRegistrations(Volunteers volunteers, Sql sql) {
    this.volunteers = volunteers;
    this.sql = sql;
  }

  @Override
  public Map<Long, Long> on(LocalDate day, Collection<Long> communities) {
    Condition where = Condition.in("community_id", communities).and(registeredOn(day));
    return sql
        .query(
            "SELECT community_id, COUNT(*) FROM volunteer WHERE "
                + where.sql()
                + " GROUP BY community_id",
            where.values(),
            row -> Map.entry(row.getLong(1), row.getLong(2)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public RecordsBehind records(long community, LocalDate day, Paging asked) {
    Condition where = Condition.of("community_id = ?", community).and(registeredOn(day));
    List<Object> values = new ArrayList<>(where.values());
    values.add(asked.size());
    values.add(asked.offset());
    List<Map.Entry<Long, LocalDate>> found =
        sql.query(
            "SELECT id, reviewed_at FROM volunteer WHERE "
                + where.sql()
                + " ORDER BY reviewed_at DESC, id LIMIT ? OFFSET ?",
            values,
            row ->
                Map.entry(
                    row.getLong(1),
                    LocalDate.ofInstant(row.getTimestamp(2).toInstant(), Time.ZONE)));
    Map<Long, VolunteerFacts> known =
        volunteers.byIds(found.stream().map(Map.Entry::getKey).toList());
    return new RecordsBehind(
        on(day, List.of(community)).getOrDefault(community, 0L),
        found.stream().map(one -> line(known, one)).toList());
  }

  private static RecordsBehind.Line line(
      Map<Long, VolunteerFacts> known, Map.Entry<Long, LocalDate> one) {
    VolunteerFacts who = Objects.requireNonNull(known.get(one.getKey()));
    return RecordsBehind.Line.of(
        (who.maskedName() + " " + who.number()).strip(),
        one.getValue(),
        "/volunteers/" + one.getKey());
  }

  /** Approved by then, and not gone by then; whoever was let back in counts from that day. */
  private static Condition registeredOn(LocalDate day) {
    Instant end = day.plusDays(1).atStartOfDay(Time.ZONE).toInstant();
    return Condition.of(
        "reviewed_at < ? AND (state = 'APPROVED'"
            + " OR state IN ('LEFT', 'DELETED') AND number IS NOT NULL AND ended_at >= ?)",
        end,
        end);
  }
}
