package org.linli.relay;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.linli.account.Holders;
import org.linli.api.Role;
import org.linli.notice.NewNotice;
import org.linli.notice.NoticeKind;
import org.linli.notice.Notices;

/**
 * Tells those who work in a community of each week that nobody covers, once; where there are none,
 * the staff who answer for it. All other staff have the number on their first page.
 */
@Singleton
class TellingKeepers {

  private static final Set<Role> ON_THE_SPOT = Set.of(Role.STATION_HEAD, Role.SOCIAL_WORKER);

  private final Gaps gaps;
  private final RelayTable relays;
  private final TurnTable turns;
  private final Holders holders;
  private final Notices notices;

  TellingKeepers(Gaps gaps, RelayTable relays, TurnTable turns, Holders holders, Notices notices) {
    this.gaps = gaps;
    this.relays = relays;
    this.turns = turns;
    this.holders = holders;
    this.notices = notices;
  }

  /** Those of one relay, in a transaction of their own. */
  @Transactional
  void tell(long relay) {
    relays.lock(relay);
    List<Gap> fresh = gaps.untold(relay);
    if (fresh.isEmpty()) {
      return;
    }
    List<Long> accounts = keepers(fresh.getFirst().path());
    List<NewNotice> all = new ArrayList<>();
    for (Gap gap : fresh) {
      LocalDate week = gap.week();
      String path = "/relays/" + relay + "?week=" + week;
      List<String> words = List.of(gap.relay(), week.toString());
      accounts.forEach(one -> all.add(new NewNotice(NoticeKind.RELAY_GAP, one, null, path, words)));
    }
    notices.write(all);
    turns.setTold(fresh.stream().map(one -> one.turn().id()).toList());
  }

  private List<Long> keepers(String path) {
    List<Long> near = holders.over(ON_THE_SPOT, path);
    return near.isEmpty() ? holders.over(Set.of(Role.STAFF), path) : near;
  }
}
