package org.linli.hours;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A time of whole days, cut into the largest parts of which totals are kept. What is left at its
 * ends, less than half a month each, is read day by day.
 *
 * @param stretches runs of parts, none touching another
 * @param whole the days of all these parts; none where there is no part
 * @param edges what is left
 */
record Spell(List<Stretch> stretches, List<Edge> whole, List<Edge> edges) {

  private static final int HALVES_OF_A_QUARTER = 6;

  /** Parts of a grain from one to another, both included. */
  record Stretch(Grain grain, int first, int last) {}

  /** Days from one to another, both included. */
  record Edge(LocalDate from, LocalDate to) {}

  /** Cut with quarters, and halves of months beside them. */
  static Spell byQuarter(LocalDate from, LocalDate to) {
    return cut(from, to, true);
  }

  /** Cut into halves of months alone. */
  static Spell byHalfMonth(LocalDate from, LocalDate to) {
    return cut(from, to, false);
  }

  private static Spell cut(LocalDate from, LocalDate to, boolean quarters) {
    int first = Grain.halfMonth(from);
    if (Grain.HALF_MONTH.begin(first).isBefore(from)) {
      first++;
    }
    int last = Grain.halfMonth(to.plusDays(1)) - 1;
    if (first > last) {
      return new Spell(List.of(), List.of(), edge(from, to));
    }
    LocalDate begin = Grain.HALF_MONTH.begin(first);
    LocalDate end = Grain.HALF_MONTH.begin(last + 1);
    List<Edge> edges = new ArrayList<>(edge(from, begin.minusDays(1)));
    edges.addAll(edge(end, to));
    return new Spell(
        quarters ? withQuarters(first, last) : halves(first, last),
        edge(begin, end.minusDays(1)),
        List.copyOf(edges));
  }

  private static List<Stretch> withQuarters(int first, int last) {
    int firstQuarter = -Math.floorDiv(-first, HALVES_OF_A_QUARTER);
    int lastQuarter = Math.floorDiv(last + 1, HALVES_OF_A_QUARTER) - 1;
    if (firstQuarter > lastQuarter) {
      return halves(first, last);
    }
    List<Stretch> all = new ArrayList<>(halves(first, firstQuarter * HALVES_OF_A_QUARTER - 1));
    all.add(new Stretch(Grain.QUARTER, firstQuarter, lastQuarter));
    all.addAll(halves((lastQuarter + 1) * HALVES_OF_A_QUARTER, last));
    return List.copyOf(all);
  }

  private static List<Stretch> halves(int first, int last) {
    return first > last ? List.of() : List.of(new Stretch(Grain.HALF_MONTH, first, last));
  }

  private static List<Edge> edge(LocalDate from, LocalDate to) {
    return from.isAfter(to) ? List.of() : List.of(new Edge(from, to));
  }
}
