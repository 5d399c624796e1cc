package org.linli.indicator;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A month's part of a figure, with its bar.
 *
 * @param number from 1
 * @param bar how long its bar is, from 0 to 100
 */
record Months(int number, long count, long bar) {

  static List<Months> of(List<Long> counts) {
    long most = counts.stream().mapToLong(count -> count).max().orElse(0);
    return IntStream.range(0, counts.size())
        .mapToObj(
            i ->
                new Months(
                    i + 1, counts.get(i), most <= 0 ? 0 : Math.round(100.0 * counts.get(i) / most)))
        .toList();
  }
}
