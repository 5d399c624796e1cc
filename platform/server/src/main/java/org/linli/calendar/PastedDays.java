package org.linli.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.linli.web.Refused;

/**
 * Days as people paste them, one or a range a line: {@code 2027-02-05~2027-02-11 休 春节}. Blanks,
 * tabs and commas part the words; all lines hold or none.
 */
final class PastedDays {

  private static final int MOST = 400;
  private static final int LONGEST_NAME = 50;

  private final String off;
  private final String works;

  /**
   * A reader.
   *
   * @param off the word for a day off
   * @param works the word for a day that people work
   */
  PastedDays(String off, String works) {
    this.off = off;
    this.works = works;
  }

  /**
   * The days that a text tells.
   *
   * @throws Refused with the number of the first line that can't be read
   */
  List<DayException> read(String field, String text) {
    List<DayException> days = new ArrayList<>();
    String[] lines = text.split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i].strip();
      if (!line.isEmpty()) {
        try {
          days.addAll(line(line));
        } catch (DateTimeParseException | IllegalArgumentException e) {
          throw new Refused(field, "calendar.paste.wrong", i + 1, line);
        }
      }
      if (days.size() > MOST) {
        throw new Refused(field, "calendar.paste.tooMany", MOST);
      }
    }
    return days;
  }

  private List<DayException> line(String line) {
    String[] words = line.split("[\\s,，、]+", 3);
    if (words.length < 2 || !(words[1].equals(off) || words[1].equals(works))) {
      throw new IllegalArgumentException(line);
    }
    String[] ends = words[0].split("[~～]", 2);
    LocalDate first = LocalDate.parse(ends[0]);
    LocalDate last = ends.length == 1 ? first : LocalDate.parse(ends[1]);
    String name = words.length == 3 ? words[2].strip() : "";
    if (last.isBefore(first) || last.isAfter(first.plusDays(31)) || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(line);
    }
    boolean working = words[1].equals(works);
    return first
        .datesUntil(last.plusDays(1))
        .map(day -> new DayException(day, working, name))
        .toList();
  }
}
