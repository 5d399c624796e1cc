package org.linli.space;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.linli.account.Holders;
import org.linli.api.Role;
import org.linli.notice.NewNotice;
import org.linli.notice.NoticeKind;
import org.linli.notice.Notices;
import org.linli.team.LedTeams;
import org.linli.volunteer.TellingVolunteers;
import org.linli.volunteer.TellingVolunteers.Told;

/**
 * Tells team leaders what becomes of their bookings, and those who keep a community who asks for a
 * space or gives one back. Called in the transaction that changes it.
 */
@Singleton
class SpaceNews {

  private static final Set<Role> NEAREST = Set.of(Role.STATION_HEAD, Role.SOCIAL_WORKER);
  private static final Set<Role> ABOVE = Set.of(Role.TENANT_ADMINISTRATOR, Role.STAFF);

  private final LedTeams teams;
  private final TellingVolunteers telling;
  private final Notices notices;
  private final Holders holders;

  SpaceNews(LedTeams teams, TellingVolunteers telling, Notices notices, Holders holders) {
    this.teams = teams;
    this.telling = telling;
    this.notices = notices;
    this.holders = holders;
  }

  void made(Booking made) {
    if (made.state() == BookingState.ASKED) {
      tellKeepers(NoticeKind.SPACE_ASKED, made, made.teamName(), made.spaceName(), made.when());
    }
  }

  void accepted(Booking one) {
    tellLeaders(NoticeKind.SPACE_BOOKED, List.of(one));
  }

  void refused(Booking one, String reason) {
    tellLeaders(NoticeKind.SPACE_REFUSED, List.of(one), reason);
  }

  void cancelled(Collection<Booking> some, String reason) {
    tellLeaders(NoticeKind.SPACE_CANCELLED, some, reason);
  }

  void givenBack(Booking one, String reason) {
    tellKeepers(
        NoticeKind.SPACE_GIVEN_BACK, one, one.teamName(), one.spaceName(), one.when(), reason);
  }

  private void tellLeaders(NoticeKind kind, Collection<Booking> some, String... more) {
    Map<Long, Long> leaders = teams.leadersOf(some.stream().map(Booking::team).distinct().toList());
    telling.tell(
        kind,
        some.stream()
            .filter(one -> leaders.containsKey(one.team()))
            .map(
                one ->
                    new Told(
                        Objects.requireNonNull(leaders.get(one.team())),
                        "/my-space-bookings",
                        Stream.concat(Stream.of(one.spaceName(), one.when()), Stream.of(more))
                            .toList()))
            .toList());
  }

  /** Those who work in the community; where nobody does, those who answer for it. */
  private void tellKeepers(NoticeKind kind, Booking one, String... words) {
    List<Long> near = holders.over(NEAREST, one.path());
    notices.write(
        (near.isEmpty() ? holders.over(ABOVE, one.path()) : near)
            .stream()
                .map(
                    account ->
                        new NewNotice(
                            kind, account, null, "/space-bookings/" + one.id(), List.of(words)))
                .toList());
  }
}
