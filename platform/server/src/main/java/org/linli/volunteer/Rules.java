package org.linli.volunteer;

import java.time.LocalDate;
import org.linli.web.Refused;

/** Who may register, and what a guardian has to do with it (LAW-7, ZJ-11). */
final class Rules {

  private Rules() {}

  /** By oneself from fourteen on; a guardian registers whoever is under age. */
  static void check(Application said, boolean ofWard, LocalDate today) {
    int age = said.person().ageOn(today);
    if (ofWard && age >= Age.ADULT) {
      throw new Refused("idNumber", "volunteer.refused.wardAdult", Age.ADULT);
    }
    if (!ofWard && age < Age.REGISTERS) {
      throw new Refused("idNumber", "volunteer.refused.tooYoung", Age.REGISTERS);
    }
    if (age < Age.ADULT) {
      needGuardian(said);
    }
  }

  /** By the community: for a child under fourteen the guardian's consent lies before it. */
  static void checkByCommunity(Application said, boolean guardianAgreed, LocalDate today) {
    int age = said.person().ageOn(today);
    if (age < Age.ADULT) {
      needGuardian(said);
    }
    if (age < Age.REGISTERS && !guardianAgreed) {
      throw new Refused("guardianAgreed", "volunteer.refused.guardianFirst", Age.REGISTERS);
    }
  }

  private static void needGuardian(Application said) {
    if (said.guardian().name().isEmpty()) {
      throw new Refused("guardianName", "volunteer.refused.guardian", Age.ADULT);
    }
    if (said.guardian().phone().isEmpty()) {
      throw new Refused("guardianPhone", "volunteer.refused.guardian", Age.ADULT);
    }
  }
}
