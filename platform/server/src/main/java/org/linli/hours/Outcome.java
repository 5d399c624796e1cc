package org.linli.hours;

import org.linli.api.Message;

/** What became of a posting for one person. */
public sealed interface Outcome {

  /** It stands in the ledger. */
  record Posted(long entry, int minutes) implements Outcome {}

  /** It waits for a second person. */
  record Waits(long proposal, Cause cause) implements Outcome {}

  /** It can't be: why, in words. Nothing was written for this person. */
  record Refused(Message why) implements Outcome {

    static Refused because(String key, Object... args) {
      return new Refused(Message.of(key, args));
    }
  }

  /** Why something waits for a second person. */
  enum Cause {
    /** It was written down afterwards. */
    LATE,
    /** It is more than one person may post for a day. */
    OVER_CAP,
    /** It corrects an entry upwards. */
    MORE
  }
}
