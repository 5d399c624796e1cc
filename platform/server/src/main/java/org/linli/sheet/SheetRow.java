package org.linli.sheet;

import java.util.HashMap;
import java.util.Map;
import org.linli.api.Message;

/**
 * A row of a spreadsheet as it was read.
 *
 * @param number its number as the spreadsheet shows it, from 1
 * @param texts what stands in its cells
 * @param problems what is wrong with a cell already: a formula, digits lost
 */
public record SheetRow<C extends SheetColumn>(
    int number, Map<C, String> texts, Map<C, Message> problems) {

  SheetRow(int number) {
    this(number, new HashMap<>(), new HashMap<>());
  }

  /** What stands in a cell; empty for nothing. */
  public String text(C column) {
    return texts.getOrDefault(column, "");
  }

  boolean isEmpty() {
    return texts.values().stream().allMatch(String::isEmpty) && problems.isEmpty();
  }
}
