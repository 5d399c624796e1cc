package org.linli.timebank;

import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.linli.api.Audit;
import org.linli.job.InEveryTenant;
import org.linli.notice.OnceTold;
import org.linli.tenant.Time;
import org.linli.volunteer.Volunteers;

/** What the time bank does each night: what nobody came for expires, old minutes may lapse. */
@Singleton
public class NightlyTimeBank {

  static final String EXPIRING = "redemption-expiring";
  private final InEveryTenant everywhere;
  private final InTenant inTenant;

  NightlyTimeBank(InEveryTenant everywhere, InTenant inTenant) {
    this.everywhere = everywhere;
    this.inTenant = inTenant;
  }

  /** Once a night, by one node. */
  @Scheduled(cron = "0 10 4 * * *", zoneId = "Asia/Shanghai")
  public void run() {
    everywhere.runWhereOpen("time-bank", Duration.ofHours(2), inTenant::all);
  }

  /** What is done in one tenant. */
  @Singleton
  static class InTenant {

    private static final int AT_ONCE = 100;
    private static final int DAYS_BEFORE = 2;

    private final RedemptionTable redemptions;
    private final OfferTable offers;
    private final EndingRedemptions ending;
    private final BankRules rules;
    private final TimeBook book;
    private final Volunteers volunteers;
    private final TimeBankNews news;
    private final OnceTold onceTold;
    private final Audit audit;
    private final Clock clock;

    InTenant(
        RedemptionTable redemptions,
        OfferTable offers,
        EndingRedemptions ending,
        BankRules rules,
        TimeBook book,
        Volunteers volunteers,
        TimeBankNews news,
        OnceTold onceTold,
        Audit audit,
        Clock clock) {
      this.redemptions = redemptions;
      this.offers = offers;
      this.ending = ending;
      this.rules = rules;
      this.book = book;
      this.volunteers = volunteers;
      this.news = news;
      this.onceTold = onceTold;
      this.audit = audit;
      this.clock = clock;
    }

    void all() {
      while (expire() > 0) {
        // A part at a time, so that no transaction is long.
      }
      while (lapse() > 0) {
        // As above.
      }
      tellExpiring();
    }

    /** Some of what nobody came for; tells how many. */
    @Transactional
    int expire() {
      List<Redemption> overdue = redemptions.overdue(Time.today(clock), AT_ONCE);
      offers.lockAll(overdue.stream().map(Redemption::offer).distinct().toList());
      return ending.giveBack(
          overdue.stream().map(Redemption::id).toList(), RedemptionState.EXPIRED, null, 0);
    }

    /** The old minutes of some people, looked at again behind their locks; tells of how many. */
    @Transactional
    int lapse() {
      Integer months = rules.now().lapseMonths();
      if (months == null) {
        return 0;
      }
      LocalDate today = Time.today(clock);
      LocalDate before = today.minusMonths(months);
      Map<Long, Integer> some = book.lapsing(before, List.of(), AT_ONCE);
      if (some.isEmpty()) {
        return 0;
      }
      volunteers.lock(some.keySet());
      Map<Long, Integer> due = book.lapsing(before, some.keySet(), AT_ONCE);
      book.add(
          due.entrySet().stream()
              .map(one -> NewMove.lapsed(one.getKey(), one.getValue(), today))
              .toList());
      news.lapsed(due);
      audit.record("time-bank.lapsed", "time-bank", before, Map.of("people", "" + due.size()));
      return some.size();
    }

    @Transactional
    void tellExpiring() {
      List<Redemption> soon =
          redemptions.expiringUntil(Time.today(clock).plusDays(DAYS_BEFORE), 5 * AT_ONCE);
      news.expiring(soon);
      onceTold.told(EXPIRING, soon.stream().map(Redemption::id).toList());
    }
  }
}
