package org.linli.pairing;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.linli.account.Holders;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Role;
import org.linli.notice.NewNotice;
import org.linli.notice.NoticeKind;
import org.linli.notice.Notices;
import org.linli.web.template.Messages;

/**
 * Tells a community's people what happens to its pairings, in the transaction of what it tells of:
 * those who work there, else those who answer for it. Whoever did it reads nothing; a partner with
 * a desk reads it there.
 */
@Singleton
class PairingTelling {

  private static final Set<Role> NEAREST = Set.of(Role.STATION_HEAD, Role.SOCIAL_WORKER);
  private static final Set<Role> ABOVE = Set.of(Role.TENANT_ADMINISTRATOR, Role.STAFF);

  private final Notices notices;
  private final Holders holders;
  private final Communities communities;
  private final PairingTable pairings;
  private final Messages messages;

  PairingTelling(
      Notices notices,
      Holders holders,
      Communities communities,
      PairingTable pairings,
      Messages messages) {
    this.notices = notices;
    this.holders = holders;
    this.communities = communities;
    this.pairings = pairings;
    this.messages = messages;
  }

  /** It came to stand somewhere else; a community's own proposal is told to nobody. */
  void moved(Pairing pairing, PairingState state, Side side, String reason, long by) {
    switch (state) {
      case PROPOSED -> {
        if (side == Side.PARTNER && pairing.hasDesk()) {
          tell(NoticeKind.PAIRING_PROPOSED, pairing, by, false);
        }
      }
      case ACCEPTED -> tell(NoticeKind.PAIRING_ACCEPTED, pairing, by, true);
      case DECLINED -> tell(NoticeKind.PAIRING_DECLINED, pairing, by, true, reason);
      case WITHDRAWN, ENDED -> tell(NoticeKind.PAIRING_ENDED, pairing, by, true, reason);
    }
  }

  /** Its contact or its terms changed. */
  void changed(Pairing pairing, String why, long by) {
    String words = why.startsWith("pairing.told.") ? messages.say(why) : why;
    tell(NoticeKind.PAIRING_CHANGED, pairing, by, false, words);
  }

  /** Some come to their last day soon. */
  void near(Collection<Pairing> some) {
    Map<Long, CommunityFacts> places =
        communities.everByIds(some.stream().map(Pairing::community).distinct().toList());
    Map<String, List<Long>> readers = new HashMap<>();
    List<NewNotice> all = new ArrayList<>();
    for (Pairing one : some) {
      LocalDate until = Objects.requireNonNull(one.terms().until());
      List<String> words =
          List.of(
              one.partner().name(),
              Objects.requireNonNull(places.get(one.community())).shortName(),
              until.toString());
      readers
          .computeIfAbsent(one.path(), this::keepers)
          .forEach(account -> all.add(notice(NoticeKind.PAIRING_EXPIRING, account, one, words)));
    }
    notices.write(all);
  }

  private void tell(
      NoticeKind kind, Pairing pairing, long by, boolean proposerToo, String... more) {
    CommunityFacts community =
        Objects.requireNonNull(
            communities.everByIds(List.of(pairing.community())).get(pairing.community()));
    List<String> words = new ArrayList<>(List.of(pairing.partner().name(), community.shortName()));
    words.addAll(List.of(more));
    Set<Long> readers = new LinkedHashSet<>(keepers(pairing.path()));
    if (proposerToo && pairing.proposedBy() == Side.COMMUNITY) {
      long proposer = pairings.proposer(pairing.id());
      if (holders.isHere(proposer)) {
        readers.add(proposer);
      }
    }
    notices.write(
        readers.stream()
            .filter(account -> account != by)
            .map(account -> notice(kind, account, pairing, words))
            .toList());
  }

  private static NewNotice notice(
      NoticeKind kind, long account, Pairing pairing, List<String> words) {
    return new NewNotice(kind, account, null, "/pairings/" + pairing.id(), words);
  }

  private List<Long> keepers(String path) {
    List<Long> near = holders.over(NEAREST, path);
    return near.isEmpty() ? holders.over(ABOVE, path) : near;
  }
}
