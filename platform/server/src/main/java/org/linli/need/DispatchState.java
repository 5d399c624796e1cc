package org.linli.need;

/** How a team stands to a request that was sent to it. */
enum DispatchState {
  /** It is its turn when those before it don't take it. */
  QUEUED,
  /** It is asked. */
  OFFERED,
  /** It does it. */
  ACCEPTED,
  /** It said no, or gave it back. */
  DECLINED,
  /** It did not answer in time. */
  LAPSED,
  /** It is asked no more. */
  WITHDRAWN
}
