package org.linli.activity;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.linli.api.Message;
import org.linli.web.template.Messages;

/**
 * What stands between a draft and its publication, each in a sentence with its clause: what is not
 * volunteer service (LAW-5), risks that are not told (LAW-6), sessions that can't take place.
 */
@Singleton
class PublishingChecks {

  private final Messages messages;
  private final Clock clock;

  PublishingChecks(Messages messages, Clock clock) {
    this.messages = messages;
    this.clock = clock;
  }

  /** Everything that is wrong; nothing if it may be published. */
  List<Message> of(Activity activity, List<Session> sessions) {
    List<Message> wrong = new ArrayList<>(ofName(activity.name()));
    if (activity.details().risks().isEmpty()) {
      wrong.add(Message.of("activity.check.risks"));
    }
    if (activity.details().contact().isEmpty()) {
      wrong.add(Message.of("activity.check.contact"));
    }
    if (sessions.isEmpty()) {
      wrong.add(Message.of("activity.check.sessions"));
    }
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

  /** What a name says that is not volunteer service; the words stand in the bundle. */
  List<Message> ofName(String name) {
    List<Message> wrong = new ArrayList<>();
    for (String word : messages.say("activity.excluded").split(",")) {
      if (name.contains(word)) {
        wrong.add(Message.of("activity.check.excluded", word));
      }
    }
    return wrong;
  }
}
