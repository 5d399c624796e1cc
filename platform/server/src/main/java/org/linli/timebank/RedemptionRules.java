package org.linli.timebank;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.api.Joinable;
import org.linli.joining.JoiningRules;
import org.linli.joining.Judging;
import org.linli.joining.Refusal;
import org.linli.tenant.Time;
import org.linli.volunteer.VolunteerFacts;

/**
 * Who may redeem what: whoever may serve and has the minutes, and as the rules of the tenant's
 * plugins say (ZJ-11: core volunteers). While something is owed nothing can be redeemed.
 */
@Singleton
class RedemptionRules {

  private final JoiningRules regional;
  private final TimeBook book;
  private final Clock clock;

  RedemptionRules(JoiningRules regional, TimeBook book, Clock clock) {
    this.regional = regional;
    this.book = book;
    this.clock = clock;
  }

  /** Everything that stands against some people's redeeming something, by the volunteer's id. */
  Map<Long, List<Refusal>> of(Offer offer, Collection<VolunteerFacts> people) {
    LocalDate today = Time.today(clock);
    Joinable what = new Joinable(Joinable.Kind.REDEMPTION, offer.community(), false, today, "", 0);
    Judging judging = regional.about(List.of(what), people);
    Map<Long, Purse> purses = book.purses(people.stream().map(VolunteerFacts::id).toList());
    Map<Long, List<Refusal>> all = new HashMap<>();
    for (VolunteerFacts one : people) {
      List<Refusal> refusals = new ArrayList<>(ofOffer(offer, today));
      if (!one.mayServe()) {
        refusals.add(Refusal.of("volunteer", "timebank.refused.notServing"));
      }
      refusals.addAll(ofPurse(purses.getOrDefault(one.id(), Purse.EMPTY), offer.details().price()));
      refusals.addAll(judging.refusals(what, one, false));
      all.put(one.id(), refusals);
    }
    return all;
  }

  private static List<Refusal> ofOffer(Offer offer, LocalDate today) {
    return switch (offer.standing(today)) {
      case "ENDED" -> List.of(Refusal.of("offer", "timebank.refused.over"));
      case "AHEAD" ->
          List.of(Refusal.of("offer", "timebank.refused.ahead", offer.details().from()));
      case "GONE" -> List.of(Refusal.of("offer", "timebank.refused.gone"));
      default -> List.of();
    };
  }

  private static List<Refusal> ofPurse(Purse purse, int price) {
    if (purse.debt() > 0) {
      return List.of(Refusal.of("minutes", "timebank.refused.debt", purse.debt()));
    }
    return purse.balance() < price
        ? List.of(Refusal.of("minutes", "timebank.refused.minutes", price, purse.balance()))
        : List.of();
  }
}
