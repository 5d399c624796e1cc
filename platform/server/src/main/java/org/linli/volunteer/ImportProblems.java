package org.linli.volunteer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.api.Message;

/** What is wrong in a spreadsheet: rows, columns and sentences, never what stands in the cells. */
final class ImportProblems {

  /** More than this nobody reads, and memory is bounded by it. */
  private static final int MOST = 50_000;

  private final List<Problem> listed = new ArrayList<>();
  private final BitSet rows = new BitSet();
  private final Map<Message, Message> sentences = new HashMap<>();
  private int count;

  /** Something wrong with a cell. */
  record Problem(int row, ImportColumn column, Message sentence) {}

  void addAll(int row, Map<ImportColumn, Message> problems) {
    problems.forEach((column, sentence) -> add(row, column, sentence));
  }

  void add(int row, ImportColumn column, String messageKey) {
    add(row, column, Message.of(messageKey));
  }

  private void add(int row, ImportColumn column, Message sentence) {
    rows.set(row);
    count++;
    if (listed.size() < MOST) {
      Message known = sentences.computeIfAbsent(sentence, same -> same);
      listed.add(new Problem(row, column, known));
    }
  }

  boolean isEmpty() {
    return count == 0;
  }

  /** How many there are, listed or not. */
  int size() {
    return count;
  }

  /** The rows with something wrong. */
  BitSet rows() {
    return (BitSet) rows.clone();
  }

  List<Problem> listed() {
    return Collections.unmodifiableList(listed);
  }
}
