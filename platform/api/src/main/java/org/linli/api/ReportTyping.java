package org.linli.api;

/**
 * What people may type into a column's cells, more exactly than {@link ReportForm.Entry} says. It
 * holds alike on the page, for programs and for what comes in from a spreadsheet; what the records
 * tell is never measured by it.
 */
public sealed interface ReportTyping {

  /** All that the column's entry takes: any words, or a figure with or without decimals. */
  record AsEntry() implements ReportTyping {}

  /** Figures that count something: whole numbers, not below zero. */
  record Whole() implements ReportTyping {}

  /**
   * Words that count: a row holds several things, and each has its number, as {@code 1.四点半学堂：12次}
   * in a line of its own, or the bare numbers with 、 or ； between them.
   */
  record EachCounted() implements ReportTyping {}

  /**
   * Words about one thing or several, each no longer than the document allows; several begin with a
   * number in a line of their own, as {@code 1.四点半学堂：每周五下午辅导作业}. The name before the colon isn't
   * reckoned in.
   *
   * @param longest in characters, for each
   */
  record EachAtMost(int longest) implements ReportTyping {
    /**
     * A length.
     *
     * @throws IllegalArgumentException if nothing would fit
     */
    public EachAtMost {
      if (longest <= 0) {
        throw new IllegalArgumentException("nothing fits into " + longest);
      }
    }
  }
}
