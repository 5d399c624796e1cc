package org.linli.training;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** Who is trained for what, for other domains: read once for many people and days. */
@Singleton
public class Trainings {

  private final Sql sql;

  Trainings(Sql sql) {
    this.sql = sql;
  }

  /**
   * One thing that someone is trained for.
   *
   * @param course the title of the course
   * @param validUntil the last day on which it counts; null for ever
   */
  public record Training(
      long volunteer,
      TrainingTopic topic,
      String course,
      LocalDate trainedOn,
      @Nullable LocalDate validUntil) {

    /** Whether it counts on a day. */
    public boolean countsOn(LocalDate day) {
      return !trainedOn.isAfter(day) && (validUntil == null || !validUntil.isBefore(day));
    }
  }

  /** All that some people were ever trained for, the latest first. */
  public List<Training> of(Collection<Long> volunteers) {
    Condition these = Condition.in("t.volunteer_id", volunteers);
    return sql.query(
        "SELECT t.volunteer_id, t.topic, k.title, t.trained_on, t.valid_until FROM trained t"
            + " JOIN course k ON k.id = t.course_id WHERE "
            + these.sql()
            + " ORDER BY t.trained_on DESC, t.id",
        these.values(),
        row ->
            new Training(
                row.getLong(1),
                TrainingTopic.valueOf(row.getString(2)),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                row.getObject(5, LocalDate.class)));
  }

  /** Whether someone is trained for a topic on a day. */
  public static boolean has(
      List<Training> trainings, long volunteer, TrainingTopic topic, LocalDate day) {
    return trainings.stream()
        .anyMatch(one -> one.volunteer() == volunteer && one.topic() == topic && one.countsOn(day));
  }

  /**
   * Whether someone is trained for a topic on a day, as a condition for a list.
   *
   * @param day an expression of the day
   */
  public static Condition has(long volunteer, TrainingTopic topic, String day) {
    return Condition.of(
        "EXISTS (SELECT 1 FROM trained t WHERE t.volunteer_id = ? AND t.topic = ?"
            + " AND t.trained_on <= "
            + day
            + " AND (t.valid_until IS NULL OR t.valid_until >= "
            + day
            + "))",
        volunteer,
        topic.name());
  }
}
