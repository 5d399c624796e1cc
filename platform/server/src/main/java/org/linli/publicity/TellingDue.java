package org.linli.publicity;

import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.linli.account.Holders;
import org.linli.api.Role;
import org.linli.job.InEveryTenant;
import org.linli.notice.NewNotice;
import org.linli.notice.NoticeKind;
import org.linli.notice.Notices;
import org.linli.notice.OnceTold;

/** Tells once, to those who keep a community, that what is shown there is due for renewal. */
@Singleton
class TellingDue {

  static final String WHAT = "publicity-due";
  private static final int AT_ONCE = 1000;
  private static final Set<Role> NEAREST = Set.of(Role.STATION_HEAD, Role.SOCIAL_WORKER);

  private final InEveryTenant everywhere;
  private final InTenant inTenant;

  TellingDue(InEveryTenant everywhere, InTenant inTenant) {
    this.everywhere = everywhere;
    this.inTenant = inTenant;
  }

  @Scheduled(cron = "0 50 6 * * *", zoneId = "Asia/Shanghai")
  void tell() {
    everywhere.runWhereOpen("publicity-due", Duration.ofHours(1), inTenant::tell);
  }

  /** What is told in one tenant. */
  @Singleton
  static class InTenant {

    private final SpotTable spots;
    private final Holders holders;
    private final Notices notices;
    private final OnceTold told;

    InTenant(SpotTable spots, Holders holders, Notices notices, OnceTold told) {
      this.spots = spots;
      this.holders = holders;
      this.notices = notices;
      this.told = told;
    }

    @Transactional
    void tell() {
      List<Spot> due = spots.dueUntold(AT_ONCE);
      if (due.isEmpty()) {
        return;
      }
      told.told(WHAT, due.stream().map(one -> Objects.requireNonNull(one.now()).id()).toList());
      notices.write(
          holders.scopes(NEAREST).entrySet().stream()
              .map(
                  one ->
                      Map.entry(
                          one.getKey(),
                          due.stream()
                              .filter(spot -> one.getValue().contains(spot.path()))
                              .count()))
              .filter(one -> one.getValue() > 0)
              .map(
                  one ->
                      new NewNotice(
                          NoticeKind.PUBLICITY_DUE,
                          one.getKey(),
                          null,
                          SpotPages.LIST + "?state=due",
                          List.of(Long.toString(one.getValue()))))
              .toList());
    }
  }
}
