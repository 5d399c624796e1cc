package org.linli.activity;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.joining.JoiningRefused;
import org.linli.joining.Refusal;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;

/**
 * Gives the places of sessions and takes them back, each in one transaction: the volunteer is
 * locked first, then the session, and only then is anything checked.
 */
@Singleton
class Places {

  /** So long before the beginning one may take one's place back oneself. */
  static final Duration CANCELLABLE = Duration.ofHours(2);

  private final Volunteers volunteers;
  private final SessionTable sessions;
  private final SignUpTable signUps;
  private final SignUpRules rules;
  private final Preparations preparations;
  private final Companions companions;
  private final WaitList waitList;
  private final SessionNews news;
  private final Audit audit;
  private final Clock clock;

  Places(
      Volunteers volunteers,
      SessionTable sessions,
      SignUpTable signUps,
      SignUpRules rules,
      Preparations preparations,
      Companions companions,
      WaitList waitList,
      SessionNews news,
      Audit audit,
      Clock clock) {
    this.volunteers = volunteers;
    this.sessions = sessions;
    this.signUps = signUps;
    this.rules = rules;
    this.preparations = preparations;
    this.companions = companions;
    this.waitList = waitList;
    this.news = news;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Gives someone a place, or lets them wait for one. Who has one or waits keeps it: asked twice,
   * it answers twice the same.
   *
   * @param company the guardian who comes along, if one does
   * @throws JoiningRefused with everything that stands against it
   */
  @Transactional
  SignUp take(long session, long volunteer, @Nullable Companion company, long by) {
    return take(session, volunteer, company, by, true);
  }

  /**
   * Gives someone a place that is free; nobody waits for one.
   *
   * @throws JoiningRefused with everything that stands against it, also that it is full
   */
  @Transactional
  SignUp takeFree(long session, long volunteer, @Nullable Companion company, long by) {
    return take(session, volunteer, company, by, false);
  }

  private SignUp take(
      long session, long volunteer, @Nullable Companion company, long by, boolean waits) {
    VolunteerFacts locked = volunteers.lock(List.of(volunteer)).get(volunteer);
    VolunteerFacts person =
        locked == null ? volunteers.find(volunteer).orElseThrow(Problem::notFound) : locked;
    Session now = sessions.lock(session).orElseThrow(Problem::notFound);
    if (now.facts().activityState() == ActivityState.DRAFT) {
      throw Problem.notFound();
    }
    var before = signUps.of(session, volunteer).filter(one -> one.state().isActive());
    if (before.isPresent()) {
      return before.get();
    }
    Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    List<Engagement> engagements = signUps.engagements(List.of(volunteer), now.from(), now.to());
    List<Refusal> refusals =
        rules.of(
            now,
            person,
            engagements,
            preparations.of(List.of(person), List.of(now)),
            company != null,
            at);
    if (!refusals.isEmpty()) {
      throw new JoiningRefused(refusals);
    }
    long id;
    if (signUps.takePlace(session)) {
      id = signUps.put(session, volunteer, SignUpState.CONFIRMED, null, by, at);
    } else if (!waits) {
      throw new JoiningRefused(List.of(Refusal.of("session", "activity.refused.full")));
    } else {
      long queue = now.lastQueue() + 1;
      signUps.enqueue(session, queue);
      id = signUps.put(session, volunteer, SignUpState.WAITING, queue, by, at);
    }
    companions.keep(id, person.needsCompanyOn(now.day()) ? company : null);
    audit.record("signUp.made", "sign_up", id, Map.of("session", Long.toString(session)));
    return signUps.find(id).orElseThrow();
  }

  /** Takes an offered place for good; one that is confirmed stays so. */
  @Transactional
  SignUp confirm(long id) {
    SignUp signUp = lock(id);
    if (signUp.state() == SignUpState.CONFIRMED) {
      return signUp;
    }
    Instant until = signUp.offeredUntil();
    if (signUp.state() != SignUpState.OFFERED || until == null || !until.isAfter(clock.instant())) {
      throw Problem.conflict("activity.refused.lapsed");
    }
    Session session = sessions.find(signUp.session()).orElseThrow();
    if (!session.facts().takesPlace()) {
      throw Problem.conflict("activity.refused.cancelled");
    }
    if (!volunteers.find(signUp.volunteer()).map(VolunteerFacts::mayServe).orElse(false)) {
      throw Problem.conflict("activity.refused.notApproved");
    }
    signUps.set(id, SignUpState.CONFIRMED);
    audit.record("signUp.confirmed", "sign_up", id);
    return signUps.find(id).orElseThrow();
  }

  /** Those who keep the activity take somebody off the list, who is told. */
  @Transactional
  SignUp remove(long id) {
    boolean was = lock(id).state().isActive();
    SignUp now = cancel(id, true);
    if (was) {
      news.removed(sessions.find(now.session()).orElseThrow(), now.volunteer());
    }
    return now;
  }

  /**
   * Takes a sign-up back and passes the place on; one that is over stays as it is.
   *
   * @param byKeeper whether those who keep the activity do it, who are bound to no deadline
   */
  @Transactional
  SignUp cancel(long id, boolean byKeeper) {
    SignUp signUp = lock(id);
    if (!signUp.state().isActive()) {
      return signUp;
    }
    Session session = sessions.find(signUp.session()).orElseThrow();
    Instant now = clock.instant();
    if (session.isPast(now)
        || (signUp.state() == SignUpState.CONFIRMED
            && !byKeeper
            && !session.from().minus(CANCELLABLE).isAfter(now))) {
      throw Problem.conflict("activity.refused.tooLate", CANCELLABLE.toHours());
    }
    signUps.set(id, SignUpState.CANCELLED);
    boolean took = signUp.state().takesPlace();
    signUps.count(session.id(), took ? -1 : 0, took ? 0 : -1);
    waitList.promote(sessions.find(session.id()).orElseThrow());
    audit.record("signUp.cancelled", "sign_up", id);
    return signUps.find(id).orElseThrow();
  }

  /** Ends the offers of a session that nobody has confirmed in time, and passes the places on. */
  @Transactional
  void lapse(long id) {
    Session session = sessions.lock(id).orElseThrow();
    Instant now = clock.instant();
    news.lapsed(signUps.offered(id, now));
    int lapsed = signUps.lapse(id, now);
    signUps.count(session.id(), -lapsed, 0);
    waitList.promote(sessions.find(id).orElseThrow());
  }

  /** Locks the person, then the session, and reads the sign-up as it is then. */
  private SignUp lock(long id) {
    SignUp known = signUps.find(id).orElseThrow(Problem::notFound);
    volunteers.lock(List.of(known.volunteer()));
    sessions.lock(known.session());
    return signUps.find(id).orElseThrow(Problem::notFound);
  }
}
