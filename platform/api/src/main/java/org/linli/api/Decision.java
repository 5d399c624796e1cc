package org.linli.api;

/** What a rule says: it stands in nobody's way, or it does and says why. */
public sealed interface Decision {

  /** Nothing stands against it. */
  Decision ALLOWED = new Allowed();

  /** Something stands against it. */
  static Decision refused(Clause clause, String messageKey, Object... args) {
    return new Refused(Message.of(messageKey, args), clause);
  }

  /** Nothing stands against it; other rules may still speak. */
  record Allowed() implements Decision {}

  /**
   * Something stands against it.
   *
   * @param reason what is wrong and what to do, in a sentence that names figures and days
   * @param clause where the rule comes from, shown below the sentence
   */
  record Refused(Message reason, Clause clause) implements Decision {}
}
