package org.linli.team;

/** How far someone is with a team. */
enum MembershipState {
  /** Asked to join; the leader or the community answers. */
  ASKED,
  /** Belongs to it. */
  MEMBER,
  /** Was not taken in. */
  REFUSED,
  /** Took the asking back. */
  WITHDRAWN,
  /** Belonged to it and left. */
  LEFT,
  /** Belonged to it and was removed. */
  REMOVED
}
