package org.linli.activity;

import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.division.AreaFilter;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** Finds activities for those who keep them, drafts too. */
@Singleton
class DeskSearch {

  private static final int LONGEST = 50;

  /** How many days ahead too few people are worth a look. */
  private static final int AHEAD = 7;

  private static final String FROM =
      " FROM activity a JOIN community c ON c.id = a.community_id WHERE ";

  private final Sql sql;
  private final Clock clock;

  DeskSearch(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * Which activities someone looks for.
   *
   * @param text part of the activity's or the community's name; empty for any
   * @param onlyFew only those with a session in the next days that has too few people yet
   */
  record Filter(String text, AreaFilter area, Optional<ActivityState> state, boolean onlyFew) {

    /** A filter as it comes from an address; what makes no sense is left out. */
    static Filter of(String text, String county, String township, String state, boolean onlyFew) {
      String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
      return new Filter(
          plain.substring(0, Math.min(plain.length(), LONGEST)),
          AreaFilter.of(county, township),
          Stream.of(ActivityState.values()).filter(one -> one.name().equals(state)).findFirst(),
          onlyFew);
    }

    boolean isEmpty() {
      return text.isEmpty() && area.isEmpty() && state.isEmpty() && !onlyFew;
    }

    private Condition within(Scope scope, Instant now) {
      Condition all = area.within("c.path", scope).and(Condition.of("a.kind = 'ACTIVITY'"));
      if (state.isPresent()) {
        all = all.and(Condition.of("a.state = ?", state.get().name()));
      }
      if (onlyFew) {
        Condition few = few(now);
        all =
            all.and(
                new Condition(
                    "a.state = 'PUBLISHED' AND EXISTS (SELECT 1 FROM activity_session s"
                        + " WHERE s.activity_id = a.id AND "
                        + few.sql()
                        + ")",
                    few.values()));
      }
      if (!text.isEmpty()) {
        String anywhere = "%" + Condition.literal(text) + "%";
        all = all.and(Condition.of("(a.name LIKE ? OR c.short_name LIKE ?)", anywhere, anywhere));
      }
      return all;
    }
  }

  /**
   * A line of the list.
   *
   * @param next when the next session begins, if one does
   * @param taken places taken in the sessions to come
   * @param waiting people who wait in the sessions to come
   */
  record Line(
      long id,
      long community,
      String name,
      ActivityState state,
      @Nullable Instant next,
      long taken,
      long capacity,
      long waiting) {}

  long count(Filter filter, Scope scope) {
    Condition where = filter.within(scope, clock.instant());
    return sql.query("SELECT COUNT(*)" + FROM + where.sql(), where.values(), row -> row.getLong(1))
        .getFirst();
  }

  /** A part of the list, the newest first. */
  List<Line> page(Filter filter, Scope scope, Paging paging) {
    Condition where = filter.within(scope, clock.instant());
    List<Object> values = new ArrayList<>();
    values.add(clock.instant());
    values.addAll(where.values());
    values.add(paging.size());
    values.add(paging.offset());
    return sql.query(
        "SELECT a.id, a.community_id, a.name, a.state, MIN(s.starts_at),"
            + " COALESCE(SUM(s.taken), 0), COALESCE(SUM(s.capacity), 0),"
            + " COALESCE(SUM(s.waiting), 0)"
            + " FROM activity a JOIN community c ON c.id = a.community_id"
            + " LEFT JOIN activity_session s ON s.activity_id = a.id AND s.starts_at > ?"
            + " AND s.state <> 'CANCELLED' WHERE "
            + where.sql()
            + " GROUP BY a.id, a.community_id, a.name, a.state ORDER BY a.id DESC LIMIT ? OFFSET ?",
        values,
        row ->
            new Line(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                ActivityState.valueOf(row.getString(4)),
                Optional.ofNullable(row.getTimestamp(5)).map(Timestamp::toInstant).orElse(null),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8)));
  }

  /** A session of the next days of whose places less than half are taken. */
  private static Condition few(Instant now) {
    return Condition.of(
        "s.starts_at > ? AND s.starts_at < ? AND s.state <> 'CANCELLED'"
            + " AND s.taken * 2 < s.capacity",
        now,
        now.plus(Duration.ofDays(AHEAD)));
  }

  /** How many sessions of the next days have too few people yet. */
  long few(Scope scope) {
    Condition where =
        few(clock.instant())
            .and(Condition.of("a.state = 'PUBLISHED' AND a.kind = 'ACTIVITY'"))
            .and(Condition.within("c.path", scope));
    return sql.query(
            "SELECT COUNT(*)" + Session.FROM + where.sql(), where.values(), row -> row.getLong(1))
        .getFirst();
  }

  /** How many drafts wait in a part of the tenant. */
  long drafts(Scope scope) {
    Condition where = Condition.of("a.state = 'DRAFT'").and(Condition.within("c.path", scope));
    return sql.query("SELECT COUNT(*)" + FROM + where.sql(), where.values(), row -> row.getLong(1))
        .getFirst();
  }

  /** How many sessions begin between two moments in a part of the tenant. */
  long sessions(Scope scope, Instant from, Instant to) {
    Condition where =
        Condition.of(
                "s.starts_at >= ? AND s.starts_at < ? AND s.state <> 'CANCELLED'"
                    + " AND a.state = 'PUBLISHED' AND a.kind = 'ACTIVITY'",
                from,
                to)
            .and(Condition.within("c.path", scope));
    return sql.query(
            "SELECT COUNT(*)" + Session.FROM + where.sql(), where.values(), row -> row.getLong(1))
        .getFirst();
  }
}
