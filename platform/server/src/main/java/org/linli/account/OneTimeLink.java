package org.linli.account;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link that lets someone set a password or accept a membership, once.
 *
 * @param subject the tenant that issued it, or the platform
 */
@MappedEntity("one_time_link")
record OneTimeLink(
    @Id @GeneratedValue @Nullable Long id,
    byte[] codeHash,
    Purpose purpose,
    long accountId,
    String subject,
    long issuedBy,
    Instant createdAt,
    Instant expiresAt,
    @Nullable Instant usedAt) {

  /** What a link is for. */
  enum Purpose {
    /** To accept a membership, and set a first password if there is none. */
    INVITATION(Duration.ofDays(7)),
    /** To set a new password in place of one that was forgotten. */
    RESET(Duration.ofDays(1));

    private final Duration lifetime;

    Purpose(Duration lifetime) {
      this.lifetime = lifetime;
    }

    Duration lifetime() {
      return lifetime;
    }
  }

  boolean isGood(Instant now) {
    return usedAt == null && now.isBefore(expiresAt);
  }

  long key() {
    if (id == null) {
      throw new IllegalStateException("not saved yet");
    }
    return id;
  }
}
