package org.linli.account;

import org.linli.api.Role;
import org.linli.api.Scope;

/**
 * What an account is somewhere.
 *
 * @param subject where
 * @param role as what
 * @param scope for which part of the division tree
 */
record Membership(long id, Subject subject, Role role, State state, Scope scope) {

  /** Whether a membership counts. */
  enum State {
    /** Offered by a one-time link, not yet accepted. */
    INVITED,
    /** In force. */
    ACTIVE,
    /** Taken away; it can be given back. */
    DISABLED
  }

  boolean isActive() {
    return state == State.ACTIVE;
  }
}
