package org.linli.volunteer;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.linli.api.Audit;
import org.linli.api.Problem;

/** What people and their guardians agree to, and take back: each by itself (LAW-7). */
@Singleton
class Consenting {

  private final VolunteerRegister register;
  private final ConsentFiles files;
  private final Audit audit;
  private final Clock clock;

  Consenting(VolunteerRegister register, ConsentFiles files, Audit audit, Clock clock) {
    this.register = register;
    this.files = files;
    this.audit = audit;
    this.clock = clock;
  }

  /** To giving one's place at a check-in, where the tenant asks for it; never needed to serve. */
  @Transactional
  void location(long id, boolean agreed) {
    VolunteerRow row = hold(id);
    if (agreed == (row.locationConsentAt() != null)) {
      return;
    }
    register.setLocationConsent(id, agreed ? clock.instant() : null);
    if (agreed) {
      audit.record("volunteer.locationConsent", "volunteer", id);
    } else {
      audit.record("volunteer.locationRevoked", "volunteer", id);
    }
  }

  /** The community has a guardian's consent on paper. */
  @Transactional
  void onPaper(long id) {
    VolunteerRow row = hold(id);
    register.update(row.consented(GuardianConsent.PAPER, clock.instant()));
    audit.record("volunteer.guardianConsent", "volunteer", id);
  }

  /** A guardian takes the consent back: from now on only in their company. */
  @Transactional
  void takeBack(long id) {
    VolunteerRow row = hold(id);
    files.deleted(id);
    register.update(row.consented(GuardianConsent.NONE, null));
    audit.record("volunteer.guardianRevoked", "volunteer", id);
  }

  private VolunteerRow hold(long id) {
    return register.lock(id).filter(VolunteerRow::isThere).orElseThrow(Problem::notFound);
  }
}
