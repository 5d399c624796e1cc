package org.linli.sheet;

import org.linli.api.Message;

/** A column of a spreadsheet that can be imported; an enum of a domain's. */
public interface SheetColumn {

  /** Its name in the form that a row is checked with. */
  String field();

  /** Whether a file without it can't be read. */
  boolean isRequired();

  /** The key of what stands above it. */
  String titleKey();

  /** What stands above it; a column whose heading somebody wrote down says so here. */
  default Message title() {
    return Message.of(titleKey());
  }

  /** Whether a number in it is a day. */
  default boolean isDay() {
    return false;
  }

  /** Whether a long number in it has lost its last digits. */
  default boolean isLong() {
    return false;
  }
}
