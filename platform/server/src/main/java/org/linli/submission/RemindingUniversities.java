package org.linli.submission;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.linli.api.ReportUnit;
import org.linli.institution.Institution;
import org.linli.notice.NewNotice;
import org.linli.notice.Notices;

/**
 * Reminds the people of universities at home in the current tenant that haven't sent their form, at
 * the same times as all other units.
 */
@Singleton
class RemindingUniversities {

  private final Turns turns;
  private final UniversityHomes homes;
  private final OwedByEach owed;
  private final OnceReminded once;
  private final SubmissionTelling telling;
  private final Notices notices;

  RemindingUniversities(
      Turns turns,
      UniversityHomes homes,
      OwedByEach owed,
      OnceReminded once,
      SubmissionTelling telling,
      Notices notices) {
    this.turns = turns;
    this.homes = homes;
    this.owed = owed;
    this.once = once;
    this.telling = telling;
    this.notices = notices;
  }

  void remind(LocalDate today) {
    List<OwedTurn> near =
        turns.ofUniversities().stream()
            .filter(one -> Reminding.stage(one.turn().due(), today).isPresent())
            .toList();
    List<Institution> universities = near.isEmpty() ? List.of() : homes.owing();
    if (universities.isEmpty()) {
      return;
    }
    List<ReportUnit> units = universities.stream().map(UniversityHomes::unit).toList();
    Map<String, Set<Long>> people =
        telling.peopleOf(universities.stream().map(Institution::id).toList());
    for (OwedTurn turn : near) {
      List<Owing> all = owed.of(List.of(turn), units, today);
      notices.write(
          once.fresh(turn, all, today).stream()
              .flatMap(one -> notices(one, people.getOrDefault(one.unit().key(), Set.of())))
              .toList());
    }
  }

  private static Stream<NewNotice> notices(Owing one, Collection<Long> people) {
    String path =
        UniversityReports.path(one.unit().key(), one.owed().form().id(), one.owed().turn().key());
    return people.stream().map(account -> Reminding.notice(one, account, path));
  }
}
