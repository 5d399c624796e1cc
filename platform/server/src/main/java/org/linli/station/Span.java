package org.linli.station;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * From when to when on a day: minutes after midnight, the end no longer belongs to it.
 *
 * @param opens 0 to 1439
 * @param closes later than {@code opens}, at most 1440
 */
public record Span(int opens, int closes) {

  /** More a day than anybody keeps. */
  static final int MOST = 4;

  private static final int MIDNIGHT = 24 * 60;
  private static final Pattern TYPED =
      Pattern.compile("([0-9]{1,2})(?:[:.]([0-9]{2}))?-([0-9]{1,2})(?:[:.]([0-9]{2}))?");

  boolean covers(int minute) {
    return minute >= opens && minute < closes;
  }

  /** 08:30–11:30. */
  public String text() {
    return time(opens) + "–" + time(closes);
  }

  static String time(int minute) {
    return "%02d:%02d".formatted(minute / 60, minute % 60);
  }

  /** As people type it again: 08:30-11:30 15:00-18:00. */
  static String typed(List<Span> spans) {
    return spans.stream()
        .map(one -> time(one.opens) + "-" + time(one.closes))
        .collect(Collectors.joining(" "));
  }

  /**
   * Reads what people type: 8:30-11:30，15:00—18:00.
   *
   * @return the earliest first; none for nothing typed; empty if it makes no sense or two overlap
   */
  static Optional<List<Span>> read(String typed) {
    String plain =
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
            .replaceAll("\\s*(?:[-‐-―−~〜至到]+)\\s*", "-")
            .replaceAll("[,、;和及]", " ")
            .strip();
    List<Span> spans = new ArrayList<>();
    for (String part : plain.isEmpty() ? new String[0] : plain.split("\\s+")) {
      Matcher times = TYPED.matcher(part);
      if (!times.matches()) {
        return Optional.empty();
      }
      int opens = minute(times.group(1), times.group(2));
      int closes = minute(times.group(3), times.group(4));
      if (opens < 0 || closes <= opens || closes > MIDNIGHT) {
        return Optional.empty();
      }
      spans.add(new Span(opens, closes));
    }
    spans.sort(Comparator.comparingInt(Span::opens));
    for (int i = 1; i < spans.size(); i++) {
      if (spans.get(i).opens < spans.get(i - 1).closes) {
        return Optional.empty();
      }
    }
    return spans.size() > MOST ? Optional.empty() : Optional.of(List.copyOf(spans));
  }

  private static int minute(String hour, @org.jspecify.annotations.Nullable String minute) {
    int within = minute == null ? 0 : Integer.parseInt(minute);
    return within > 59 ? -1 : Integer.parseInt(hour) * 60 + within;
  }
}
