package org.linli.fund;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Money that somebody asks for out of the fund.
 *
 * @param path where the community lies
 * @param project for which project; null for none
 * @param recipient who receives it
 * @param amount in fen
 */
record Grant(
    long id,
    long community,
    String path,
    @Nullable Long project,
    String recipient,
    long amount,
    String purpose,
    GrantState state,
    long askedBy,
    Instant askedAt,
    @Nullable String reason) {

  /** The amount in yuan. */
  public String yuan() {
    return Yuan.write(amount);
  }
}
