package org.linli.hours;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;

/** Joins what is listed with who and where, with one query for all. */
@Singleton
class EntryRows {

  private final Volunteers volunteers;
  private final Communities communities;

  EntryRows(Volunteers volunteers, Communities communities) {
    this.volunteers = volunteers;
    this.communities = communities;
  }

  /** An entry with its volunteer, whose name is masked, and its community. */
  record Row(Entry entry, @Nullable VolunteerFacts volunteer, @Nullable CommunityFacts community) {}

  /** The same for what waits. */
  record WaitingRow(
      Proposal proposal, @Nullable VolunteerFacts volunteer, @Nullable CommunityFacts community) {}

  List<Row> of(List<Entry> entries) {
    Map<Long, VolunteerFacts> people =
        volunteers.byIds(entries.stream().map(Entry::volunteer).distinct().toList());
    Map<Long, CommunityFacts> places =
        communities.byIds(
            entries.stream().map(entry -> entry.occasion().community()).distinct().toList());
    return entries.stream()
        .map(
            entry ->
                new Row(
                    entry, people.get(entry.volunteer()), places.get(entry.occasion().community())))
        .toList();
  }

  List<WaitingRow> ofWaiting(List<Proposal> proposals) {
    Map<Long, VolunteerFacts> people =
        volunteers.byIds(
            proposals.stream().map(one -> one.served().volunteer()).distinct().toList());
    Map<Long, CommunityFacts> places =
        communities.byIds(
            proposals.stream().map(one -> one.occasion().community()).distinct().toList());
    return proposals.stream()
        .map(
            one ->
                new WaitingRow(
                    one,
                    people.get(one.served().volunteer()),
                    places.get(one.occasion().community())))
        .toList();
  }
}
