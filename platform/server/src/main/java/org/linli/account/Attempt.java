package org.linli.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of failed attempts.
 *
 * @param subject the address, or the hash of the login name: people type passwords there
 */
@MappedEntity("failed_attempt")
record Attempt(
    Kind kind, @Id String subject, int failures, Instant lastAt, @Nullable Instant lockedUntil) {

  /** What is counted, and how much is allowed. */
  enum Kind {
    /** One login name. */
    LOGIN(5),
    /** One address; a whole office may stand behind it. */
    ADDRESS(50),
    /** New accounts from one address; a whole school may stand behind it. */
    SIGN_UP(300),
    /** What one address asks for without an account; a whole estate may stand behind it. */
    ASKING(60),
    /** Numbers that nothing has, typed on a public page from one address. */
    CHECK(50);

    private final int limit;

    Kind(int limit) {
      this.limit = limit;
    }

    int limit() {
      return limit;
    }
  }

  Failures state() {
    return new Failures(failures, lastAt, lockedUntil);
  }
}
