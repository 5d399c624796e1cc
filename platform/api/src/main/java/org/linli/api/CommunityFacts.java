package org.linli.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A community as others see it.
 *
 * @param id its id, which everything refers to
 * @param kind what it is
 * @param officialName the name in the national list, or the place's own
 * @param shortName the name people use
 * @param path its place in the division tree, see {@link Scope}
 * @param divisionCode its twelve digits; null for a named place
 * @param above the divisions it lies in, widest first, without those that only fill a level
 * @param closedOn the first day on which it no longer exists; null if nobody has closed it
 */
public record CommunityFacts(
    long id,
    CommunityKind kind,
    String officialName,
    String shortName,
    String path,
    @Nullable String divisionCode,
    List<DivisionFacts> above,
    @Nullable LocalDate closedOn) {

  /** Facts keep their own copy. */
  public CommunityFacts {
    above = List.copyOf(above);
  }

  /** A community that nobody has closed. */
  public CommunityFacts(
      long id,
      CommunityKind kind,
      String officialName,
      String shortName,
      String path,
      @Nullable String divisionCode,
      List<DivisionFacts> above) {
    this(id, kind, officialName, shortName, path, divisionCode, above, null);
  }

  /**
   * Whether it existed on a day. Since when it has existed nobody records: as long as the list goes
   * back.
   */
  public boolean existsOn(LocalDate day) {
    return closedOn == null || closedOn.isAfter(day);
  }

  /** The division of a level that it lies in; empty where that level does not exist. */
  public Optional<DivisionFacts> in(DivisionLevel level) {
    return above.stream().filter(division -> division.level() == level).findFirst();
  }

  /** Where it lies, from wide to narrow, beginning with a level: 湛江市赤坎区中华街道. */
  public String placeFrom(DivisionLevel widest) {
    return above.stream()
        .filter(division -> division.level().compareTo(widest) >= 0)
        .map(DivisionFacts::name)
        .collect(Collectors.joining());
  }
}
