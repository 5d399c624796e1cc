package org.linli.activity;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.linli.activity.Preparations.Prepared;
import org.linli.joining.Refusal;
import org.linli.training.TrainingTopic;
import org.linli.volunteer.Age;
import org.linli.volunteer.Skill;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.VolunteerState;
import org.linli.web.template.Messages;

/**
 * Who may join a session: a pure function of facts that were read before, asked for a list of
 * sessions as well as behind the locks of a sign-up. Each reason names where it comes from: fit to
 * age and skill (LAW-6), a guardian's consent under age (ZJ-11). What the rules of the tenant's
 * plugins say stands beside the platform's own.
 */
@Singleton
class SignUpRules {

  private final Messages messages;

  SignUpRules(Messages messages) {
    this.messages = messages;
  }

  /**
   * Everything that stands against it; nothing if they may.
   *
   * @param engagements what they have promised already
   * @param prepared what they are trained for, what insures them, what plugins' rules go by
   * @param accompanied whether a guardian comes along
   */
  List<Refusal> of(
      Session session,
      VolunteerFacts volunteer,
      List<Engagement> engagements,
      Prepared prepared,
      boolean accompanied,
      Instant now) {
    List<Refusal> refusals = new ArrayList<>(ofSession(session, now));
    refusals.addAll(ofPerson(session, volunteer, engagements, prepared, accompanied));
    return refusals;
  }

  /**
   * What stands against someone's being put on the list at the desk: it may be closed for sign-up
   * and it may have begun, as people come along; once it is over, nobody is given a place any more.
   */
  List<Refusal> atDesk(
      Session session,
      VolunteerFacts volunteer,
      List<Engagement> engagements,
      Prepared prepared,
      boolean accompanied,
      Instant now) {
    List<Refusal> refusals = new ArrayList<>();
    if (!session.facts().takesPlace()) {
      refusals.add(Refusal.of("session", "activity.refused.cancelled"));
    } else if (!session.to().isAfter(now)) {
      refusals.add(Refusal.of("session", "activity.refused.ended"));
    }
    refusals.addAll(ofPerson(session, volunteer, engagements, prepared, accompanied));
    return refusals;
  }

  /**
   * What stands against someone's having been there without a place. What else they had promised
   * doesn't: the ledger knows where they were.
   */
  List<Refusal> afterwards(
      Session session, VolunteerFacts volunteer, Prepared prepared, boolean accompanied) {
    return ofPerson(session, volunteer, List.of(), prepared, accompanied);
  }

  private List<Refusal> ofPerson(
      Session session,
      VolunteerFacts volunteer,
      List<Engagement> engagements,
      Prepared prepared,
      boolean accompanied) {
    List<Refusal> refusals = new ArrayList<>();
    if (!volunteer.mayServe()) {
      boolean waits = volunteer.state() == VolunteerState.APPLIED;
      refusals.add(
          Refusal.of(
              "volunteer", waits ? "activity.refused.applied" : "activity.refused.notApproved"));
    }
    var birthDate = volunteer.birthDate();
    if (birthDate != null && Age.on(birthDate, session.day()) < session.minimumAge()) {
      refusals.add(Refusal.of("age", "activity.refused.age", session.minimumAge()));
    }
    if (volunteer.needsCompanyOn(session.day())) {
      if (!volunteer.mayBeAccompaniedOn(session.day())) {
        refusals.add(Refusal.of("guardian", "activity.refused.guardian", Age.ADULT));
      } else if (!accompanied) {
        refusals.add(Refusal.of("guardian", "activity.refused.company", Age.ADULT));
      }
    }
    for (TrainingTopic topic : session.trainings().stream().sorted().toList()) {
      if (!prepared.isTrained(volunteer, topic, session.day())) {
        String word = messages.say("training.topic." + topic.name());
        refusals.add(Refusal.of("trainings." + topic.name(), "activity.refused.training", word));
      }
    }
    if (session.insured() && !prepared.isInsured(volunteer, session.day())) {
      refusals.add(Refusal.of("insurance", "activity.refused.insurance"));
    }
    for (Skill skill : session.skills()) {
      if (!volunteer.skills().contains(skill)) {
        String word = messages.say("volunteer.skill." + skill.name());
        refusals.add(Refusal.of("skills." + skill.name(), "activity.refused.skill", word));
      }
    }
    for (Engagement one : engagements) {
      if (one.volunteer() == volunteer.id() && one.clashesWith(session)) {
        refusals.add(
            Refusal.of(
                "clash." + one.session(),
                "activity.refused.clash",
                one.name(),
                Moments.write(one.from())));
      }
    }
    prepared.ofTeam(session).ifPresent(refusals::add);
    refusals.addAll(prepared.judging().refusals(session.joinable(), volunteer, accompanied));
    return refusals;
  }

  /** What stands against anybody's joining. */
  List<Refusal> ofSession(Session session, Instant now) {
    if (session.state() == SessionState.CANCELLED || !session.facts().takesPlace()) {
      return List.of(Refusal.of("session", "activity.refused.cancelled"));
    }
    if (session.isPast(now)) {
      return List.of(Refusal.of("session", "activity.refused.past"));
    }
    return session.state() == SessionState.CLOSED
            || session.facts().activityState() != ActivityState.PUBLISHED
        ? List.of(Refusal.of("session", "activity.refused.closed"))
        : List.of();
  }
}
