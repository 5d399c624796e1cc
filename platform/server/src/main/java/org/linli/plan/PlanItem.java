package org.linli.plan;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A project in a plan.
 *
 * @param sessions how many in each of the twelve months
 * @param people how many it is to reach in the year; null where nobody said
 * @param whom for whom it is, in words
 */
public record PlanItem(
    long project, List<Integer> sessions, @Nullable Integer people, String whom) {

  static final int MONTHS = 12;

  /** The months, as the heads of columns name them. */
  public static final List<Integer> EACH_MONTH = IntStream.rangeClosed(1, MONTHS).boxed().toList();

  /** Twelve months. */
  public PlanItem {
    sessions = List.copyOf(sessions);
    if (sessions.size() != MONTHS) {
      throw new IllegalArgumentException("a year has twelve months, not " + sessions.size());
    }
  }

  /** How many sessions in the whole year. */
  public int total() {
    return until(MONTHS);
  }

  /** How many sessions from January to a month, from 1; none for 0. */
  int until(int month) {
    return sessions.subList(0, month).stream().mapToInt(Integer::intValue).sum();
  }
}
