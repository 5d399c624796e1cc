package org.linli.volunteer;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linli.key.Masked;
import org.linli.notice.NoticeSubjects;
import org.linli.notice.Notices;

/** The notices about a person go with the person's data; a guardian reads for which ward one is. */
@Singleton
final class NoticeTrace implements VolunteerTrace, NoticeSubjects {

  private final VolunteerRegister register;
  private final SealedPeople sealed;
  private final Notices notices;

  NoticeTrace(VolunteerRegister register, SealedPeople sealed, Notices notices) {
    this.register = register;
    this.sealed = sealed;
    this.notices = notices;
  }

  @Override
  public String name() {
    return "notices";
  }

  @Override
  public Object kept(long volunteer) {
    return Map.of(
        "told",
        notices.about(volunteer),
        "email",
        ownAccount(volunteer).map(notices::address).orElse(""));
  }

  @Override
  public void deleted(long volunteer) {
    notices.forget(volunteer);
    ownAccount(volunteer).ifPresent(notices::forgetAddress);
  }

  private Optional<Long> ownAccount(long volunteer) {
    return register.findById(volunteer).map(VolunteerRow::accountId);
  }

  @Override
  public Map<Long, String> wards(long account, Collection<Long> volunteers) {
    return volunteers.isEmpty()
        ? Map.of()
        : register.findByIdIn(volunteers).stream()
            .filter(VolunteerRow::isThere)
            .filter(row -> Long.valueOf(account).equals(row.guardianAccountId()))
            .filter(row -> !Long.valueOf(account).equals(row.accountId()))
            .collect(Collectors.toMap(VolunteerRow::id, row -> Masked.name(sealed.name(row))));
  }
}
