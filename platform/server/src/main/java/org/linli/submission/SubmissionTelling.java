package org.linli.submission;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.linli.account.Holders;
import org.linli.api.ReportForm.Taker;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.notice.NewNotice;
import org.linli.notice.NoticeKind;
import org.linli.notice.Notices;
import org.linli.tenant.CurrentTenant;

/**
 * Tells people what happens to submissions: those of the very level, else those next above it.
 * Whoever did it reads nothing.
 */
@Singleton
class SubmissionTelling {

  private static final Set<Role> NEAR =
      Set.of(Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER);
  private static final Set<Role> REVIEWERS = Set.of(Role.TENANT_ADMINISTRATOR, Role.STAFF);

  private final Notices notices;
  private final Holders holders;

  SubmissionTelling(Notices notices, Holders holders) {
    this.notices = notices;
    this.holders = holders;
  }

  void waiting(Submission one, Taker taker, long by) {
    if (one.isOfUniversity()) {
      return; // No level of its home opens it.
    }
    String place = TheWay.placeOf(taker, one.path()).orElseThrow();
    tell(
        NoticeKind.SUBMISSION_WAITING,
        at(holders.scopes(REVIEWERS), place),
        one,
        by,
        List.of(one.unit().name(), one.title(), one.turnName()));
  }

  void returned(Submission one, String reason, long by) {
    tell(
        NoticeKind.SUBMISSION_RETURNED,
        near(one),
        one,
        by,
        List.of(one.title(), one.turnName(), reason));
  }

  void accepted(Submission one, long by) {
    tell(NoticeKind.SUBMISSION_ACCEPTED, near(one), one, by, List.of(one.title(), one.turnName()));
  }

  void extended(Submission one, LocalDate until, String reason, long by) {
    tell(
        NoticeKind.SUBMISSION_EXTENDED,
        near(one),
        one,
        by,
        List.of(one.title(), one.turnName(), until.toString(), reason));
  }

  /** More time was taken back. */
  void shortened(Submission one, LocalDate until, String reason, long by) {
    tell(
        NoticeKind.SUBMISSION_SHORTENED,
        near(one),
        one,
        by,
        List.of(one.title(), one.turnName(), until.toString(), reason));
  }

  /** Something came from a tenant below. */
  void arrived(long received, String sender, String title, String turnName) {
    String root = CurrentTenant.get().division();
    notices.write(
        at(holders.scopes(REVIEWERS), root).stream()
            .map(
                account ->
                    new NewNotice(
                        NoticeKind.SUBMISSION_WAITING,
                        account,
                        null,
                        "/received-submissions/" + received,
                        List.of(sender, title, turnName)))
            .toList());
  }

  /** Those of the unit's own level; a university's own people for its form. */
  private Collection<Long> near(Submission one) {
    String key = one.unit().key();
    return one.isOfUniversity()
        ? peopleOf(List.of(Long.valueOf(key))).getOrDefault(key, Set.of())
        : at(holders.scopes(NEAR), one.path());
  }

  /** Who works for all of some universities, by the university's key: a college doesn't send. */
  Map<String, Set<Long>> peopleOf(Collection<Long> universities) {
    return holders.ofWholeInstitutions(universities);
  }

  /** The people of each unit's own level, for many at once. */
  Map<Long, Scope> near() {
    return holders.scopes(NEAR);
  }

  /** Those whose part is the very place; if there is nobody, those of the next part around it. */
  static Collection<Long> at(Map<Long, Scope> scopes, String place) {
    Set<Long> found = new TreeSet<>();
    int best = 0;
    for (Map.Entry<Long, Scope> one : scopes.entrySet()) {
      for (String prefix : one.getValue().prefixes()) {
        if (!place.startsWith(prefix) || prefix.length() < best) {
          continue;
        }
        if (prefix.length() > best) {
          best = prefix.length();
          found.clear();
        }
        found.add(one.getKey());
      }
    }
    return found;
  }

  private void tell(
      NoticeKind kind, Collection<Long> readers, Submission one, long by, List<String> words) {
    String path =
        one.isOfUniversity()
            ? UniversityReports.path(one.unit().key(), one.form(), one.turn())
            : "/submissions/" + one.id();
    notices.write(
        readers.stream()
            .filter(account -> account != by)
            .map(account -> new NewNotice(kind, account, null, path, words))
            .toList());
  }
}
