package org.linli.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the records behind a figure.
 *
 * @param total how many there are in all
 * @param records this part of them
 */
public record RecordsBehind(long total, List<Line> records) {

  /** Nothing. */
  public static final RecordsBehind NONE = new RecordsBehind(0, List.of());

  /** Records keep their own copy. */
  public RecordsBehind {
    records = List.copyOf(records);
  }

  /** A part of a short list that has been read whole. */
  public static RecordsBehind part(List<Line> all, Paging asked) {
    return new RecordsBehind(
        all.size(), all.stream().skip(asked.offset()).limit(asked.size()).toList());
  }

  /**
   * A record.
   *
   * @param title what it is
   * @param day when it was; null where that means nothing
   * @param path its page, below the tenant; null for none
   * @param amount what it adds; null where one record is one
   */
  public record Line(
      Message title, @Nullable LocalDate day, @Nullable String path, @Nullable Message amount) {

    /** A record called by its own name. */
    public static Line of(String name, @Nullable LocalDate day, @Nullable String path) {
      return new Line(Message.asItIs(name), day, path, null);
    }
  }
}
