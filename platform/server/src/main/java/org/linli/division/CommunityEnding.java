package org.linli.division;

import org.linli.api.CommunityFacts;

/**
 * A domain that has things in communities which can't go on when one is closed. A bean; it is told
 * in the transaction that closes the community.
 */
public interface CommunityEnding {

  /**
   * A community was closed, or merged into another; what goes on there ends today.
   *
   * @param reason why, in words
   * @param by the account that closed it
   */
  void closed(CommunityFacts community, String reason, long by);
}
