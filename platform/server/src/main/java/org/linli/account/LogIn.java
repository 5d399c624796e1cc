package org.linli.account;

import java.time.Instant;

/** What came of an attempt to log in. */
sealed interface LogIn {

  /**
   * In.
   *
   * @param mustChange whether only the page that changes the password is open yet
   */
  record In(Grant grant, boolean mustChange) implements LogIn {}

  /** No such login name, or not its password: the same to whoever tries. */
  record Wrong() implements LogIn {}

  /** Too many attempts, whether there is such a login name or not. */
  record Locked(Instant until) implements LogIn {}

  /** The right password of an account that was taken away. */
  record Disabled() implements LogIn {}
}
