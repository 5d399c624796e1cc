package org.linli.external;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.volunteer.LookingUpVolunteers;
import org.linli.volunteer.VolunteerFacts;
import org.linli.web.Refused;

/** Keeps what others call ours: a number is one subject's, and a subject has one number. */
@Singleton
class KeepingNumbers {

  private final SystemTable systems;
  private final NumberTable numbers;
  private final LookingUpVolunteers lookingUp;
  private final MatchingAgain again;
  private final Viewer viewer;
  private final Audit audit;

  KeepingNumbers(
      SystemTable systems,
      NumberTable numbers,
      LookingUpVolunteers lookingUp,
      MatchingAgain again,
      Viewer viewer,
      Audit audit) {
    this.systems = systems;
    this.numbers = numbers;
    this.lookingUp = lookingUp;
    this.again = again;
    this.viewer = viewer;
    this.audit = audit;
  }

  /**
   * Enters a number, or changes it.
   *
   * @param who a volunteer's number, or the name or id of a team or activity
   * @throws Refused if it is nobody's here, or the number is another's there
   */
  @Transactional
  long enter(long system, NumberKind kind, String who, String number) {
    requireUsed(systems.lock(system));
    long subject = subject(kind, who);
    Optional<Long> holder = numbers.holder(system, kind, number);
    if (holder.filter(one -> one != subject).isPresent()) {
      throw new Refused("number", "external.refused.numberTaken");
    }
    numbers.put(system, kind, subject, number, viewer.account());
    record("external-number.entered", system, kind, subject);
    if (kind == NumberKind.VOLUNTEER) {
      again.number(system, number);
    }
    return subject;
  }

  /** Withdraws a number. */
  @Transactional
  void withdraw(long system, NumberKind kind, long subject) {
    systems.lock(system);
    if (!numbers.lies(kind, subject, CommunityKeepers.scope(viewer))
        || numbers.remove(system, kind, subject) == 0) {
      throw Problem.notFound();
    }
    record("external-number.withdrawn", system, kind, subject);
  }

  static void requireUsed(ExternalSystem system) {
    if (!system.isUsed()) {
      throw Problem.conflict("external.refused.ended");
    }
  }

  private long subject(NumberKind kind, String who) {
    if (kind == NumberKind.VOLUNTEER) {
      return lookingUp
          .numbered(who, CommunityKeepers.scope(viewer))
          .map(VolunteerFacts::id)
          .orElseThrow(() -> new Refused("who", "external.refused.nobody"));
    }
    List<Long> found = numbers.subjects(kind, who, CommunityKeepers.scope(viewer));
    if (found.size() != 1) {
      throw new Refused(
          "who", found.isEmpty() ? "external.refused.nobody" : "external.refused.several");
    }
    return found.getFirst();
  }

  private void record(String action, long system, NumberKind kind, long subject) {
    audit.record(
        action,
        "external-system",
        system,
        Map.of("kind", kind.name(), "subject", Long.toString(subject)));
  }
}
