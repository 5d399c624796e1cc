package org.linli.activity;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linli.api.Message;
import org.linli.suspension.Suspension;
import org.linli.suspension.Suspensions;

/**
 * What stands between a draft and its publication, each in a sentence with its clause: what is not
 * volunteer service (LAW-5), risks that are not told (LAW-6), sessions that can't take place.
 */
@Singleton
class PublishingChecks {

  private final NotVolunteerService excluded;
  private final Suspensions suspensions;
  private final Clock clock;

  PublishingChecks(NotVolunteerService excluded, Suspensions suspensions, Clock clock) {
    this.excluded = excluded;
    this.suspensions = suspensions;
    this.clock = clock;
  }

  /** Everything that is wrong; nothing if it may be published. */
  List<Message> of(Activity activity, List<Session> sessions) {
    List<Message> wrong = new ArrayList<>(ofName(activity.name()));
    wrong.addAll(ofDescription(activity.details().description()));
    if (activity.details().risks().isEmpty()) {
      wrong.add(Message.of("activity.check.risks"));
    }
    if (activity.details().contact().isEmpty()) {
      wrong.add(Message.of("activity.check.contact"));
    }
    if (sessions.isEmpty()) {
      wrong.add(Message.of("activity.check.sessions"));
    }
    ofTeam(activity).ifPresent(wrong::add);
    for (Session session : sessions) {
      if (session.isPast(clock.instant())) {
        wrong.add(Message.of("activity.check.past", Moments.write(session.from())));
      }
      if (!session.from().isBefore(session.to())) {
        wrong.add(Message.of("activity.check.backwards", Moments.write(session.from())));
      }
      if (session.capacity() < 1) {
        wrong.add(Message.of("activity.check.capacity", Moments.write(session.from())));
      }
    }
    return wrong;
  }

  /** That the team which runs it is suspended. */
  Optional<Message> ofTeam(Activity activity) {
    Long team = activity.details().team();
    return team == null
        ? Optional.empty()
        : suspensions.running(Suspension.Kind.TEAM, team).map(Suspension::why);
  }

  /** What a name says that is not volunteer service. */
  List<Message> ofName(String name) {
    return excluded.inName(name).stream()
        .map(word -> Message.of("activity.check.excluded", word))
        .toList();
  }

  /** What a description gives away of something that is not volunteer service. */
  List<Message> ofDescription(String description) {
    return excluded.inDescription(description).stream()
        .map(word -> Message.of("activity.check.excluded.said", word))
        .toList();
  }
}
