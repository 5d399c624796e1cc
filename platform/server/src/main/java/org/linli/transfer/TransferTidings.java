package org.linli.transfer;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.linli.account.Holders;
import org.linli.api.Role;
import org.linli.notice.NewNotice;
import org.linli.notice.NoticeKind;
import org.linli.notice.Notices;
import org.linli.volunteer.TellingVolunteers;
import org.linli.volunteer.TellingVolunteers.Told;

/** Tells volunteers how far their transfer is, and the staff that one waits. */
@Singleton
class TransferTidings {

  private static final Set<Role> STAFF = Set.of(Role.TENANT_ADMINISTRATOR, Role.STAFF);

  private final TellingVolunteers telling;
  private final Notices notices;
  private final Holders holders;

  TransferTidings(TellingVolunteers telling, Notices notices, Holders holders) {
    this.telling = telling;
    this.notices = notices;
    this.holders = holders;
  }

  void asked(Departure one, long by) {
    staff(NoticeKind.TRANSFER_ASKED, one.path(), "/transfers/" + one.id(), by, one.toName());
  }

  void refused(Departure one, String reason) {
    tell(NoticeKind.TRANSFER_REFUSED, one.volunteer(), one.toName(), reason);
  }

  void left(Departure one) {
    tell(NoticeKind.TRANSFER_LEFT, one.volunteer(), one.toName());
  }

  void returned(Departure one, TransferAnswer answer) {
    if (answer.what() == TransferAnswer.What.NOT_THERE) {
      tell(NoticeKind.TRANSFER_NOT_THERE, one.volunteer(), one.toName());
    } else {
      tell(NoticeKind.TRANSFER_RETURNED, one.volunteer(), one.toName(), answer.reason());
    }
  }

  void came(Arrival one) {
    staff(NoticeKind.TRANSFER_CAME, one.path(), "/arrivals/" + one.id(), 0, one.fromName());
  }

  void entered(Arrival one, long clashes) {
    telling.tell(
        NoticeKind.TRANSFER_ENTERED,
        List.of(
            new Told(
                one.volunteer(),
                "/volunteer/hours/" + one.volunteer(),
                List.of(one.fromName(), Integer.toString(one.entries())))));
    if (clashes > 0) {
      staff(
          NoticeKind.TRANSFER_CLASHES,
          one.path(),
          "/arrivals/" + one.id(),
          0,
          one.fromName(),
          Long.toString(clashes));
    }
  }

  private void tell(NoticeKind kind, long volunteer, String... words) {
    telling.tell(
        kind, List.of(new Told(volunteer, "/volunteer/transfers/" + volunteer, List.of(words))));
  }

  private void staff(NoticeKind kind, String place, String page, long by, String... words) {
    notices.write(
        holders.over(STAFF, place).stream()
            .filter(account -> account != by)
            .map(account -> new NewNotice(kind, account, null, page, List.of(words)))
            .toList());
  }
}
