package org.linli.post;

/** How far someone is with a post. */
enum TakingState {
  /** Asked for it; the community's people answer. */
  ASKED,
  /** Holds it. */
  HOLDS,
  /** Was not given it. */
  REFUSED,
  /** Took the asking back. */
  WITHDRAWN,
  /** Gave it up, from a day on. */
  LEFT,
  /** Was relieved of it, or the post was ended. */
  RELEASED
}
