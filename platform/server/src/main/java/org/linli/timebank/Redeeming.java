package org.linli.timebank;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.joining.JoiningRefused;
import org.linli.joining.Refusal;
import org.linli.tenant.Time;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;

/**
 * Gives a volunteer's minutes for something. Behind the volunteer's lock, so that the same minutes
 * are not spent twice, then behind the offer's, so that the last piece goes to one alone.
 */
@Singleton
class Redeeming {

  private static final int CODES = 100_000_000;

  private final Volunteers volunteers;
  private final OfferTable offers;
  private final RedemptionTable redemptions;
  private final RedemptionRules rules;
  private final BankRules bankRules;
  private final TimeBook book;
  private final TimeBankNews news;
  private final Audit audit;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Redeeming(
      Volunteers volunteers,
      OfferTable offers,
      RedemptionTable redemptions,
      RedemptionRules rules,
      BankRules bankRules,
      TimeBook book,
      TimeBankNews news,
      Audit audit,
      Clock clock) {
    this.volunteers = volunteers;
    this.offers = offers;
    this.redemptions = redemptions;
    this.rules = rules;
    this.bankRules = bankRules;
    this.book = book;
    this.news = news;
    this.audit = audit;
    this.clock = clock;
  }

  /** As {@link #redeem}, by whoever acts for the volunteer; anybody else's is not there. */
  @Transactional
  long redeemOwn(UUID key, long offer, long volunteer, long account) {
    volunteers.lock(List.of(volunteer));
    volunteers.requireActedFor(volunteer, account);
    return redeem(key, offer, volunteer, account);
  }

  /**
   * Redeems something.
   *
   * @param key names this one redemption: sent again, it answers as before
   * @return its id
   * @throws JoiningRefused with everything that stands against it
   */
  @Transactional
  long redeem(UUID key, long offer, long volunteer, long by) {
    volunteers.lock(List.of(volunteer));
    Optional<Redemption> before = redemptions.byKey(key);
    if (before.isPresent()) {
      return before
          .filter(one -> one.volunteer() == volunteer && one.offer() == offer)
          .map(Redemption::id)
          .orElseThrow(() -> refused("timebank.refused.otherKey"));
    }
    Offer wanted = offers.lock(offer).orElseThrow(Problem::notFound);
    VolunteerFacts person = volunteers.find(volunteer).orElseThrow(Problem::notFound);
    List<Refusal> refusals = rules.of(wanted, List.of(person)).getOrDefault(volunteer, List.of());
    if (!refusals.isEmpty()) {
      throw new JoiningRefused(refusals);
    }
    if (!offers.take(offer)) {
      throw refused("timebank.refused.gone");
    }
    LocalDate today = Time.today(clock);
    LocalDate lastDay = today.plusDays(bankRules.now().collectDays());
    long id = redemptions.add(key, wanted, volunteer, freshCode(), lastDay, by);
    Redemption made = redemptions.find(id).orElseThrow();
    book.add(List.of(NewMove.of(made, Move.REDEEMED, today, by)));
    news.redeemed(made);
    audit.record(
        "redemption.made",
        "redemption",
        id,
        Map.of("offer", Long.toString(offer), "volunteer", Long.toString(volunteer)));
    return id;
  }

  /** Eight digits that no other redemption ever had. */
  private String freshCode() {
    String code;
    do {
      code = "%08d".formatted(random.nextInt(CODES));
    } while (redemptions.hasCode(code));
    return code;
  }

  private static JoiningRefused refused(String key) {
    return new JoiningRefused(List.of(Refusal.of("offer", key)));
  }
}
