package org.linli.account;

/** What came of showing a refresh token. */
sealed interface Renewal {

  /** A new access token and a new refresh token; the one shown stays good for half a minute. */
  record Renewed(Grant grant) implements Renewal {}

  /**
   * The token was renewed a moment ago by another request of the same client: the access token is
   * good, the refresh token to keep is the one that request got.
   */
  record AlongsideAnother(long account, long session, String access) implements Renewal {}

  /** Nothing that opens anything: unknown, expired, ended, or a copy used too late. */
  record Refused() implements Renewal {}
}
