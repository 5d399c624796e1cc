package org.linli.need;

import jakarta.inject.Singleton;
import org.linli.api.CommunityFacts;
import org.linli.division.CommunityEnding;

/** What is asked in a community that is closed comes to nothing there, and why is said. */
@Singleton
final class EndingWithCommunity implements CommunityEnding {

  private final RequestLists lists;
  private final EndingRequests ending;

  EndingWithCommunity(RequestLists lists, EndingRequests ending) {
    this.lists = lists;
    this.ending = ending;
  }

  @Override
  public void closed(CommunityFacts community, String reason, long by) {
    lists.openIds(community.id()).forEach(id -> ending.giveUp(id, reason, by));
  }
}
