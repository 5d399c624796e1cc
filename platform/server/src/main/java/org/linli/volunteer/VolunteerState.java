package org.linli.volunteer;

/** How far someone is on the way to serving. */
public enum VolunteerState {
  /** Waits for the community's review. */
  APPLIED,
  /** Asked to mend or complete something, with the reason. */
  RETURNED,
  /** Not accepted, with the reason. */
  REFUSED,
  /** May serve. */
  APPROVED,
  /** Serves no more; the record stays. */
  LEFT,
  /** Nothing is left but the id. */
  DELETED
}
