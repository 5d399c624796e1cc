package org.linli.station;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.linli.account.Holders;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Role;
import org.linli.notice.NewNotice;
import org.linli.notice.NoticeKind;
import org.linli.notice.Notices;
import org.linli.web.template.Messages;

/**
 * Tells the level above what a community asks, and those who asked what was answered; in the
 * transaction of what it tells of. Whoever did it reads nothing.
 */
@Singleton
class StationTelling {

  private static final Set<Role> HEADS = Set.of(Role.STATION_HEAD);

  private final Notices notices;
  private final Holders holders;
  private final LevelAbove above;
  private final Communities communities;
  private final Messages messages;

  StationTelling(
      Notices notices,
      Holders holders,
      LevelAbove above,
      Communities communities,
      Messages messages) {
    this.notices = notices;
    this.holders = holders;
    this.above = above;
    this.communities = communities;
    this.messages = messages;
  }

  /** An application waits. */
  void applied(Station station, String name, Wish wish, long by) {
    CommunityFacts community = community(station.communityId());
    tell(
        NoticeKind.STATION_APPLIED,
        above.nearest(community.path()),
        by,
        station.key(),
        List.of(community.shortName(), name, word(wish)));
  }

  /** An application was answered. */
  void answered(StationApplication one, ApplicationState state, String words, long by) {
    Set<Long> readers = new java.util.LinkedHashSet<>(holders.over(HEADS, one.path()));
    if (holders.isHere(one.appliedBy())) {
      readers.add(one.appliedBy());
    }
    boolean approved = state == ApplicationState.APPROVED;
    tell(
        approved ? NoticeKind.STATION_APPROVED : NoticeKind.STATION_RETURNED,
        readers,
        by,
        one.station(),
        Stream.concat(
                Stream.of(one.name(), word(one.wish())),
                approved ? Stream.empty() : Stream.of(words))
            .toList());
  }

  /** A station is shut for a while. */
  void suspended(Station station, String name, String reason, long by) {
    CommunityFacts community = community(station.communityId());
    tell(
        NoticeKind.STATION_SUSPENDED,
        above.nearest(community.path()),
        by,
        station.key(),
        List.of(community.shortName(), name, reason));
  }

  private void tell(
      NoticeKind kind, Collection<Long> readers, long by, long station, List<String> words) {
    notices.write(
        readers.stream()
            .filter(account -> account != by)
            .map(account -> new NewNotice(kind, account, null, "/stations/" + station, words))
            .toList());
  }

  private String word(Wish wish) {
    return messages.say("station.wish." + wish);
  }

  private CommunityFacts community(long id) {
    Map<Long, CommunityFacts> found = communities.everByIds(List.of(id));
    return Objects.requireNonNull(found.get(id));
  }
}
