package org.linli.post;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.linli.account.Holders;
import org.linli.api.Role;
import org.linli.notice.NewNotice;
import org.linli.notice.NoticeKind;
import org.linli.notice.Notices;
import org.linli.volunteer.TellingVolunteers;
import org.linli.volunteer.TellingVolunteers.Told;

/**
 * Tells volunteers what becomes of the posts they asked for or hold, and those who keep a community
 * who asks for one or gives one up. Called in the transaction that changes it.
 */
@Singleton
class PostNews {

  private static final Set<Role> NEAREST = Set.of(Role.STATION_HEAD, Role.SOCIAL_WORKER);
  private static final Set<Role> ABOVE = Set.of(Role.TENANT_ADMINISTRATOR, Role.STAFF);

  private final TellingVolunteers telling;
  private final Notices notices;
  private final Holders holders;

  PostNews(TellingVolunteers telling, Notices notices, Holders holders) {
    this.telling = telling;
    this.notices = notices;
    this.holders = holders;
  }

  /** Somebody asks for it. */
  void asked(VolunteerPost post) {
    tellKeepers(NoticeKind.POST_ASKED, post.path(), post.id(), post.name());
  }

  /** Somebody gave it up from a day on. */
  void givenUp(Taking taking, LocalDate from) {
    tellKeepers(
        NoticeKind.POST_GIVEN_UP, taking.path(), taking.post(), taking.postName(), from.toString());
  }

  /** Somebody holds it. */
  void taken(Taking taking) {
    tell(NoticeKind.POST_TAKEN, List.of(taking), taking.postName());
  }

  /** Somebody who asked is not given it. */
  void refused(Taking taking, String reason) {
    tell(NoticeKind.POST_REFUSED, List.of(taking), taking.postName(), reason);
  }

  /** Some hold a post, or ask for it, no more. */
  void released(Collection<Taking> takings, String name, String reason) {
    tell(NoticeKind.POST_ENDED, takings, name, reason);
  }

  private void tell(NoticeKind kind, Collection<Taking> takings, String... words) {
    telling.tell(
        kind,
        takings.stream()
            .map(one -> new Told(one.volunteer(), "/my-posts", List.of(words)))
            .toList());
  }

  /** Those who work in the community; where nobody does, those who answer for it. */
  private void tellKeepers(NoticeKind kind, String path, long post, String... words) {
    List<Long> near = holders.over(NEAREST, path);
    notices.write(
        (near.isEmpty() ? holders.over(ABOVE, path) : near)
            .stream()
                .map(
                    account -> new NewNotice(kind, account, null, "/posts/" + post, List.of(words)))
                .toList());
  }
}
