package org.linli.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.IndicatorValue;
import org.linli.api.Paging;

/** Units by their figures, each with a bar. */
final class Ranking {

  private Ranking() {}

  /**
   * A unit in its place.
   *
   * @param place its place among all, the same for the same figure; null without data
   * @param bar how long its bar is, from 0 to 100
   */
  record Ranked(@Nullable Integer place, Valued valued, long bar) {}

  /** All of them, the highest figure first, or the lowest; those without data always last. */
  static List<Ranked> of(List<Valued> all, boolean lowestFirst) {
    List<Valued> known = new ArrayList<>(all.stream().filter(one -> one.figure() != null).toList());
    known.sort(Comparator.comparing(Valued::rank).reversed());
    double most = known.stream().mapToDouble(one -> one.rank().doubleValue()).max().orElse(0);
    List<Ranked> ranked = new ArrayList<>();
    for (int i = 0; i < known.size(); i++) {
      Valued one = known.get(i);
      boolean tied = i > 0 && known.get(i - 1).rank().compareTo(one.rank()) == 0;
      Integer place = tied ? ranked.get(i - 1).place() : Integer.valueOf(i + 1);
      long bar = most <= 0 ? 0 : Math.round(Math.max(0, one.rank().doubleValue()) / most * 100);
      ranked.add(new Ranked(place, one, bar));
    }
    List<Ranked> shown = lowestFirst ? new ArrayList<>(ranked.reversed()) : ranked;
    all.stream()
        .filter(one -> one.value() instanceof IndicatorValue.NoData)
        .forEach(one -> shown.add(new Ranked(null, one, 0)));
    return shown;
  }

  /** A part of them. */
  static <T> List<T> page(List<T> all, Paging paging) {
    return all.stream().skip(paging.offset()).limit(paging.size()).toList();
  }
}
