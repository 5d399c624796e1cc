package org.linli.timebank;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.account.Holders;
import org.linli.api.Role;
import org.linli.notice.NewNotice;
import org.linli.notice.NoticeKind;
import org.linli.notice.Notices;
import org.linli.volunteer.TellingVolunteers;
import org.linli.volunteer.TellingVolunteers.Told;

/**
 * Tells volunteers what becomes of what they redeemed, and those who keep a community that
 * something is to be made ready. Called in the transaction that changes it.
 */
@Singleton
class TimeBankNews {

  private static final Set<Role> NEAREST = Set.of(Role.STATION_HEAD, Role.SOCIAL_WORKER);
  private static final Set<Role> ABOVE = Set.of(Role.TENANT_ADMINISTRATOR, Role.STAFF);

  private final TellingVolunteers telling;
  private final Notices notices;
  private final Holders holders;

  TimeBankNews(TellingVolunteers telling, Notices notices, Holders holders) {
    this.telling = telling;
    this.notices = notices;
    this.holders = holders;
  }

  /** Somebody redeemed something: those who work there make it ready. */
  void redeemed(Redemption made) {
    List<Long> near = holders.over(NEAREST, made.path());
    notices.write(
        (near.isEmpty() ? holders.over(ABOVE, made.path()) : near)
            .stream()
                .map(
                    account ->
                        new NewNotice(
                            NoticeKind.TIME_REDEEMED,
                            account,
                            null,
                            "/redemptions/" + made.id(),
                            List.of(made.title(), made.expiresOn().toString())))
                .toList());
  }

  void handedOver(Redemption one) {
    telling.tell(NoticeKind.TIME_HANDED_OVER, List.of(told(one, one.title())));
  }

  /** Minutes went back. */
  void gaveBack(Collection<Redemption> all, RedemptionState as, String reason) {
    if (as == RedemptionState.EXPIRED) {
      telling.tell(
          NoticeKind.TIME_EXPIRED, all.stream().map(one -> told(one, one.title())).toList());
    } else {
      telling.tell(
          NoticeKind.TIME_REFUNDED,
          all.stream().map(one -> told(one, one.title(), reason)).toList());
    }
  }

  /** It is kept ready only a little longer. */
  void expiring(Collection<Redemption> all) {
    telling.tell(
        NoticeKind.TIME_EXPIRING,
        all.stream().map(one -> told(one, one.title(), one.expiresOn().toString())).toList());
  }

  /** Minutes that nobody spent in time are gone. */
  void lapsed(Map<Long, Integer> minutes) {
    telling.tell(
        NoticeKind.TIME_LAPSED,
        minutes.entrySet().stream()
            .map(
                one ->
                    new Told(
                        one.getKey(),
                        "/my-time/" + one.getKey(),
                        List.of(one.getValue().toString())))
            .toList());
  }

  private static Told told(Redemption one, String... words) {
    return new Told(one.volunteer(), "/my-redemptions/" + one.id(), List.of(words));
  }
}
