package org.linli.training;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Audit;
import org.linli.api.Form;
import org.linli.api.Problem;
import org.linli.tenant.Time;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;
import org.linli.web.Refused;

/**
 * Marks volunteers as trained residents, and since when they take part in deliberation (议事协商):
 * whoever was trained becomes one of the community's core volunteers (GD-4).
 */
@Singleton
class MarkingResidents {

  private final TrainedResidents residents;
  private final Trainings trainings;
  private final Volunteers volunteers;
  private final Audit audit;
  private final Clock clock;

  MarkingResidents(
      TrainedResidents residents,
      Trainings trainings,
      Volunteers volunteers,
      Audit audit,
      Clock clock) {
    this.residents = residents;
    this.trainings = trainings;
    this.volunteers = volunteers;
    this.audit = audit;
    this.clock = clock;
  }

  /** What was typed; empty, and said beside the fields, when something is wrong. */
  Optional<TrainedResidents.Resident> read(long volunteer, Form form) {
    if (form.text("sinceOn").isEmpty()) {
      form.reject("sinceOn", "form.required");
    }
    Optional<LocalDate> since = day(form, "sinceOn");
    LocalDate deliberates = day(form, "deliberatesOn").orElse(null);
    return form.isValid()
        ? since.map(from -> new TrainedResidents.Resident(volunteer, from, deliberates))
        : Optional.empty();
  }

  private Optional<LocalDate> day(Form form, String field) {
    Optional<LocalDate> day = form.day(field);
    if (day.filter(Time.today(clock)::isBefore).isPresent()) {
      form.reject(field, "training.refused.future");
    }
    return day;
  }

  /**
   * Marks a volunteer, or changes the mark.
   *
   * @throws Refused if they were never trained
   */
  @Transactional
  void mark(TrainedResidents.Resident resident, long by) {
    if (volunteers.find(resident.volunteer()).filter(VolunteerFacts::mayServe).isEmpty()) {
      throw Problem.conflict("resident.refused.notServing");
    }
    if (trainings.of(List.of(resident.volunteer())).isEmpty()) {
      throw new Refused("sinceOn", "resident.refused.untrained");
    }
    residents.put(resident, by);
    audit.record("resident.marked", "volunteer", resident.volunteer());
  }

  /** Takes the mark back. */
  @Transactional
  void unmark(long volunteer) {
    if (residents.find(volunteer).isPresent()) {
      residents.remove(volunteer);
      audit.record("resident.unmarked", "volunteer", volunteer);
    }
  }

  @Nullable LocalDate firstTrained(long volunteer) {
    return trainings.of(List.of(volunteer)).stream()
        .map(Trainings.Training::trainedOn)
        .min(LocalDate::compareTo)
        .orElse(null);
  }
}
