package org.linli.activity;

/** Whether a session takes new people. That it is full or past is told by its figures. */
public enum SessionState {
  /** People sign up. */
  OPEN,
  /** It takes place with those who have signed up. */
  CLOSED,
  /** It doesn't take place, with the reason. */
  CANCELLED
}
