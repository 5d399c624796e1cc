package org.linli.relay;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A relay week by week, as people read it.
 *
 * @param standing the word for where it stands
 * @param gaps how many weeks from the current one on nobody covers
 */
public record RelaySheet(
    long id,
    String name,
    String project,
    long community,
    LocalDate from,
    LocalDate until,
    String standing,
    List<Row> rows,
    long gaps) {

  /** A sheet keeps its own copy. */
  public RelaySheet {
    rows = List.copyOf(rows);
  }

  /**
   * A week.
   *
   * @param standing the word for how it stands
   * @param handing the word for how it is handed over: DUE, MISSING, WRITTEN, READ; empty where the
   *     next week is the same party's
   * @param sessions how many sessions of the project took place; null for weeks to come
   * @param mine whether it is the reader's
   * @param mineNext whether the next week is the reader's
   */
  public record Row(
      Turn turn,
      String standing,
      String handing,
      @Nullable Handover handover,
      @Nullable Long sessions,
      boolean mine,
      boolean mineNext) {

    /** Its Monday. */
    public LocalDate week() {
      return turn.week();
    }

    /** Its Sunday. */
    public LocalDate sunday() {
      return Week.sunday(turn.week());
    }

    /** Who comes, as it is written. */
    public String who() {
      return turn.holderLabel();
    }

    /** Whether it can still be changed. */
    public boolean isOpen() {
      return !standing.equals("DONE") && !standing.equals("MISSED");
    }

    /** Whether somebody was there and no session was. */
    public boolean isEmptyHanded() {
      return standing.equals("DONE") && sessions != null && sessions == 0;
    }
  }

  /** The row of a week. */
  public Optional<Row> row(LocalDate week) {
    return rows.stream().filter(one -> one.week().equals(week)).findFirst();
  }

  /** Whether it runs, so that its weeks can be changed. */
  public boolean runs() {
    return !standing.equals("ENDED");
  }
}
