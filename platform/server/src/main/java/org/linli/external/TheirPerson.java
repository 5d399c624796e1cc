package org.linli.external;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person as their files tell them, and who of ours it is.
 *
 * @param number their number; null for none
 * @param name in full; empty when it has been cleared
 * @param why why it is matched or doubtful
 * @param volunteer who of ours it is, once that is clear
 * @param candidate who of ours it may be
 * @param records how many records they have of the person, and of how many minutes
 */
record TheirPerson(
    long id,
    long system,
    @Nullable String number,
    String name,
    byte @Nullable [] idIndex,
    State state,
    Doubt why,
    @Nullable Long volunteer,
    @Nullable Long candidate,
    String path,
    @Nullable Instant decidedAt,
    long records,
    long minutes) {

  /** How far it is. Rows keep the names. */
  enum State {
    MATCHED,
    DOUBTFUL,
    CONFIRMED,
    NOBODY
  }

  /** Whether somebody has to decide. */
  public boolean isOpen() {
    return state == State.DOUBTFUL;
  }

  /** Whether their file gave an ID number. */
  public boolean isIdGiven() {
    return idIndex != null;
  }

  @Override
  public String toString() {
    return "TheirPerson[" + id + "]";
  }
}
