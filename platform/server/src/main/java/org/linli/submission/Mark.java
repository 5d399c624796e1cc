package org.linli.submission;

/** A cell that a return is about, by its row's key and its column's id. */
public record Mark(String row, String column) {

  /** As a form sends it. */
  static Mark of(String text) {
    int bar = text.lastIndexOf('|');
    return bar < 0 ? new Mark(text, "") : new Mark(text.substring(0, bar), text.substring(bar + 1));
  }

  /** As a form sends it. */
  public String text() {
    return row + "|" + column;
  }
}
