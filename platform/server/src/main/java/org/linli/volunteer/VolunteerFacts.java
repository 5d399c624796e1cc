package org.linli.volunteer;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A volunteer as other domains see them; the name is masked.
 *
 * @param id the random id; it stays when everything else is cleared
 * @param number the tenant's own number; empty before the approval
 * @param community the community that the volunteer belongs to
 * @param maskedName 陈*宇; empty when it has been cleared
 * @param state how far they are
 * @param birthDate null when it has been cleared
 * @param hasGuardianConsent whether a guardian's consent is on file; who is under {@link Age#ADULT}
 *     on the day and has none must be accompanied
 * @param hasLocationConsent whether they agreed, separately and revocably, to give their place
 * @param skills what they can do
 * @param account their own account, if they have one
 * @param guardianAccount the account that acts for them, if one does
 */
public record VolunteerFacts(
    long id,
    String number,
    long community,
    String maskedName,
    VolunteerState state,
    @Nullable LocalDate birthDate,
    boolean hasGuardianConsent,
    boolean hasLocationConsent,
    Set<Skill> skills,
    @Nullable Long account,
    @Nullable Long guardianAccount) {

  /** Facts keep their own copy. */
  public VolunteerFacts {
    skills = Set.copyOf(skills);
  }

  /** Whether they may serve. */
  public boolean mayServe() {
    return state == VolunteerState.APPROVED;
  }

  /** Whether they may serve on a day only with a guardian beside them: no consent is on file. */
  public boolean needsCompanyOn(LocalDate day) {
    return isMinorOn(day) && !hasGuardianConsent;
  }

  /** Whether a guardian's company is enough on a day; children are signed up by the guardian. */
  public boolean mayBeAccompaniedOn(LocalDate day) {
    return birthDate != null && Age.on(birthDate, day) >= Age.REGISTERS;
  }

  /** Whether an account is their own or acts for them. */
  public boolean isActedForBy(long by) {
    return Long.valueOf(by).equals(account) || Long.valueOf(by).equals(guardianAccount);
  }

  /** Whether they need a guardian's consent or company on a day. */
  public boolean isMinorOn(LocalDate day) {
    return birthDate != null && Age.on(birthDate, day) < Age.ADULT;
  }
}
