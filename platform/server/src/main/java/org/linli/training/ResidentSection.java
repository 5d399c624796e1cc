package org.linli.training;

import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.volunteer.RecordSection;
import org.linli.volunteer.VolunteerTrace;

/** That someone is a trained resident, in their record; it goes with their data. */
@Singleton
final class ResidentSection implements RecordSection, VolunteerTrace {

  private final TrainedResidents residents;
  private final Provider<MarkingResidents> marking;

  ResidentSection(TrainedResidents residents, Provider<MarkingResidents> marking) {
    this.residents = residents;
    this.marking = marking;
  }

  @Override
  public int order() {
    return 45;
  }

  @Override
  public Optional<Shown> of(long volunteer, boolean own) {
    Optional<TrainedResidents.Resident> known = residents.find(volunteer);
    var trained = marking.get().firstTrained(volunteer);
    if (known.isEmpty() && (own || trained == null)) {
      return Optional.empty();
    }
    Map<String, @Nullable Object> model = new HashMap<>();
    model.put("volunteer", volunteer);
    model.put("resident", known.orElse(null));
    model.put("own", own);
    return Optional.of(new Shown("resident.title", "training/resident-of", model));
  }

  @Override
  public String name() {
    return "trainedResident";
  }

  @Override
  public Object kept(long volunteer) {
    return residents
        .find(volunteer)
        .map(
            one ->
                Map.of(
                    "sinceOn",
                    one.sinceOn().toString(),
                    "deliberatesOn",
                    one.deliberatesOn() == null ? "" : one.deliberatesOn().toString()))
        .orElse(Map.of());
  }

  @Override
  public void deleted(long volunteer) {
    residents.remove(volunteer);
  }
}
