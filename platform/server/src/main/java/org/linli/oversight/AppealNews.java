package org.linli.oversight;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.linli.account.Holders;
import org.linli.api.Role;
import org.linli.notice.NewNotice;
import org.linli.notice.NoticeKind;
import org.linli.notice.Notices;
import org.linli.volunteer.TellingVolunteers;
import org.linli.volunteer.TellingVolunteers.Told;

/** Tells volunteers what is answered, and those who may answer that something waits. */
@Singleton
class AppealNews {

  private static final Set<Role> NEAREST = Set.of(Role.STATION_HEAD, Role.SOCIAL_WORKER);
  private static final Set<Role> ABOVE = Set.of(Role.TENANT_ADMINISTRATOR, Role.STAFF);

  private final TellingVolunteers telling;
  private final Uninvolved uninvolved;
  private final Notices notices;
  private final Holders holders;

  AppealNews(TellingVolunteers telling, Uninvolved uninvolved, Notices notices, Holders holders) {
    this.telling = telling;
    this.uninvolved = uninvolved;
    this.notices = notices;
    this.holders = holders;
  }

  /** Somebody said what is wrong: who works in the community answers, else the level above. */
  void made(Appeal appeal, long by) {
    List<Long> near = able(appeal, holders.over(NEAREST, appeal.path()));
    List<Long> told = near.isEmpty() ? able(appeal, holders.over(ABOVE, appeal.path())) : near;
    tell(NoticeKind.APPEAL_MADE, appeal, told, by);
  }

  /** Somebody appealed: the level above answers, but not whoever did before. */
  void raised(Appeal appeal, long by) {
    List<Long> above =
        able(appeal, holders.over(ABOVE, appeal.path())).stream()
            .filter(one -> !one.equals(appeal.answeredBy()))
            .toList();
    tell(NoticeKind.APPEAL_RAISED, appeal, above, by);
  }

  void corrected(Appeal appeal, String words) {
    tell(NoticeKind.APPEAL_CORRECTED, appeal, words);
  }

  void refused(Appeal appeal, String reason, LocalDate until) {
    tell(NoticeKind.APPEAL_REFUSED, appeal, reason, until.toString());
  }

  void upheld(Appeal appeal, String reason) {
    tell(NoticeKind.APPEAL_UPHELD, appeal, reason);
  }

  private List<Long> able(Appeal appeal, List<Long> accounts) {
    Set<Long> involved =
        appeal.entry() == null
            ? Set.of()
            : uninvolved.involved(List.of(appeal.entry())).getOrDefault(appeal.entry(), Set.of());
    return accounts.stream().filter(one -> !involved.contains(one)).toList();
  }

  private void tell(NoticeKind kind, Appeal appeal, List<Long> accounts, long by) {
    notices.write(
        accounts.stream()
            .filter(account -> account != by)
            .map(
                account ->
                    new NewNotice(
                        kind,
                        account,
                        null,
                        "/appeals/" + appeal.id(),
                        List.of(Long.toString(appeal.id()))))
            .toList());
  }

  private void tell(NoticeKind kind, Appeal appeal, String... words) {
    telling.tell(
        kind,
        List.of(new Told(appeal.volunteer(), "/volunteer/appeals/" + appeal.id(), List.of(words))));
  }
}
