package org.linli.need;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.division.AreaFilter;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.tenant.Time;

/** How many were asked, answered and done, how fast, and how content people are; one statement. */
@Singleton
class Figures {

  private static final String SUMS =
      " COUNT(*), SUM(r.answered_at IS NOT NULL), SUM(r.done_at IS NOT NULL),"
          + " SUM(r.state IN ('ASKED', 'OFFERED', 'ACCEPTED')),"
          + " COALESCE(SUM(r.state IN ('ASKED', 'OFFERED', 'ACCEPTED') AND r.due_at <= ?), 0),"
          + " AVG(TIMESTAMPDIFF(MINUTE, r.asked_at, r.answered_at)), COUNT(r.stars), AVG(r.stars)";

  private final Sql sql;
  private final Clock clock;

  Figures(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * The figures of a community, or of all together.
   *
   * @param community 0 for all together
   * @param answered how many a team accepted
   * @param hoursToAnswer how many hours that took on average; 0 for none
   * @param stars their average; 0 for none
   */
  record Figure(
      long community,
      long asked,
      long answered,
      long done,
      long open,
      long late,
      double hoursToAnswer,
      long rated,
      double stars) {

    private static Figure read(ResultSet row) throws SQLException {
      return new Figure(
          row.getLong(1),
          row.getLong(2),
          row.getLong(3),
          row.getLong(4),
          row.getLong(5),
          row.getLong(6),
          Math.round(row.getDouble(7) / 6) / 10.0,
          row.getLong(8),
          Math.round(row.getDouble(9) * 10) / 10.0);
    }
  }

  /** The days on which they were asked, both included. */
  record Period(LocalDate from, LocalDate to) {

    static Period of(String from, String to, LocalDate today) {
      LocalDate last = day(to, today);
      LocalDate first = day(from, today.withDayOfYear(1));
      return first.isAfter(last) ? new Period(last, first) : new Period(first, last);
    }

    private static LocalDate day(String typed, LocalDate other) {
      return typed.matches("20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])")
          ? LocalDate.parse(typed)
          : other;
    }

    Condition asked() {
      return Condition.of(
          "r.asked_at >= ? AND r.asked_at < ? AND r.state <> 'MERGED'",
          begin(from),
          begin(to.plusDays(1)));
    }

    private static Instant begin(LocalDate day) {
      return day.atStartOfDay(Time.ZONE).toInstant();
    }
  }

  /** This year's of one community. */
  Figure ofYear(long community) {
    LocalDate today = Time.today(clock);
    Condition where =
        Condition.of("r.community_id = ?", community)
            .and(new Period(today.withDayOfYear(1), today).asked());
    return together(where);
  }

  Figure together(Period period, AreaFilter area, Scope scope) {
    return together(period.asked().and(area.within("c.path", scope)));
  }

  long countCommunities(Period period, AreaFilter area, Scope scope) {
    Condition where = period.asked().and(area.within("c.path", scope));
    return sql.query(
            "SELECT COUNT(DISTINCT r.community_id)" + ServiceRequest.FROM + where.sql(),
            where.values(),
            row -> row.getLong(1))
        .getFirst();
  }

  /** Each community's, those with the most requests first. */
  List<Figure> byCommunity(Period period, AreaFilter area, Scope scope, Paging paging) {
    Condition where = period.asked().and(area.within("c.path", scope));
    List<Object> values = withNow(where);
    values.add(paging.size());
    values.add(paging.offset());
    return sql.query(
        "SELECT r.community_id,"
            + SUMS
            + ServiceRequest.FROM
            + where.sql()
            + " GROUP BY r.community_id ORDER BY COUNT(*) DESC, r.community_id LIMIT ? OFFSET ?",
        values,
        Figure::read);
  }

  private Figure together(Condition where) {
    return sql.query(
            "SELECT 0," + SUMS + ServiceRequest.FROM + where.sql(), withNow(where), Figure::read)
        .getFirst();
  }

  private List<Object> withNow(Condition where) {
    List<Object> values = new ArrayList<>();
    values.add(clock.instant());
    values.addAll(where.values());
    return values;
  }
}
