package org.linli.oversight;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.hours.MovedService;
import org.linli.hours.MovedServices;
import org.linli.hours.Occasions;
import org.linli.tenant.Time;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;

/** Joins appeals with who, where and what, with one query for all. */
@Singleton
class AppealRows {

  private final Volunteers volunteers;
  private final Communities communities;
  private final Occasions occasions;
  private final MovedServices moved;
  private final Clock clock;

  AppealRows(
      Volunteers volunteers,
      Communities communities,
      Occasions occasions,
      MovedServices moved,
      Clock clock) {
    this.volunteers = volunteers;
    this.communities = communities;
    this.occasions = occasions;
    this.moved = moved;
    this.clock = clock;
  }

  /**
   * An appeal with its volunteer, whose name is masked.
   *
   * @param came what was served, if that was in another tenant
   * @param late whether an answer is overdue
   */
  record Row(
      Appeal appeal,
      @Nullable VolunteerFacts volunteer,
      @Nullable CommunityFacts community,
      Occasions.@Nullable Facts occasion,
      @Nullable MovedService came,
      boolean late) {}

  List<Row> of(List<Appeal> appeals) {
    Map<Long, VolunteerFacts> people =
        volunteers.byIds(appeals.stream().map(Appeal::volunteer).distinct().toList());
    Map<Long, CommunityFacts> places =
        communities.everByIds(appeals.stream().map(Appeal::community).distinct().toList());
    Map<Long, Occasions.Facts> served =
        occasions.of(appeals.stream().map(Appeal::session).distinct().toList());
    Map<Long, MovedServices.Row> came =
        moved.byEntries(
            appeals.stream().map(Appeal::entry).filter(Objects::nonNull).distinct().toList());
    LocalDate today = Time.today(clock);
    return appeals.stream()
        .map(
            one -> {
              MovedServices.Row elsewhere = one.entry() == null ? null : came.get(one.entry());
              return new Row(
                  one,
                  people.get(one.volunteer()),
                  places.get(one.community()),
                  elsewhere == null ? served.get(one.session()) : elsewhere.facts().orElse(null),
                  elsewhere == null ? null : elsewhere.service(),
                  one.isLate(today));
            })
        .toList();
  }
}
