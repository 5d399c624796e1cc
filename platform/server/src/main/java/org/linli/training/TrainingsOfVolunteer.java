package org.linli.training;

import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.division.Sql;
import org.linli.volunteer.RecordSection;
import org.linli.volunteer.VolunteerTrace;

/** The trainings in a volunteer's record (LAW-1); they take them along. */
@Singleton
final class TrainingsOfVolunteer implements RecordSection, VolunteerTrace {

  private final Provider<Trainings> trainings;
  private final Sql sql;

  TrainingsOfVolunteer(Provider<Trainings> trainings, Sql sql) {
    this.trainings = trainings;
    this.sql = sql;
  }

  @Override
  public int order() {
    return 40;
  }

  @Override
  public Optional<Shown> of(long volunteer, boolean own) {
    List<Trainings.Training> all = trainings.get().of(List.of(volunteer));
    return own || !all.isEmpty()
        ? Optional.of(
            new Shown(
                "training.record", "training/of-volunteer", Map.of("trainings", all, "own", own)))
        : Optional.empty();
  }

  @Override
  public String name() {
    return "trainings";
  }

  @Override
  public Object kept(long volunteer) {
    return trainings.get().of(List.of(volunteer)).stream()
        .map(
            one ->
                Map.of(
                    "course",
                    one.course(),
                    "topic",
                    one.topic().name(),
                    "trainedOn",
                    one.trainedOn().toString(),
                    "validUntil",
                    one.validUntil() == null ? "" : one.validUntil().toString()))
        .toList();
  }

  /** Whoever serves no more takes part in no course that is still to come. */
  @Override
  public void ended(long volunteer) {
    sql.update(
        "DELETE FROM course_participant WHERE volunteer_id = ? AND course_id IN ("
            + "SELECT s.course_id FROM course_session s WHERE s.starts_at > UTC_TIMESTAMP())"
            + " AND NOT EXISTS (SELECT 1 FROM course_session s JOIN course_attendance a"
            + " ON a.course_session_id = s.id WHERE s.course_id = course_participant.course_id"
            + " AND a.volunteer_id = course_participant.volunteer_id)",
        volunteer);
  }
}
