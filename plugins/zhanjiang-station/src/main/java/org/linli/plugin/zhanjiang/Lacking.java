package org.linli.plugin.zhanjiang;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.CommunityFacts;
import org.linli.api.CommunityKind;
import org.linli.api.DivisionLevel;

/**
 * A community that had no station on a day.
 *
 * @param opened the first station that came later; null if none has come
 * @param planned the station that is being got ready now; null if there is none
 * @param gone whether the community is no more today
 */
record Lacking(
    CommunityFacts community, @Nullable LocalDate opened, @Nullable Long planned, boolean gone) {

  /** In the order of the national list. */
  static List<Lacking> of(Ground ground, LocalDate day, CommunityKind kind, LocalDate today) {
    return ground.without(day, kind).stream().map(one -> of(ground, one, day, today)).toList();
  }

  private static Lacking of(Ground ground, CommunityFacts one, LocalDate day, LocalDate today) {
    return new Lacking(
        one,
        ground.openedAfter(one, day).filter(opened -> !opened.isAfter(today)).orElse(null),
        ground.planned(one, today).orElse(null),
        !one.existsOn(today));
  }

  /** Its county; empty where there are none. */
  public String county() {
    return name(DivisionLevel.COUNTY);
  }

  /** Its township. */
  public String township() {
    return name(DivisionLevel.TOWNSHIP);
  }

  /** Where a station is asked for, or the one that is planned; null where none is lacking now. */
  public @Nullable String link() {
    if (opened != null || gone) {
      return null;
    }
    return planned == null
        ? "/communities/" + community.id() + "/stations/new"
        : "/stations/" + planned;
  }

  private String name(DivisionLevel level) {
    return community.in(level).filter(one -> !one.pseudo()).map(one -> one.name()).orElse("");
  }
}
