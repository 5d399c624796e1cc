package org.linli.volunteer;

import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.account.Admitting;
import org.linli.api.Audit;
import org.linli.api.Role;
import org.linli.job.InEveryTenant;
import org.linli.key.Masked;
import org.linli.notice.NewNotice;
import org.linli.notice.NoticeKind;
import org.linli.notice.Notices;
import org.linli.tenant.Time;

/**
 * Clears up after wards who have come of age: the guardian's right to act has ended by itself on
 * the day ({@link VolunteerRow#guardianOn}); here the guardian is told, and forgotten.
 */
@Singleton
class ComingOfAge {

  private static final int AT_ONCE = 200;

  private final InEveryTenant everywhere;
  private final VolunteerRegister register;
  private final SealedPeople sealed;
  private final Notices notices;
  private final Admitting admitting;
  private final Audit audit;
  private final Clock clock;

  ComingOfAge(
      InEveryTenant everywhere,
      VolunteerRegister register,
      SealedPeople sealed,
      Notices notices,
      Admitting admitting,
      Audit audit,
      Clock clock) {
    this.everywhere = everywhere;
    this.register = register;
    this.sealed = sealed;
    this.notices = notices;
    this.admitting = admitting;
    this.audit = audit;
    this.clock = clock;
  }

  @Scheduled(cron = "0 10 8 * * *", zoneId = "Asia/Shanghai")
  void look() {
    everywhere.run("volunteer-coming-of-age", Duration.ofHours(1), this::lookHere);
  }

  /** Those of the current tenant, some hundred at a time. */
  void lookHere() {
    while (lookAtSome() == AT_ONCE) {
      // A part at a time, so that nobody waits long for a lock.
    }
  }

  @Transactional
  int lookAtSome() {
    List<VolunteerRow> grown =
        register.lockGrownWards(Time.today(clock).minusYears(Age.ADULT), AT_ONCE);
    if (!grown.isEmpty()) {
      end(grown);
    }
    return grown.size();
  }

  /** Ends what guardians had to do with some who are of age, in the transaction that is open. */
  void end(Collection<VolunteerRow> grown) {
    List<Long> ids = grown.stream().map(VolunteerRow::id).toList();
    Set<Long> guardians =
        grown.stream()
            .map(VolunteerRow::guardianAccountId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    notices.write(grown.stream().map(this::told).toList());
    register.forgetGuardians(ids);
    Set<Long> serving = new HashSet<>(register.servingAccounts(guardians));
    guardians.stream()
        .filter(account -> !serving.contains(account))
        .sorted()
        .forEach(account -> admitting.dismiss(account, Role.VOLUNTEER));
    ids.forEach(id -> audit.record("volunteer.guardianEnded", "volunteer", id));
  }

  private NewNotice told(VolunteerRow row) {
    return new NewNotice(
        NoticeKind.WARD_OF_AGE,
        Objects.requireNonNull(row.guardianAccountId()),
        row.id(),
        "/volunteer",
        List.of(Masked.name(sealed.name(row))));
  }
}
