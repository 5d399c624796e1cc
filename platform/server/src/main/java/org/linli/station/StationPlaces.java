package org.linli.station;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** Where stations are, for domains that keep something there. One call for many. */
@Singleton
public class StationPlaces {

  /**
   * Joins what is true of the station {@code s} today, as {@code n}: its name is {@code n.name}.
   */
  public static final String NAMED =
      " JOIN station_period n ON n.station_id = s.id AND n.from_on ="
          + " (SELECT MAX(q.from_on) FROM station_period q WHERE q.station_id = s.id)";

  private static final String SELECT =
      "SELECT s.id, s.community_id, c.path, c.short_name, n.name, s.closed_on IS NULL"
          + " FROM station s JOIN community c ON c.id = s.community_id"
          + NAMED
          + " WHERE ";

  private final Sql sql;

  StationPlaces(Sql sql) {
    this.sql = sql;
  }

  /**
   * A station or point as it is today.
   *
   * @param path where its community lies
   * @param communityName its community's short name
   */
  public record Place(
      long id, long community, String path, String communityName, String name, boolean isOpen) {}

  /**
   * A station.
   *
   * @throws Problem 404 if there is none
   */
  public Place of(long id) {
    return Optional.ofNullable(byIds(List.of(id)).get(id)).orElseThrow(Problem::notFound);
  }

  /** Stations by id; an id that is unknown is missing from the answer. */
  public Map<Long, Place> byIds(Collection<Long> ids) {
    Condition these = Condition.in("s.id", ids);
    return sql.query(SELECT + these.sql(), these.values(), StationPlaces::read).stream()
        .collect(Collectors.toMap(Place::id, one -> one));
  }

  /** How many are open in a part of the tenant. */
  public long count(Scope scope) {
    Condition these = open(scope);
    return sql.query(
            "SELECT COUNT(*) FROM station s JOIN community c ON c.id = s.community_id WHERE "
                + these.sql(),
            these.values(),
            row -> row.getLong(1))
        .getFirst();
  }

  /** Some that are open, by place. */
  public List<Place> page(Scope scope, Paging paging) {
    Condition these = open(scope);
    List<Object> values = new ArrayList<>(these.values());
    values.add(paging.size());
    values.add(paging.offset());
    return sql.query(
        SELECT + these.sql() + " ORDER BY c.path, s.kind DESC, s.id LIMIT ? OFFSET ?",
        values,
        StationPlaces::read);
  }

  private static Condition open(Scope scope) {
    return Condition.of("s.closed_on IS NULL").and(Condition.within("c.path", scope));
  }

  private static Place read(ResultSet row) throws SQLException {
    return new Place(
        row.getLong(1),
        row.getLong(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getBoolean(6));
  }
}
