package org.linli.account;

import java.time.Instant;

/**
 * What a client holds to be let in.
 *
 * @param account the account
 * @param session the session
 * @param access the access token
 * @param accessUntil when it expires
 * @param refresh the refresh token that gets the next one
 */
record Grant(long account, long session, String access, Instant accessUntil, RefreshToken refresh) {

  @Override
  public String toString() {
    return "Grant[account=" + account + ", session=" + session + "]";
  }
}
