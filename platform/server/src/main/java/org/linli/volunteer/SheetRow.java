package org.linli.volunteer;

import java.util.EnumMap;
import java.util.Map;
import org.linli.api.Message;

/**
 * A row of a spreadsheet as it was read.
 *
 * @param number its number as the spreadsheet shows it, from 1
 * @param texts what stands in its cells
 * @param problems what is wrong with a cell already: a formula, digits lost
 */
record SheetRow(int number, Map<ImportColumn, String> texts, Map<ImportColumn, Message> problems) {

  SheetRow(int number) {
    this(number, new EnumMap<>(ImportColumn.class), new EnumMap<>(ImportColumn.class));
  }

  String text(ImportColumn column) {
    return texts.getOrDefault(column, "");
  }

  boolean isEmpty() {
    return texts.values().stream().allMatch(String::isEmpty) && problems.isEmpty();
  }
}
