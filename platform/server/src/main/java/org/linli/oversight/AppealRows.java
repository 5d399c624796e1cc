package org.linli.oversight;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
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
  private final Clock clock;

  AppealRows(Volunteers volunteers, Communities communities, Occasions occasions, Clock clock) {
    this.volunteers = volunteers;
    this.communities = communities;
    this.occasions = occasions;
    this.clock = clock;
  }

  /** An appeal with its volunteer, whose name is masked; late means that an answer is overdue. */
  record Row(
      Appeal appeal,
      @Nullable VolunteerFacts volunteer,
      @Nullable CommunityFacts community,
      Occasions.@Nullable Facts occasion,
      boolean late) {}

  List<Row> of(List<Appeal> appeals) {
    Map<Long, VolunteerFacts> people =
        volunteers.byIds(appeals.stream().map(Appeal::volunteer).distinct().toList());
    Map<Long, CommunityFacts> places =
        communities.everByIds(appeals.stream().map(Appeal::community).distinct().toList());
    Map<Long, Occasions.Facts> served =
        occasions.of(appeals.stream().map(Appeal::session).distinct().toList());
    LocalDate today = Time.today(clock);
    return appeals.stream()
        .map(
            one ->
                new Row(
                    one,
                    people.get(one.volunteer()),
                    places.get(one.community()),
                    served.get(one.session()),
                    one.isLate(today)))
        .toList();
  }
}
