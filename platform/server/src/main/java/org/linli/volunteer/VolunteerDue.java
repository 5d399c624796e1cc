package org.linli.volunteer;

import jakarta.inject.Singleton;
import java.util.List;
import org.linli.api.CommunityFacts;
import org.linli.api.Message;
import org.linli.division.CommunityDue;
import org.linli.web.HomePart;

/** Registrations of a community that wait for someone to look at them. */
@Singleton
final class VolunteerDue implements CommunityDue {

  private final VolunteerRegister register;

  VolunteerDue(VolunteerRegister register) {
    this.register = register;
  }

  @Override
  public List<HomePart.Task> in(CommunityFacts community) {
    long waiting = register.count(community.id(), VolunteerState.APPLIED);
    return waiting == 0
        ? List.of()
        : List.of(
            new HomePart.Task(
                Message.of("volunteer.task.review", waiting),
                "/volunteers?state=APPLIED&community=" + community.id(),
                null,
                HomePart.State.SOON));
  }
}
