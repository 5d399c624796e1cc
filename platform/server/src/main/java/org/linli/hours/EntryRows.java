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
public class EntryRows {

  private final Volunteers volunteers;
  private final Communities communities;
  private final Occasions occasions;

  EntryRows(Volunteers volunteers, Communities communities, Occasions occasions) {
    this.volunteers = volunteers;
    this.communities = communities;
    this.occasions = occasions;
  }

  /** An entry with its volunteer, whose name is masked, its community and what was served at. */
  public record Row(
      Entry entry,
      @Nullable VolunteerFacts volunteer,
      @Nullable CommunityFacts community,
      Occasions.@Nullable Facts occasion) {}

  /** The same for what waits. */
  record WaitingRow(
      Proposal proposal,
      @Nullable VolunteerFacts volunteer,
      @Nullable CommunityFacts community,
      Occasions.@Nullable Facts occasion) {}

  /** Entries as they are listed, in the same order. */
  public List<Row> of(List<Entry> entries) {
    Map<Long, VolunteerFacts> people =
        volunteers.byIds(entries.stream().map(Entry::volunteer).distinct().toList());
    Map<Long, CommunityFacts> places =
        communities.byIds(
            entries.stream().map(entry -> entry.occasion().community()).distinct().toList());
    Map<Long, Occasions.Facts> served =
        occasions.of(entries.stream().map(entry -> entry.occasion().session()).distinct().toList());
    return entries.stream()
        .map(
            entry ->
                new Row(
                    entry,
                    people.get(entry.volunteer()),
                    places.get(entry.occasion().community()),
                    served.get(entry.occasion().session())))
        .toList();
  }

  List<WaitingRow> ofWaiting(List<Proposal> proposals) {
    Map<Long, VolunteerFacts> people =
        volunteers.byIds(
            proposals.stream().map(one -> one.served().volunteer()).distinct().toList());
    Map<Long, CommunityFacts> places =
        communities.byIds(
            proposals.stream().map(one -> one.occasion().community()).distinct().toList());
    Map<Long, Occasions.Facts> served =
        occasions.of(proposals.stream().map(one -> one.occasion().session()).distinct().toList());
    return proposals.stream()
        .map(
            one ->
                new WaitingRow(
                    one,
                    people.get(one.served().volunteer()),
                    places.get(one.occasion().community()),
                    served.get(one.occasion().session())))
        .toList();
  }
}
