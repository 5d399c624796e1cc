package org.linli.volunteer;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.linli.account.Admitting;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.notice.NoticeKind;
import org.linli.tenant.Time;

/** The community's review of an application (ZJ-4): approve, refuse, or ask again. */
@Singleton
class Reviewing {

  private final VolunteerRegister register;
  private final Numbering numbering;
  private final Admitting admitting;
  private final TellingVolunteers telling;
  private final Audit audit;
  private final Clock clock;

  Reviewing(
      VolunteerRegister register,
      Numbering numbering,
      Admitting admitting,
      TellingVolunteers telling,
      Audit audit,
      Clock clock) {
    this.register = register;
    this.numbering = numbering;
    this.admitting = admitting;
    this.telling = telling;
    this.audit = audit;
    this.clock = clock;
  }

  /** Takes someone in: they get their number, and whoever acts for them the role. */
  @Transactional
  void approve(long id, long by) {
    VolunteerRow row = waiting(id);
    Long number = row.number() == null ? Long.valueOf(numbering.next()) : row.number();
    register.review(id, VolunteerState.APPROVED, number, by, clock.instant(), null);
    Scope scope = Scopes.of(register, row.communityId());
    row.accountsOn(Time.today(clock))
        .forEach(account -> admitting.admit(account, Role.VOLUNTEER, scope));
    tell(NoticeKind.REGISTRATION_APPROVED, id, VolunteerNumber.write(number));
    audit.record("volunteer.approved", "volunteer", id);
  }

  /** Doesn't take someone in. */
  @Transactional
  void refuse(long id, String reason, long by) {
    review(id, VolunteerState.REFUSED, reason, by);
    tell(NoticeKind.REGISTRATION_REFUSED, id, reason);
    audit.record("volunteer.refused", "volunteer", id);
  }

  /** Asks for something to be mended. */
  @Transactional
  void askAgain(long id, String reason, long by) {
    review(id, VolunteerState.RETURNED, reason, by);
    tell(NoticeKind.REGISTRATION_RETURNED, id, reason);
    audit.record("volunteer.returned", "volunteer", id);
  }

  private void review(long id, VolunteerState state, String reason, long by) {
    VolunteerRow row = waiting(id);
    register.review(id, state, row.number(), by, clock.instant(), reason);
  }

  private void tell(NoticeKind kind, long id, String word) {
    telling.tell(kind, List.of(new TellingVolunteers.Told(id, "/volunteer/" + id, List.of(word))));
  }

  private VolunteerRow waiting(long id) {
    VolunteerRow row = register.lock(id).orElseThrow(Problem::notFound);
    if (row.state() != VolunteerState.APPLIED) {
      throw Problem.conflict("volunteer.review.done");
    }
    return row;
  }
}
