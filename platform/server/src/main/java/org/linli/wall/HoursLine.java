package org.linli.wall;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import org.linli.station.Span;
import org.linli.station.WeekLine;

/**
 * Days in a row on which a station is open at the same times.
 *
 * @param first the first of them
 * @param last the last of them
 * @param spans none where it is closed
 */
record HoursLine(DayOfWeek first, DayOfWeek last, List<Part> spans) {

  private static final int NOON = 12 * 60;
  private static final int EVENING = 18 * 60;

  /**
   * A time of the day.
   *
   * @param word the word for when it begins
   * @param text 08:30–11:30
   */
  record Part(String word, String text) {

    static Part of(Span span) {
      return new Part(
          span.opens() < NOON ? "MORNING" : span.opens() < EVENING ? "AFTERNOON" : "EVENING",
          span.text());
    }
  }

  /** How many days there are. */
  public int days() {
    return last.getValue() - first.getValue() + 1;
  }

  static List<HoursLine> of(List<WeekLine> week) {
    List<HoursLine> lines = new ArrayList<>();
    for (WeekLine day : week) {
      List<Part> spans = day.spans().stream().map(Part::of).toList();
      boolean asBefore = !lines.isEmpty() && lines.getLast().spans().equals(spans);
      DayOfWeek first = asBefore ? lines.removeLast().first() : day.weekday();
      lines.add(new HoursLine(first, day.weekday(), spans));
    }
    return lines;
  }
}
