package org.linli.activity;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.joining.JoiningRefused;
import org.linli.volunteer.ServiceType;
import org.linli.volunteer.Skill;

/**
 * Shifts at stations as sessions (值班): the activity that stands behind a post, a session for each
 * shift, and the places in them, by the rules and locks of every sign-up. Hours come by attendance
 * alone.
 */
@Singleton
public class DutySessions {

  private final Activities activities;
  private final SessionTable sessions;
  private final SignUpTable signUps;
  private final NotVolunteerService excluded;
  private final Places places;
  private final PlacesAtDesk atDesk;
  private final SessionNews news;
  private final Audit audit;

  DutySessions(
      Activities activities,
      SessionTable sessions,
      SignUpTable signUps,
      NotVolunteerService excluded,
      Places places,
      PlacesAtDesk atDesk,
      SessionNews news,
      Audit audit) {
    this.activities = activities;
    this.sessions = sessions;
    this.signUps = signUps;
    this.excluded = excluded;
    this.places = places;
    this.atDesk = atDesk;
    this.news = news;
    this.audit = audit;
  }

  /**
   * What is said of a post.
   *
   * @param risks what may happen to those who serve (LAW-6)
   * @param contact the number to call
   */
  public record Said(
      String name, String task, String risks, int minimumAge, Set<Skill> skills, String contact) {

    /** Keeps its own copy. */
    public Said {
      skills = Set.copyOf(skills);
    }
  }

  /**
   * A shift that is to be made.
   *
   * @param people how many are needed
   */
  public record Planned(String place, Instant from, Instant to, int people) {}

  /** Phrases that give office duty away, which is no volunteer service (LAW-5). */
  public List<String> excludedIn(String text) {
    return excluded.inDescription(text);
  }

  /** Begins the activity of a post; tells its id. */
  @Transactional(propagation = Propagation.MANDATORY)
  public long begin(long community, Said said, long by) {
    long id = activities.addDuty(community, details(said, by));
    audit.record("activity.published", "activity", id);
    return id;
  }

  /** Changes what is said of it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void change(long activity, Said said) {
    long charge = activities.lock(activity).orElseThrow().details().charge();
    activities.change(activity, details(said, charge));
    audit.record("activity.changed", "activity", activity);
  }

  /** Ends the activity of a post; what took place stays. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void end(long activity) {
    activities.end(activity, ActivityState.FINISHED, null);
    audit.record("activity.finished", "activity", activity);
  }

  /** Adds shifts; tells the ids of their sessions in the same order. */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Long> add(long activity, List<Planned> shifts) {
    if (shifts.isEmpty()) {
      return List.of();
    }
    activities.lock(activity).orElseThrow();
    long last = sessions.newest(activity);
    sessions.add(
        activity,
        shifts.stream()
            .map(one -> new NewSession(one.place(), "", one.from(), one.to(), one.people()))
            .toList());
    audit.record(
        "activity.sessionsAdded", "activity", activity, Map.of("count", "" + shifts.size()));
    return sessions.idsAfter(activity, last);
  }

  /** So many are needed from now on; who has a place keeps it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void needed(long activity, int people, Instant now) {
    sessions.setCapacity(activity, people, now);
  }

  /** Calls shifts off; who signed up is told why. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void callOff(List<Long> ids, String reason) {
    if (ids.isEmpty()) {
      return;
    }
    sessions.lockAll(ids);
    news.cancelled(signUps.signedUp(ids), reason);
    sessions.cancel(ids, reason);
    audit.record(
        "session.cancelled", "activity_session", ids.getFirst(), Map.of("count", "" + ids.size()));
  }

  /**
   * Gives someone who asks for it a free place.
   *
   * @throws JoiningRefused with everything that stands against it, also that someone was faster
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void take(long session, long volunteer, long by) {
    places.takeFree(session, volunteer, null, by);
  }

  /**
   * Puts someone on the list, who is told.
   *
   * @throws JoiningRefused with everything that stands against it
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void put(long session, long volunteer, long by) {
    var outcome = atDesk.give(session, List.of(volunteer), Set.of(), by);
    if (!outcome.refused().isEmpty()) {
      throw new JoiningRefused(outcome.refused().get(volunteer));
    }
  }

  /**
   * Gives someone's place back, up to the beginning.
   *
   * @throws Problem if they have none, or it has begun
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void release(long session, long volunteer) {
    SignUp known =
        signUps
            .of(session, volunteer)
            .filter(one -> one.state() == SignUpState.CONFIRMED)
            .orElseThrow(Problem::notFound);
    places.cancel(known.id(), true);
  }

  private static ActivityDetails details(Said said, long charge) {
    return new ActivityDetails(
        said.name(),
        null,
        null,
        ServiceType.EVERYDAY_HELP,
        said.task(),
        said.risks(),
        said.minimumAge(),
        said.skills(),
        charge,
        said.contact(),
        Set.of(),
        false);
  }
}
