package org.linli.activity;

import jakarta.inject.Singleton;
import java.sql.Date;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.api.Joinable;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.division.AreaFilter;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.insurance.Insurance;
import org.linli.tenant.Time;
import org.linli.training.TrainingTopic;
import org.linli.training.Trainings;
import org.linli.volunteer.Age;
import org.linli.volunteer.Skill;
import org.linli.volunteer.VolunteerFacts;

/** Finds what is on: published sessions that are still to come. */
@Singleton
class Browsing {

  /** Days are counted in Shanghai, where the clock has been eight hours ahead since 1991. */
  private static final String DAY = "DATE(DATE_ADD(s.starts_at, INTERVAL 8 HOUR))";

  private final Sql sql;
  private final Clock clock;

  Browsing(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * What someone looks for.
   *
   * @param monday the first day of the week
   * @param day the only day of it that is looked for, if given
   * @param area where
   */
  record Week(LocalDate monday, @Nullable LocalDate day, AreaFilter area) {

    /** A week as it comes from an address; without one, or with a strange one, it is this one. */
    static Week of(String week, AreaFilter area, LocalDate today) {
      LocalDate day = Browsing.day(week).orElse(today);
      return new Week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), null, area);
    }

    /** A day of its week. */
    static Week ofDay(LocalDate day, AreaFilter area) {
      return new Week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), day, area);
    }

    LocalDate first() {
      return day == null ? monday : day;
    }

    /** The day after the last. */
    LocalDate end() {
      return day == null ? after() : day.plusDays(1);
    }

    /** Its last day. */
    public LocalDate sunday() {
      return monday.plusDays(6);
    }

    /** The Monday before. */
    public LocalDate before() {
      return monday.minusWeeks(1);
    }

    /** The Monday after. */
    public LocalDate after() {
      return monday.plusWeeks(1);
    }
  }

  /** A day as it comes from an address. */
  static Optional<LocalDate> day(String text) {
    try {
      return text.matches("20[0-9]{2}-[01][0-9]-[0-3][0-9]")
          ? Optional.of(LocalDate.parse(text))
          : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty(); // No such day.
    }
  }

  /** How many sessions there are on each day from one until before another. */
  Map<LocalDate, Long> days(
      LocalDate first, LocalDate end, AreaFilter area, Scope scope, @Nullable VolunteerFacts only) {
    Condition where = where(first, end, area, scope, only);
    return sql
        .query(
            "SELECT " + DAY + ", COUNT(*)" + Session.FROM + where.sql() + " GROUP BY 1",
            where.values(),
            row -> Map.entry(row.getObject(1, LocalDate.class), row.getLong(2)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  long count(Week week, Scope scope, @Nullable VolunteerFacts only) {
    Condition where = where(week, scope, only);
    return sql.query(
            "SELECT COUNT(*)" + Session.FROM + where.sql(), where.values(), row -> row.getLong(1))
        .getFirst();
  }

  /**
   * A part of the list, the earliest first.
   *
   * @param only leaves out what this volunteer may not join, by the platform's own rules as at a
   *     sign-up; {@link Shortlisting} knows the others
   */
  List<Session> page(Week week, Scope scope, @Nullable VolunteerFacts only, Paging paging) {
    Condition where = where(week, scope, only);
    List<Object> values = new ArrayList<>(where.values());
    values.add(paging.size());
    values.add(paging.offset());
    return sql.query(
        "SELECT "
            + Session.COLUMNS
            + Session.FROM
            + where.sql()
            + " ORDER BY s.starts_at, s.id LIMIT ? OFFSET ?",
        values,
        Session::read);
  }

  /**
   * A session that the platform's own rules let someone join, with what plugins' rules go by: a
   * lean row.
   */
  record Candidate(long session, Joinable what) {}

  /** All that someone may join by the platform's own rules, the earliest first. */
  List<Candidate> candidates(
      LocalDate first, LocalDate end, AreaFilter area, Scope scope, VolunteerFacts only) {
    Condition where = where(first, end, area, scope, only);
    return sql.query(
        "SELECT s.id, a.community_id, "
            + DAY
            + ", a.service_type, a.minimum_age"
            + Session.FROM
            + where.sql()
            + " ORDER BY s.starts_at, s.id",
        where.values(),
        row ->
            new Candidate(
                row.getLong(1),
                new Joinable(
                    Joinable.Kind.ACTIVITY,
                    row.getLong(2),
                    false,
                    row.getObject(3, LocalDate.class),
                    row.getString(4),
                    row.getInt(5))));
  }

  private Condition where(Week week, Scope scope, @Nullable VolunteerFacts only) {
    return where(week.first(), week.end(), week.area(), scope, only);
  }

  private Condition where(
      LocalDate first, LocalDate end, AreaFilter area, Scope scope, @Nullable VolunteerFacts only) {
    Instant now = clock.instant();
    Instant from = start(first);
    Condition all =
        Condition.of(
                "s.starts_at >= ? AND s.starts_at < ? AND s.state <> 'CANCELLED'"
                    + " AND a.state = 'PUBLISHED' AND a.kind = 'ACTIVITY'",
                from.isBefore(now) ? now : from,
                start(end))
            .and(area.within("c.path", scope));
    return only == null ? all : all.and(joinable(only));
  }

  /** What {@link SignUpRules} says, as a condition. */
  private static Condition joinable(VolunteerFacts volunteer) {
    LocalDate born = volunteer.birthDate();
    if (!volunteer.mayServe() || born == null) {
      return Condition.of("FALSE");
    }
    Date birth = Date.valueOf(born);
    String age = "TIMESTAMPDIFF(YEAR, ?, " + DAY + ")";
    Condition all =
        Condition.of("s.state = 'OPEN'")
            .and(Condition.of(age + " >= a.minimum_age", birth))
            .and(
                Condition.of(
                    "NOT EXISTS (SELECT 1 FROM sign_up u JOIN activity_session o"
                        + " ON o.id = u.session_id WHERE u.volunteer_id = ?"
                        + " AND u.state IN ('CONFIRMED', 'WAITING', 'OFFERED')"
                        + " AND o.state <> 'CANCELLED' AND o.id <> s.id"
                        + " AND o.starts_at < s.ends_at AND o.ends_at > s.starts_at)",
                    volunteer.id()));
    if (!volunteer.hasGuardianConsent()) {
      all = all.and(Condition.of(age + " >= ?", birth, Age.REGISTERS));
    }
    for (TrainingTopic topic : TrainingTopic.values()) {
      Condition has = Trainings.has(volunteer.id(), topic, DAY);
      all =
          all.and(
              new Condition(
                  "(NOT FIND_IN_SET('" + topic.name() + "', a.trainings) OR " + has.sql() + ")",
                  has.values()));
    }
    Condition covers = Insurance.covers(volunteer, DAY);
    all = all.and(new Condition("(NOT a.is_insured OR " + covers.sql() + ")", covers.values()));
    for (Skill skill : Skill.values()) {
      if (!volunteer.skills().contains(skill)) {
        all = all.and(Condition.of("NOT FIND_IN_SET(?, a.skills)", skill.name()));
      }
    }
    return all;
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(Time.ZONE).toInstant();
  }
}
