package org.linli.sheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.api.Message;

/** What is wrong in a spreadsheet: rows, columns and sentences, never what stands in the cells. */
public final class SheetProblems<C extends SheetColumn> {

  /** More than this nobody reads, and memory is bounded by it. */
  private static final int MOST = 50_000;

  private final List<Problem<C>> listed = new ArrayList<>();
  private final BitSet rows = new BitSet();
  private final Map<Message, Message> sentences = new HashMap<>();
  private int count;

  /** Something wrong with a cell. */
  public record Problem<C extends SheetColumn>(int row, C column, Message sentence) {}

  /** Notes what is wrong with a row. */
  public void addAll(int row, Map<C, Message> problems) {
    problems.forEach((column, sentence) -> add(row, column, sentence));
  }

  /** Notes what is wrong with a cell. */
  public void add(int row, C column, String messageKey) {
    add(row, column, Message.of(messageKey));
  }

  private void add(int row, C column, Message sentence) {
    rows.set(row);
    count++;
    if (listed.size() < MOST) {
      Message known = sentences.computeIfAbsent(sentence, same -> same);
      listed.add(new Problem<>(row, column, known));
    }
  }

  /** Whether nothing is wrong. */
  public boolean isEmpty() {
    return count == 0;
  }

  /** How many there are, listed or not. */
  public int size() {
    return count;
  }

  /** The rows with something wrong. */
  public BitSet rows() {
    return (BitSet) rows.clone();
  }

  List<Problem<C>> listed() {
    return Collections.unmodifiableList(listed);
  }
}
