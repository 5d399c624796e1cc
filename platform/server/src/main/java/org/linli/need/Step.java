package org.linli.need;

/** What can happen to a request. Rows keep the names, so they never change. */
enum Step {
  /** Somebody asked. */
  ASKED,
  /** A team was asked to do it. */
  OFFERED,
  /** The team said no, and why. */
  DECLINED,
  /** The team did not answer in time. */
  LAPSED,
  /** It went up a level, as nothing happened in time. */
  RAISED,
  /** Whoever dispatched it took it back from the team. */
  RECALLED,
  /** The team accepted. */
  ACCEPTED,
  /** The team that had accepted gave it back, and why. */
  GIVEN_BACK,
  /** A session is to do it. */
  SESSION,
  /** It was done. */
  DONE,
  /** The person served said how it was. */
  RATED,
  /** Somebody looked into a bad rating. */
  FOLLOWED_UP,
  /** Whoever asked needs it no more. */
  CANCELLED,
  /** It can't be served. */
  UNSERVED,
  /** It is the same thing as another request. */
  MERGED
}
