package org.linli.activity;

/** How far an activity is. */
public enum ActivityState {
  /** Seen by those who keep it only. */
  DRAFT,
  /** People see it and sign up. */
  PUBLISHED,
  /** It is over. */
  FINISHED,
  /** It doesn't take place, with the reason. */
  CANCELLED
}
