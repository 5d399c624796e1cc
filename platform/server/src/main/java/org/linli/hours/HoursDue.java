package org.linli.hours;

import jakarta.inject.Singleton;
import java.util.List;
import org.linli.api.CommunityFacts;
import org.linli.api.Message;
import org.linli.api.Scope;
import org.linli.division.CommunityDue;
import org.linli.web.HomePart;

/** Hours of a community that wait for a second person. */
@Singleton
final class HoursDue implements CommunityDue {

  private final Proposals proposals;

  HoursDue(Proposals proposals) {
    this.proposals = proposals;
  }

  @Override
  public List<HomePart.Task> in(CommunityFacts community) {
    long waiting = proposals.countWaiting(new Scope(List.of(community.path())));
    return waiting == 0
        ? List.of()
        : List.of(
            new HomePart.Task(
                Message.of("hours.task.waiting", waiting),
                "/hours/proposals?community=" + community.id(),
                null,
                HomePart.State.SOON));
  }
}
