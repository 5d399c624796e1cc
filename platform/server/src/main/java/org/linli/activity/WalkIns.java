package org.linli.activity;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.joining.JoiningRefused;
import org.linli.joining.Refusal;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;
import org.linli.web.Refused;

/**
 * People who were at a session without a place, as the paper list tells when it is over. They take
 * no place, but what the activity and the tenant's rules ask of those who come holds for them too.
 */
@Singleton
public class WalkIns {

  private final Volunteers volunteers;
  private final SessionTable sessions;
  private final SignUpTable signUps;
  private final SignUpRules rules;
  private final Preparations preparations;
  private final Companions companions;
  private final Audit audit;
  private final Clock clock;

  WalkIns(
      Volunteers volunteers,
      SessionTable sessions,
      SignUpTable signUps,
      SignUpRules rules,
      Preparations preparations,
      Companions companions,
      Audit audit,
      Clock clock) {
    this.volunteers = volunteers;
    this.sessions = sessions;
    this.signUps = signUps;
    this.rules = rules;
    this.preparations = preparations;
    this.companions = companions;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Writes down that someone was there. Joins the transaction that has locked the volunteer.
   *
   * @param accompanied whether a guardian was there with someone under age
   * @throws Refused while the session goes on: places are given at the desk then
   * @throws JoiningRefused with everything that excludes them
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void admit(long id, long volunteer, boolean accompanied, long by) {
    VolunteerFacts person =
        volunteers
            .find(volunteer)
            .orElseThrow(() -> new Refused("volunteer", "activity.refused.unknown"));
    Session session = sessions.lock(id).orElseThrow(Problem::notFound);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    if (session.to().isAfter(now)) {
      throw new Refused("volunteer", "attendance.refused.notOnList");
    }
    List<Refusal> refusals =
        rules.afterwards(
            session, person, preparations.of(List.of(person), List.of(session)), accompanied);
    if (!refusals.isEmpty()) {
      throw new JoiningRefused(refusals);
    }
    SignUpState before = signUps.of(id, volunteer).map(SignUp::state).orElse(SignUpState.CANCELLED);
    signUps.put(id, volunteer, SignUpState.WALKED_IN, null, by, now);
    signUps.count(id, before.takesPlace() ? -1 : 0, before == SignUpState.WAITING ? -1 : 0);
    if (accompanied && person.needsCompanyOn(session.day())) {
      companions.seen(id, volunteer, by);
    }
    audit.record(
        "signUp.walkIn", "activity-session", id, Map.of("volunteer", Long.toString(volunteer)));
  }
}
