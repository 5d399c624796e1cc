package org.linli.station;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.api.StationDays;
import org.linli.api.StationKind;
import org.linli.api.StationProfileFacts;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.key.Masked;

/** Reads of many stations at once what others may know of them. */
@Singleton
final class StationFactsTable {

  private final Sql sql;
  private final Contacts contacts;

  StationFactsTable(Sql sql, Contacts contacts) {
    this.sql = sql;
    this.contacts = contacts;
  }

  /** All that some communities have, had or plan, stations before points, the oldest first. */
  List<StationDays> ever(Collection<Long> communities) {
    Condition where = Condition.in("community_id", Set.copyOf(communities));
    return sql.query(
        "SELECT id, community_id, kind, parent_id, opened_on, closed_on FROM station WHERE "
            + where.sql()
            + " ORDER BY community_id, kind = 'POINT', opened_on IS NULL, opened_on, id",
        where.values(),
        StationFactsTable::days);
  }

  /** What is known of some of them besides. */
  Map<Long, StationProfileFacts> profiles(Collection<Long> stations) {
    Map<Long, StationProfileFacts> found = new HashMap<>();
    Condition where = Condition.in("s.id", Set.copyOf(stations));
    sql.query(
        "SELECT s.id, s.contact_name, p.sign_on, COALESCE(p.phone, ''), COALESCE(p.compound, ''),"
            + " COALESCE(p.property_company, '') FROM station s"
            + " LEFT JOIN station_profile p ON p.station_id = s.id WHERE "
            + where.sql(),
        where.values(),
        row -> found.put(row.getLong(1), profile(row)));
    return found;
  }

  private static StationDays days(ResultSet row) throws SQLException {
    long parent = row.getLong(4);
    boolean hasParent = !row.wasNull();
    return new StationDays(
        row.getLong(1),
        row.getLong(2),
        StationKind.valueOf(row.getString(3)),
        hasParent ? parent : null,
        row.getObject(5, LocalDate.class),
        row.getObject(6, LocalDate.class));
  }

  private StationProfileFacts profile(ResultSet row) throws SQLException {
    long station = row.getLong(1);
    return new StationProfileFacts(
        station,
        row.getObject(3, LocalDate.class),
        row.getString(4),
        Masked.name(contacts.name(station, row.getBytes(2))),
        row.getString(5),
        row.getString(6));
  }
}
