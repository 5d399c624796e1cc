package org.linli.oversight;

import jakarta.inject.Singleton;
import java.util.List;
import org.linli.notice.NewNotice;
import org.linli.notice.NoticeKind;
import org.linli.notice.Notices;
import org.linli.suspension.Suspension;
import org.linli.team.LedTeams;
import org.linli.volunteer.TellingVolunteers;

/** Tells who is suspended, and that it was lifted: volunteers, leaders of teams, posters. */
@Singleton
class SuspensionNews {

  private final SuspensionSubjects subjects;
  private final TellingVolunteers telling;
  private final LedTeams teams;
  private final Notices notices;

  SuspensionNews(
      SuspensionSubjects subjects, TellingVolunteers telling, LedTeams teams, Notices notices) {
    this.subjects = subjects;
    this.telling = telling;
    this.teams = teams;
    this.notices = notices;
  }

  void suspended(Suspension one) {
    tell(
        NoticeKind.SUSPENDED,
        one,
        List.of(subjects.what(one), one.from().toString(), one.until().toString(), one.reason()));
  }

  void lifted(Suspension one, String why) {
    tell(NoticeKind.SUSPENSION_LIFTED, one, List.of(subjects.what(one), why));
  }

  private void tell(NoticeKind kind, Suspension one, List<String> words) {
    long subject = one.subject();
    switch (one.kind()) {
      case VOLUNTEER ->
          telling.tell(
              kind,
              List.of(new TellingVolunteers.Told(subject, "/volunteer/hours/" + subject, words)));
      case TEAM ->
          notices.write(
              teams.leaders(List.of(subject)).getOrDefault(subject, List.of()).stream()
                  .map(account -> new NewNotice(kind, account, null, "/teams/" + subject, words))
                  .toList());
      case POSTER -> notices.write(List.of(new NewNotice(kind, subject, null, "/hours", words)));
    }
  }
}
