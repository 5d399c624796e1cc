package org.linli.team;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.Paging;
import org.linli.volunteer.RecordSection;

/** The teams in a volunteer's record. */
@Singleton
final class TeamsOfVolunteer implements RecordSection {

  private static final int LATEST = 10;

  private final MemberTable members;

  TeamsOfVolunteer(MemberTable members) {
    this.members = members;
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public Optional<Shown> of(long volunteer, boolean own) {
    List<TeamMembership> latest = members.of(List.of(volunteer), new Paging(1, LATEST, LATEST));
    return own || !latest.isEmpty()
        ? Optional.of(
            new Shown("team.title", "team/of-volunteer", Map.of("memberships", latest, "own", own)))
        : Optional.empty();
  }
}
