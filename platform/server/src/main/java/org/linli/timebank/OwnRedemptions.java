package org.linli.timebank;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import org.linli.api.Problem;
import org.linli.volunteer.Volunteers;
import org.linli.web.Refused;
import org.linli.web.template.Messages;

/** What people do with what they, or those whom they act for, redeemed; all else is not there. */
@Singleton
class OwnRedemptions {

  private final RedemptionTable redemptions;
  private final EndingRedemptions ending;
  private final Volunteers volunteers;
  private final Messages messages;

  OwnRedemptions(
      RedemptionTable redemptions,
      EndingRedemptions ending,
      Volunteers volunteers,
      Messages messages) {
    this.redemptions = redemptions;
    this.ending = ending;
    this.volunteers = volunteers;
    this.messages = messages;
  }

  Redemption find(long id, long account) {
    Redemption found = redemptions.find(id).orElseThrow(Problem::notFound);
    volunteers.requireActedFor(found.volunteer(), account);
    return found;
  }

  /**
   * Takes it back.
   *
   * @param reason why; empty where they don't say
   * @throws Refused if it was handed over or given back already
   */
  @Transactional
  void cancel(long id, String reason, long account) {
    find(id, account);
    String said = reason.isEmpty() ? messages.say("timebank.cancelled.own") : reason;
    ending.refund(id, said, account);
  }
}
