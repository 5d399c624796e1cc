package org.linli.standard;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.account.Holders;
import org.linli.api.CommunityFacts;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.StationFacts;
import org.linli.notice.NewNotice;
import org.linli.notice.NoticeKind;
import org.linli.notice.Notices;

/**
 * Tells the people of a station what inspections mean for them, and inspectors what was mended.
 * Called in the transaction that changes it.
 */
@Singleton
class InspectionNews {

  private static final Set<Role> NEAREST = Set.of(Role.STATION_HEAD, Role.SOCIAL_WORKER);

  private final Holders holders;
  private final Notices notices;
  private final VisitTable visits;

  InspectionNews(Holders holders, Notices notices, VisitTable visits) {
    this.holders = holders;
    this.notices = notices;
    this.visits = visits;
  }

  /** Some stations are going to be visited. */
  void planned(
      Collection<StationFacts> stations, Map<Long, CommunityFacts> places, LocalDate dueOn) {
    Map<Long, Scope> people = holders.scopes(NEAREST);
    List<NewNotice> told = new ArrayList<>();
    for (StationFacts station : stations) {
      CommunityFacts place = places.get(station.community());
      people.forEach(
          (account, scope) -> {
            if (place != null && scope.contains(place.path())) {
              told.add(
                  notice(
                      NoticeKind.INSPECTION_PLANNED,
                      account,
                      station.id(),
                      station.name(),
                      dueOn.toString()));
            }
          });
    }
    notices.write(told);
  }

  /** Something has to be mended until a day. */
  void toMend(Visit visit, String name, int items, LocalDate until) {
    tell(NoticeKind.INSPECTION_TO_MEND, visit, name, Integer.toString(items), until.toString());
  }

  /** Nothing is lacking. */
  void passed(Visit visit, String name) {
    tell(NoticeKind.INSPECTION_PASSED, visit, name);
  }

  /**
   * An item was shown to be met: once nothing is left of what a visit waits for, its inspector
   * knows.
   */
  void shown(Standing standing, String item, long by) {
    StationFacts station = standing.station();
    notices.write(
        visits.ofStation(station.id(), standing.standard().key()).stream()
            .filter(visit -> visit.isPlanned() && visit.toMend().contains(item))
            .filter(visit -> visit.toMend().stream().noneMatch(standing::lacks))
            .filter(visit -> visit.inspector() != by)
            .map(
                visit ->
                    new NewNotice(
                        NoticeKind.INSPECTION_MENDED,
                        visit.inspector(),
                        null,
                        "/inspection-visits/" + visit.id(),
                        List.of(station.name())))
            .toList());
  }

  private void tell(NoticeKind kind, Visit visit, String... words) {
    notices.write(
        holders.over(NEAREST, visit.path()).stream()
            .map(account -> notice(kind, account, visit.station(), words))
            .toList());
  }

  private static NewNotice notice(NoticeKind kind, long account, long station, String... words) {
    return new NewNotice(
        kind, account, null, "/stations/" + station + "/standards", List.of(words));
  }
}
