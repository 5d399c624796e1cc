package org.linli.transfer;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;

/** Joins transfers with who it is and where they belong, with one query for all. */
@Singleton
class TransferRows {

  private final Volunteers volunteers;
  private final Communities communities;

  TransferRows(Volunteers volunteers, Communities communities) {
    this.volunteers = volunteers;
    this.communities = communities;
  }

  /** A departure or an arrival with its volunteer, whose name is masked. */
  record Row<T>(
      T transfer, @Nullable VolunteerFacts volunteer, @Nullable CommunityFacts community) {}

  List<Row<Departure>> leaving(List<Departure> all) {
    Map<Long, VolunteerFacts> people =
        volunteers.byIds(all.stream().map(Departure::volunteer).distinct().toList());
    Map<Long, CommunityFacts> places =
        communities.everByIds(all.stream().map(Departure::community).distinct().toList());
    return all.stream()
        .map(one -> new Row<>(one, people.get(one.volunteer()), places.get(one.community())))
        .toList();
  }

  List<Row<Arrival>> coming(List<Arrival> all) {
    Map<Long, VolunteerFacts> people =
        volunteers.byIds(all.stream().map(Arrival::volunteer).distinct().toList());
    Map<Long, CommunityFacts> places =
        communities.everByIds(all.stream().map(Arrival::community).distinct().toList());
    return all.stream()
        .map(one -> new Row<>(one, people.get(one.volunteer()), places.get(one.community())))
        .toList();
  }
}
