package org.linli.activity;

/** What kind of sessions an activity has. */
public enum SessionKind {
  /** What people sign up for as it comes. */
  ACTIVITY,
  /** A shift at a station: made from its roster, left by asking for leave. */
  DUTY
}
