package org.linli.space;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A part of a day.
 *
 * @param from its beginning, in minutes from midnight
 * @param to its end, in minutes from midnight
 */
record Span(int from, int to) {

  private static final Pattern WRITTEN =
      Pattern.compile("(\\d{1,2}):(\\d{2})\\s*[-–—~～至到]\\s*(\\d{1,2}):(\\d{2})");
  private static final Pattern MOMENT = Pattern.compile("(\\d{1,2}):(\\d{2})");
  private static final int DAY = 24 * 60;

  /**
   * Some parts of a day as people write them: 9:00-11:30，14:00-17:00.
   *
   * @return by their beginning; empty if it can't be read, or one overlaps another
   */
  static Optional<List<Span>> read(String typed) {
    List<Span> spans = new ArrayList<>();
    for (String one : typed.replace('：', ':').split("[,，、;；]")) {
      Matcher matcher = WRITTEN.matcher(one.strip());
      if (one.isBlank()) {
        continue;
      }
      if (!matcher.matches()) {
        return Optional.empty();
      }
      Span span =
          new Span(
              minute(matcher.group(1), matcher.group(2)),
              minute(matcher.group(3), matcher.group(4)));
      if (span.from < 0 || span.to < 0 || span.from >= span.to) {
        return Optional.empty();
      }
      spans.add(span);
    }
    spans.sort(Comparator.comparingInt(Span::from));
    for (int i = 1; i < spans.size(); i++) {
      if (spans.get(i - 1).overlaps(spans.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(List.copyOf(spans));
  }

  /** A moment of a day as people write it: 9:00; empty if it can't be read. */
  static Optional<Integer> minute(String typed) {
    Matcher matcher = MOMENT.matcher(typed.replace('：', ':').strip());
    return Optional.of(matcher)
        .filter(Matcher::matches)
        .map(found -> minute(found.group(1), found.group(2)))
        .filter(minute -> minute >= 0);
  }

  private static int minute(String hours, String minutes) {
    int minute = Integer.parseInt(hours) * 60 + Integer.parseInt(minutes);
    return Integer.parseInt(minutes) < 60 && minute <= DAY ? minute : -1;
  }

  static String clock(int minute) {
    return "%02d:%02d".formatted(minute / 60, minute % 60);
  }

  /** Some of them as {@link #read} reads them. */
  static String write(List<Span> spans) {
    return spans.stream().map(Span::text).collect(Collectors.joining("，"));
  }

  /** As people read it: 09:00-11:30. */
  public String text() {
    return clock(from) + "-" + clock(to);
  }

  /** Its beginning as a clock shows it. */
  public String begins() {
    return clock(from);
  }

  /** Its end as a clock shows it. */
  public String ends() {
    return clock(to);
  }

  int minutes() {
    return to - from;
  }

  boolean overlaps(Span other) {
    return from < other.to && other.from < to;
  }

  boolean contains(Span other) {
    return from <= other.from && other.to <= to;
  }

  /** What is left of it without some others. */
  List<Span> without(List<Span> others) {
    List<Span> left = new ArrayList<>();
    int at = from;
    for (Span one : others.stream().sorted(Comparator.comparingInt(Span::from)).toList()) {
      if (one.overlaps(this)) {
        if (one.from > at) {
          left.add(new Span(at, one.from));
        }
        at = Math.max(at, one.to);
      }
    }
    if (at < to) {
      left.add(new Span(at, to));
    }
    return left;
  }
}
