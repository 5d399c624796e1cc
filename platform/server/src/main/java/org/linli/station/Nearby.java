package org.linli.station;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.division.AreaFilter;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.division.TypedWords;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.Time;

/** Finds the stations and points that residents can go to: those open at the moment first. */
@Singleton
class Nearby {

  private static final String OPEN_NOW =
      "(CASE WHEN EXISTS (SELECT 1 FROM station_special_day d WHERE d.station_id = s.id"
          + " AND d.day = ?) THEN EXISTS (SELECT 1 FROM station_special_span t"
          + " WHERE t.station_id = s.id AND t.day = ? AND t.opens <= ? AND t.closes > ?)"
          + " ELSE EXISTS (SELECT 1 FROM station_hours h WHERE h.station_id = s.id"
          + " AND h.weekday = ? AND h.opens <= ? AND h.closes > ?) END)";
  private static final String FROM =
      " FROM station s JOIN community c ON c.id = s.community_id"
          + " JOIN station_period p ON p.station_id = s.id AND p.from_on ="
          + " (SELECT MAX(q.from_on) FROM station_period q WHERE q.station_id = s.id)"
          + " LEFT JOIN station_profile f ON f.station_id = s.id WHERE ";

  /** Kilometres, near enough within a city. */
  private static final String DISTANCE =
      "SQRT(POW((f.latitude - ?) * 111.2, 2)"
          + " + POW((f.longitude - ?) * 111.2 * COS(RADIANS(?)), 2))";

  private final Sql sql;
  private final StationsByDay byDay;
  private final HoursTable hours;
  private final Communities communities;
  private final Clock clock;

  Nearby(Sql sql, StationsByDay byDay, HoursTable hours, Communities communities, Clock clock) {
    this.sql = sql;
    this.byDay = byDay;
    this.hours = hours;
    this.communities = communities;
    this.clock = clock;
  }

  /** Where someone is, as their phone told once and nobody keeps. */
  record Place(double latitude, double longitude) {}

  /**
   * What someone looks for.
   *
   * @param text part of a station's, a community's name or an address
   * @param onlyOpen whether those closed at the moment are left out
   * @param place sorts by distance
   */
  record Wanted(String text, AreaFilter area, boolean onlyOpen, @Nullable Place place) {

    static Wanted of(String text, String county, String township, boolean onlyOpen) {
      return new Wanted(TypedWords.plain(text), AreaFilter.of(county, township), onlyOpen, null);
    }

    Wanted at(Place there) {
      return new Wanted(text, area, onlyOpen, there);
    }

    boolean isEmpty() {
      return text.isEmpty() && area.isEmpty() && !onlyOpen && place == null;
    }
  }

  /**
   * A station to go to.
   *
   * @param kilometres how far; empty where nobody asked or its place isn't known
   */
  record Found(StationOnADay station, CommunityFacts community, OpenNow now, String kilometres) {}

  /** Everywhere that residents may look. */
  static Scope everywhere() {
    return new Scope(List.of(CurrentTenant.get().division()));
  }

  LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), Time.ZONE);
  }

  long count(Wanted wanted) {
    Condition where = where(wanted);
    return sql.query("SELECT COUNT(*)" + FROM + where.sql(), where.values(), row -> row.getLong(1))
        .getFirst();
  }

  /** A part of the list. */
  List<Found> page(Wanted wanted, Paging paging) {
    Place place = wanted.place();
    Condition where = where(wanted);
    List<Object> values = new ArrayList<>();
    if (place != null) {
      values.addAll(List.of(place.latitude(), place.longitude(), place.latitude()));
    }
    values.addAll(where.values());
    if (place == null) {
      values.addAll(openNow().values());
    }
    values.addAll(List.of(paging.size(), paging.offset()));
    List<Hit> hits =
        sql.query(
            "SELECT s.id, "
                + (place == null ? "NULL" : DISTANCE)
                + " AS km"
                + FROM
                + where.sql()
                + " ORDER BY "
                + (place == null ? OPEN_NOW + " DESC, c.path" : "km IS NULL, km")
                + ", s.kind DESC, s.id LIMIT ? OFFSET ?",
            values,
            row -> new Hit(row.getLong(1), row.getObject(2, Double.class)));
    return found(hits);
  }

  private record Hit(long id, @Nullable Double kilometres) {

    String words() {
      return kilometres == null ? "" : "%.1f".formatted(kilometres);
    }
  }

  private List<Found> found(List<Hit> hits) {
    if (hits.isEmpty()) {
      return List.of();
    }
    LocalDateTime now = now();
    List<Long> ids = hits.stream().map(Hit::id).toList();
    Map<Long, StationOnADay> stations =
        byDay.byIds(now.toLocalDate(), ids).stream()
            .collect(java.util.stream.Collectors.toMap(StationOnADay::id, one -> one));
    Map<Long, OpeningHours> times = hours.of(ids, now.toLocalDate());
    Map<Long, CommunityFacts> places =
        communities.everByIds(
            stations.values().stream().map(StationOnADay::communityId).distinct().toList());
    return hits.stream()
        .filter(hit -> stations.containsKey(hit.id()))
        .map(
            hit -> {
              StationOnADay one = Objects.requireNonNull(stations.get(hit.id()));
              return new Found(
                  one,
                  Objects.requireNonNull(places.get(one.communityId())),
                  times.getOrDefault(hit.id(), OpeningHours.UNKNOWN).at(now, day -> true),
                  hit.words());
            })
        .toList();
  }

  private Condition where(Wanted wanted) {
    List<Object> open = new ArrayList<>(StationState.marks(now().toLocalDate()));
    open.add(StationState.OPEN.name());
    Condition all =
        wanted
            .area()
            .within("c.path", everywhere())
            .and(new Condition(StationState.ON_MARKS + " = ?", open));
    if (!wanted.text().isEmpty()) {
      String anywhere = "%" + Condition.literal(wanted.text()) + "%";
      all =
          all.and(
              Condition.of(
                  "(p.name LIKE ? OR p.address LIKE ? OR c.short_name LIKE ?"
                      + " OR f.compound LIKE ?)",
                  anywhere,
                  anywhere,
                  anywhere,
                  anywhere));
    }
    return wanted.onlyOpen() ? all.and(openNow()) : all;
  }

  private Condition openNow() {
    LocalDateTime now = now();
    int minute = now.getHour() * 60 + now.getMinute();
    return Condition.of(
        OPEN_NOW,
        now.toLocalDate(),
        now.toLocalDate(),
        minute,
        minute,
        now.getDayOfWeek().getValue(),
        minute,
        minute);
  }
}
