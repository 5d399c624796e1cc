package org.linli.timebank;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.tenant.Time;
import org.linli.web.Refused;

/**
 * What becomes of a redemption: handed over, refunded, or expired. Each happens once, behind the
 * redemption's lock. The volunteer's lock isn't needed: minutes only go back into the purse here.
 */
@Singleton
class EndingRedemptions {

  private final OfferTable offers;
  private final RedemptionTable redemptions;
  private final TimeBook book;
  private final TimeBankNews news;
  private final Audit audit;
  private final Clock clock;

  EndingRedemptions(
      OfferTable offers,
      RedemptionTable redemptions,
      TimeBook book,
      TimeBankNews news,
      Audit audit,
      Clock clock) {
    this.offers = offers;
    this.redemptions = redemptions;
    this.book = book;
    this.news = news;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Hands it over.
   *
   * @param code what the phone shows; empty where the clerk knows whom they have before them
   * @param known whether the clerk says so
   * @throws Refused if it waits no more, its last day is over, or the code is another's
   */
  @Transactional
  void handOver(long id, String code, boolean known, long by) {
    Redemption now = hold(id, "code");
    if (!code.isEmpty() && !code.equals(now.code())) {
      throw new Refused("code", "timebank.refused.code");
    }
    if (code.isEmpty() && !known) {
      throw new Refused("code", "timebank.refused.noCode");
    }
    LocalDate today = Time.today(clock);
    if (now.expiresOn().isBefore(today)) {
      throw new Refused("code", "timebank.refused.expired", now.expiresOn());
    }
    redemptions.end(List.of(id), RedemptionState.HANDED_OVER, null, by);
    book.add(List.of(NewMove.of(now, Move.HANDED_OVER, today, by)));
    news.handedOver(now);
    audit.record(
        "redemption.handed-over", "redemption", id, Map.of("known", Boolean.toString(known)));
  }

  /**
   * Gives the minutes of one back that was not handed over.
   *
   * @throws Refused if it waits no more
   */
  @Transactional
  void refund(long id, String reason, long by) {
    hold(id, "reason");
    giveBack(List.of(id), RedemptionState.REFUNDED, reason, by);
  }

  /** Gives the minutes of those back that still wait, and puts the pieces back. */
  @Transactional
  int giveBack(Collection<Long> ids, RedemptionState as, @Nullable String reason, long by) {
    if (ids.isEmpty()) {
      return 0;
    }
    List<Redemption> waiting = redemptions.lockWaiting(ids);
    if (waiting.isEmpty()) {
      return 0;
    }
    List<Long> these = waiting.stream().map(Redemption::id).toList();
    Move move = as == RedemptionState.EXPIRED ? Move.EXPIRED : Move.REFUNDED;
    LocalDate today = Time.today(clock);
    redemptions.end(these, as, reason, by);
    offers.putBack(waiting.stream().map(Redemption::offer).toList());
    book.add(waiting.stream().map(one -> NewMove.of(one, move, today, by)).toList());
    news.gaveBack(waiting, as, reason == null ? "" : reason);
    audit.record(
        as == RedemptionState.EXPIRED ? "redemption.expired" : "redemption.refunded",
        "redemption",
        these.getFirst(),
        Map.of("all", these.stream().map(String::valueOf).collect(Collectors.joining(","))));
    return these.size();
  }

  /** The one, which waits, held behind its offer: in the order in which whoever redeems locks. */
  private Redemption hold(long id, String field) {
    Redemption known = redemptions.find(id).orElseThrow(Problem::notFound);
    offers.lockAll(List.of(known.offer()));
    return redemptions.lockWaiting(List.of(id)).stream()
        .findFirst()
        .orElseThrow(() -> new Refused(field, "timebank.refused.answered"));
  }
}
