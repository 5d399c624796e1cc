package org.linli.commendation;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.Paging;
import org.linli.volunteer.RecordSection;
import org.linli.volunteer.VolunteerTrace;

/** The awards in a volunteer's record (LAW-1); once the person goes, no name is left of them. */
@Singleton
final class AwardsOfVolunteer implements RecordSection, VolunteerTrace {

  private static final int MOST = 100;

  private final NomineeTable nominees;

  AwardsOfVolunteer(NomineeTable nominees) {
    this.nominees = nominees;
  }

  @Override
  public int order() {
    return 36;
  }

  @Override
  public Optional<Shown> of(long volunteer, boolean own) {
    List<Nominee> awards = awards(volunteer);
    return awards.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Shown(
                "commendation.awards",
                "commendation/of-volunteer",
                Map.of("awards", awards, "own", own)));
  }

  @Override
  public String name() {
    return "awards";
  }

  @Override
  public Object kept(long volunteer) {
    return awards(volunteer).stream()
        .map(
            one ->
                Map.<String, Object>of(
                    "round", one.roundTitle(), "minutes", one.minutes(), "reason", one.reason()))
        .toList();
  }

  @Override
  public void deleted(long volunteer) {
    nominees.hideAll(volunteer);
  }

  private List<Nominee> awards(long volunteer) {
    return nominees.page(
        NomineeTable.awarded(Category.VOLUNTEER, volunteer), new Paging(1, MOST, MOST));
  }
}
