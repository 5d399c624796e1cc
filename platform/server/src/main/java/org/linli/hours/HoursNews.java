package org.linli.hours;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.account.Holders;
import org.linli.api.Role;
import org.linli.division.Sql;
import org.linli.division.WholeTenant;
import org.linli.hours.HoursRule.Confirmer;
import org.linli.hours.Ledger.NewEntry;
import org.linli.notice.NewNotice;
import org.linli.notice.NoticeKind;
import org.linli.notice.Notices;
import org.linli.volunteer.TellingVolunteers;
import org.linli.volunteer.TellingVolunteers.Told;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;

/** Tells people of their hours, and those who may be the second person that something waits. */
@Singleton
class HoursNews {

  private static final Set<Role> STAFF = Set.of(Role.TENANT_ADMINISTRATOR, Role.STAFF);
  private static final Set<Role> KEEPERS =
      Set.of(Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER);

  private final TellingVolunteers telling;
  private final Notices notices;
  private final Holders holders;
  private final Volunteers volunteers;
  private final Sql sql;

  HoursNews(
      TellingVolunteers telling, Notices notices, Holders holders, Volunteers volunteers, Sql sql) {
    this.telling = telling;
    this.notices = notices;
    this.holders = holders;
    this.volunteers = volunteers;
    this.sql = sql;
  }

  /** Their hours stand in the ledger. */
  void posted(Collection<NewEntry> entries) {
    telling.tell(
        NoticeKind.HOURS_POSTED,
        entries.stream()
            .map(one -> told(one, one.servedOn().toString(), hours(one.minutes())))
            .toList());
  }

  /** Others hours stand in an entry's place. */
  void corrected(NewEntry right) {
    telling.tell(
        NoticeKind.HOURS_CORRECTED,
        List.of(told(right, right.servedOn().toString(), hours(right.minutes()), right.reason())));
  }

  /** An entry was taken back. */
  void reversed(Entry entry, String reason) {
    telling.tell(
        NoticeKind.HOURS_REVERSED,
        List.of(told(entry.volunteer(), entry.servedOn().toString(), reason)));
  }

  /**
   * Something waits for a second person, which none of those is whom it concerns.
   *
   * @param confirmers who may be that person, by the rules of the days of service
   */
  void waits(long community, long by, Collection<Long> people, Collection<Confirmer> confirmers) {
    Set<Long> concerned = new HashSet<>(Set.of(by));
    volunteers.byIds(people).values().forEach(one -> concerned.addAll(accounts(one)));
    String path =
        sql
            .query(
                "SELECT path FROM community WHERE id = ?",
                List.of(community),
                row -> row.getString(1))
            .stream()
            .findFirst()
            .orElseGet(WholeTenant::path);
    notices.write(
        holders.over(confirmers.contains(Confirmer.KEEPER) ? KEEPERS : STAFF, path).stream()
            .filter(account -> !concerned.contains(account))
            .map(
                account ->
                    NewNotice.plain(NoticeKind.PROPOSAL_WAITING, account, "/hours/proposals"))
            .toList());
  }

  /** The second person confirmed: the first reads so, and the volunteer that the hours stand. */
  void confirmed(Proposal proposal, NewEntry entry) {
    if (entry.corrects() == null) {
      posted(List.of(entry));
    } else {
      corrected(entry);
    }
    tellProposer(proposal, NoticeKind.PROPOSAL_CONFIRMED, entry.servedOn(), null);
  }

  /** The second person refused. */
  void refused(Proposal proposal, String answer) {
    Served served = proposal.served();
    telling.tell(
        NoticeKind.HOURS_REFUSED,
        List.of(told(served.volunteer(), served.day().toString(), answer)));
    tellProposer(proposal, NoticeKind.PROPOSAL_REFUSED, served.day(), answer);
  }

  /** Whoever proposed hours of their own, or of a ward, is told as the volunteer is. */
  private void tellProposer(
      Proposal proposal, NoticeKind kind, LocalDate day, @Nullable String answer) {
    boolean own =
        volunteers
            .find(proposal.served().volunteer())
            .filter(one -> accounts(one).contains(proposal.by()))
            .isPresent();
    if (!own) {
      // Corrections are keepers'; all else may be a team leader's, who sees no list of proposals.
      String path =
          proposal.corrects() == null
              ? "/sessions/" + proposal.occasion().session() + "/attendance"
              : "/hours/proposals/" + proposal.id();
      List<String> words =
          answer == null ? List.of(day.toString()) : List.of(day.toString(), answer);
      notices.write(List.of(new NewNotice(kind, proposal.by(), null, path, words)));
    }
  }

  private static List<Long> accounts(VolunteerFacts volunteer) {
    return Stream.of(volunteer.account(), volunteer.guardianAccount())
        .filter(Objects::nonNull)
        .toList();
  }

  private static Told told(NewEntry entry, String... words) {
    return told(entry.served().volunteer(), words);
  }

  private static Told told(long volunteer, String... words) {
    return new Told(volunteer, "/volunteer/hours/" + volunteer, List.of(words));
  }

  private static String hours(int minutes) {
    return BigDecimal.valueOf(minutes)
        .divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
