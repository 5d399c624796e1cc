package org.linli.activity;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.linli.api.Audit;
import org.linli.api.Message;
import org.linli.api.Problem;
import org.linli.web.Refused;

/** Drafts activities, changes, publishes, finishes and cancels them. */
@Singleton
class KeepingActivities {

  private final Activities activities;
  private final SessionTable sessions;
  private final SignUpTable signUps;
  private final SessionNews news;
  private final PublishingChecks checks;
  private final Belonging belonging;
  private final Audit audit;
  private final Clock clock;

  KeepingActivities(
      Activities activities,
      SessionTable sessions,
      SignUpTable signUps,
      SessionNews news,
      PublishingChecks checks,
      Belonging belonging,
      Audit audit,
      Clock clock) {
    this.activities = activities;
    this.sessions = sessions;
    this.signUps = signUps;
    this.news = news;
    this.checks = checks;
    this.belonging = belonging;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Begins a draft in a community.
   *
   * @return its id
   * @throws Refused if the community was closed, or its project or team is another community's
   */
  @Transactional
  long draft(long community, ActivityDetails said) {
    if (!activities.isOpen(community)) {
      throw new Refused("name", "community.refused.gone");
    }
    belonging.check(community, said);
    long id = activities.add(community, said);
    audit.record("activity.drafted", "activity", id);
    return id;
  }

  /**
   * Changes what is said of an activity; what is published must stay fit to be.
   *
   * @throws Refused if it belongs elsewhere, or must not be called so
   */
  @Transactional
  void change(long id, ActivityDetails said) {
    Activity activity = alive(id);
    belonging.check(activity.community(), said);
    if (activity.isPublic()) {
      for (Message wrong : checks.ofName(said.name())) {
        throw new Refused("name", wrong.key(), wrong.args().toArray());
      }
      for (Message wrong : checks.ofDescription(said.description())) {
        throw new Refused("description", wrong.key(), wrong.args().toArray());
      }
      if (said.risks().isEmpty()) {
        throw new Refused("risks", "activity.check.risks");
      }
    }
    activities.change(id, said);
    audit.record("activity.changed", "activity", id);
  }

  /**
   * Publishes a draft.
   *
   * @return what stands against it; nothing if it is published now, or was before
   */
  @Transactional
  List<Message> publish(long id) {
    Activity activity = alive(id);
    if (activity.isPublic()) {
      return List.of();
    }
    List<Message> wrong = checks.of(activity, sessions.of(id));
    if (wrong.isEmpty()) {
      activities.publish(id);
      audit.record("activity.published", "activity", id);
    }
    return wrong;
  }

  /** Cancels an activity and what is still to come of it; what took place stays. */
  @Transactional
  void cancel(long id, String reason) {
    Activity activity = alive(id);
    if (!activity.isPublic()) {
      activities.delete(id);
      audit.record("activity.discarded", "activity", id);
      return;
    }
    activities.end(id, ActivityState.CANCELLED, reason);
    Instant now = clock.instant();
    news.cancelled(signUps.ahead(id, now), reason);
    sessions.cancelRest(id, now, reason);
    audit.record("activity.cancelled", "activity", id);
  }

  /** Ends an activity after its last session. */
  @Transactional
  void finish(long id) {
    Activity activity = alive(id);
    Instant now = clock.instant();
    boolean goesOn =
        sessions.of(id).stream().anyMatch(one -> one.facts().takesPlace() && one.to().isAfter(now));
    if (!activity.isPublic() || goesOn) {
      throw Problem.conflict("activity.refused.goesOn");
    }
    activities.end(id, ActivityState.FINISHED, null);
    audit.record("activity.finished", "activity", id);
  }

  private Activity alive(long id) {
    Activity activity = activities.lock(id).orElseThrow(Problem::notFound);
    if (!activity.isAlive()) {
      throw Problem.conflict("activity.refused.over");
    }
    return activity;
  }
}
