package org.linli.hours;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.api.Paging;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.volunteer.ServiceType;

/** Service that came from other tenants, as it was recorded there. */
@Singleton
public class MovedServices {

  static final String COLUMNS =
      "m.id, m.transfer_key, m.volunteer_id, m.from_name, m.from_entry, m.served_on, m.started_at,"
          + " m.ended_at, m.minutes, m.activity, m.place, m.content, m.organizer, m.unit, m.state,"
          + " m.entry_id, m.clash_entry, m.reason, m.entry_key";

  private final Sql sql;

  MovedServices(Sql sql) {
    this.sql = sql;
  }

  /** What became of a service that came. */
  public enum State {
    /** It stands in the ledger here. */
    COUNTED,
    /** It lies at the time of an entry here: not counted until somebody decides. */
    CLASHES,
    /** Somebody decided that it doesn't count. */
    DROPPED
  }

  /**
   * A service that came.
   *
   * @param from what the tenant is called that it came from
   * @param entry the ledger's entry that counted it here first
   * @param clash the entry here at whose time it lies
   * @param key of the ledger's entry, whether it counts or not
   */
  public record Row(
      long id,
      UUID transfer,
      long volunteer,
      String from,
      MovedService service,
      State state,
      @Nullable Long entry,
      @Nullable Long clash,
      String reason,
      UUID key) {

    /** What it was, as an entry of this tenant's would say it; empty if nobody knows any more. */
    public Optional<Occasions.Facts> facts() {
      return Set.of(ServiceType.values()).stream()
          .filter(type -> type.name().equals(service.content()))
          .findFirst()
          .map(
              type ->
                  new Occasions.Facts(
                      service.activity(), service.place(), type, service.organizer(), ""));
    }
  }

  /** How many came with a transfer. */
  public long count(UUID transfer) {
    return sql.query(
            "SELECT COUNT(*) FROM moved_service WHERE transfer_key = ?",
            List.of(transfer.toString()),
            row -> row.getLong(1))
        .getFirst();
  }

  /** How many of each state came with some transfers. */
  public long clashes(UUID transfer) {
    return sql.query(
            "SELECT COUNT(*) FROM moved_service WHERE transfer_key = ? AND state = 'CLASHES'",
            List.of(transfer.toString()),
            row -> row.getLong(1))
        .getFirst();
  }

  /** A part of what came with a transfer: what waits for a decision first, then the latest. */
  public List<Row> page(UUID transfer, Paging paging) {
    return select(
        "m.transfer_key = ? ORDER BY m.state = 'CLASHES' DESC, m.started_at DESC, m.id"
            + " LIMIT ? OFFSET ?",
        List.of(transfer.toString(), paging.size(), paging.offset()));
  }

  /** One of them. */
  public Optional<Row> find(long id) {
    return select("m.id = ?", List.of(id)).stream().findFirst();
  }

  /** By the entries that count them here, that take them back or stand for those. */
  public Map<Long, Row> byEntries(Collection<Long> entries) {
    if (entries.isEmpty()) {
      return Map.of();
    }
    Condition these = Condition.in("c.entry_id", entries);
    return sql
        .query(
            "SELECT "
                + COLUMNS
                + ", c.entry_id FROM continued_entry c JOIN moved_service m ON m.id = c.moved_id"
                + " WHERE "
                + these.sql(),
            these.values(),
            row -> Map.entry(row.getLong(20), read(row)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private List<Row> select(String where, List<?> values) {
    return sql.query(
        "SELECT " + COLUMNS + " FROM moved_service m WHERE " + where, values, MovedServices::read);
  }

  private static Row read(ResultSet row) throws SQLException {
    return new Row(
        row.getLong(1),
        UUID.fromString(row.getString(2)),
        row.getLong(3),
        row.getString(4),
        new MovedService(
            row.getLong(5),
            row.getObject(6, LocalDate.class),
            row.getTimestamp(7).toInstant(),
            row.getTimestamp(8).toInstant(),
            row.getInt(9),
            row.getString(10),
            row.getString(11),
            row.getString(12),
            row.getString(13),
            row.getString(14)),
        State.valueOf(row.getString(15)),
        Entry.number(row, 16),
        Entry.number(row, 17),
        row.getString(18),
        UUID.fromString(row.getString(19)));
  }
}
