package org.linli.account;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One log-in, until it is ended or forgotten.
 *
 * @param audience what its tokens are for: {@link Audience}
 * @param handle names the session in its refresh tokens
 * @param refreshHash the hash of the refresh token's secret that is good now
 * @param previousHash the hash of the one before, good for half a minute after the rotation
 * @param endedBy how it ended, if it did
 */
@MappedEntity("session")
record Session(
    @Id @GeneratedValue @Nullable Long id,
    long accountId,
    String audience,
    String handle,
    byte[] refreshHash,
    @io.micronaut.core.annotation.Nullable byte[] previousHash,
    Instant rotatedAt,
    Instant createdAt,
    Instant seenAt,
    String address,
    String agent,
    @Nullable Instant endedAt,
    @Nullable End endedBy) {

  /** How a session came to its end. */
  enum End {
    /** Its owner logged out. */
    LOGOUT,
    /** Its owner ended it from another one. */
    OWNER,
    /** The password was changed or reset. */
    PASSWORD,
    /** The operator closed the account. */
    DISABLED,
    /** A refresh token was shown that was good long ago: someone has a copy. */
    REUSE
  }

  long key() {
    if (id == null) {
      throw new IllegalStateException("not saved yet");
    }
    return id;
  }

  boolean hasEnded() {
    return endedAt != null;
  }
}
