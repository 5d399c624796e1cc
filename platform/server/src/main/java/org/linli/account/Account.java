package org.linli.account;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Someone who can log in.
 *
 * @param login the login name, in lower case
 * @param name what people call them
 * @param passwordHash none until an invitation is accepted
 * @param mustChange whether the password was given by someone else and only opens the page that
 *     changes it
 */
@MappedEntity("account")
record Account(
    @Id @GeneratedValue @Nullable Long id,
    String login,
    String name,
    @Nullable String passwordHash,
    boolean mustChange,
    Instant createdAt,
    @Nullable Instant passwordAt,
    @Nullable Instant disabledAt) {

  long key() {
    if (id == null) {
      throw new IllegalStateException("not saved yet");
    }
    return id;
  }

  boolean isDisabled() {
    return disabledAt != null;
  }
}
