package org.linli.submission;

import org.linli.sheet.SentSheet;
import org.linli.tenant.CurrentTenant;

/**
 * What a file tells of.
 *
 * @param form the form's id
 * @param turn the turn's key
 * @param title the form's title
 * @param of what of it, in signs that every program takes; empty for its summary
 * @param words the same in people's words
 */
record AboutFile(String form, String turn, String title, String turnName, String of, String words) {

  static AboutFile of(OwedTurn owed, String of, String words) {
    return new AboutFile(
        owed.form().id(), owed.turn().key(), owed.form().title(), owed.turn().name(), of, words);
  }

  static AboutFile of(ReceivedTable.Turn turn, String of, String words) {
    return new AboutFile(turn.form(), turn.turn(), turn.title(), turn.turnName(), of, words);
  }

  /** What it is called: whose it is, which form and turn, and what of it. */
  SentSheet.Named named() {
    String whole = CurrentTenant.get().id().value() + "-" + form + "-" + turn;
    String plain = of.isEmpty() ? whole : whole + "-" + of;
    return new SentSheet.Named(
        plain.replaceAll("[^A-Za-z0-9.-]+", "-"),
        String.join("-", CurrentTenant.get().name(), title, turnName, words));
  }
}
