package org.linli.hours;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  private final MovedServices moved;
  private final MovingHours moving;

  EntryRows(
      Volunteers volunteers,
      Communities communities,
      Occasions occasions,
      MovedServices moved,
      MovingHours moving) {
    this.volunteers = volunteers;
    this.communities = communities;
    this.occasions = occasions;
    this.moved = moved;
    this.moving = moving;
  }

  /**
   * An entry with its volunteer, whose name is masked, its community and what was served at.
   *
   * @param came where it was recorded first, if it came from another tenant
   * @param gone what the tenant is called where it counts now, if it has gone there
   */
  public record Row(
      Entry entry,
      @Nullable VolunteerFacts volunteer,
      @Nullable CommunityFacts community,
      Occasions.@Nullable Facts occasion,
      @Nullable MovedService came,
      @Nullable String gone) {}

  /** The same for what waits. */
  record WaitingRow(
      Proposal proposal,
      @Nullable VolunteerFacts volunteer,
      @Nullable CommunityFacts community,
      Occasions.@Nullable Facts occasion,
      @Nullable MovedService came) {}

  /** Entries as they are listed, in the same order. */
  public List<Row> of(List<Entry> entries) {
    Map<Long, VolunteerFacts> people =
        volunteers.byIds(entries.stream().map(Entry::volunteer).distinct().toList());
    Map<Long, CommunityFacts> places =
        communities.byIds(
            entries.stream().map(entry -> entry.occasion().community()).distinct().toList());
    Map<Long, Occasions.Facts> served =
        occasions.of(entries.stream().map(entry -> entry.occasion().session()).distinct().toList());
    List<Long> ids = entries.stream().map(Entry::id).toList();
    Map<Long, MovedServices.Row> came = moved.byEntries(ids);
    Map<Long, String> gone = moving.goneTo(ids);
    return entries.stream()
        .map(
            entry -> {
              MovedServices.Row moved = came.get(entry.id());
              return new Row(
                  entry,
                  people.get(entry.volunteer()),
                  places.get(entry.occasion().community()),
                  moved == null
                      ? served.get(entry.occasion().session())
                      : moved.facts().orElse(null),
                  moved == null ? null : moved.service(),
                  gone.get(entry.id()));
            })
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
    Map<Long, MovedServices.Row> came =
        moved.byEntries(
            proposals.stream().map(Proposal::corrects).filter(Objects::nonNull).toList());
    return proposals.stream()
        .map(
            one -> {
              MovedServices.Row moved = one.corrects() == null ? null : came.get(one.corrects());
              return new WaitingRow(
                  one,
                  people.get(one.served().volunteer()),
                  places.get(one.occasion().community()),
                  moved == null ? served.get(one.occasion().session()) : moved.facts().orElse(null),
                  moved == null ? null : moved.service());
            })
        .toList();
  }
}
