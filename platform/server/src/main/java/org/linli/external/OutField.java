package org.linli.external;

/** What of ours can stand in a column of what is to be entered there. Rows keep the names. */
enum OutField {
  PERSON_NUMBER,
  NAME,
  VOLUNTEER_NUMBER,
  ACTIVITY_NUMBER,
  ACTIVITY,
  CONTENT,
  TEAM_NUMBER,
  ORGANIZER,
  COMMUNITY,
  PLACE,
  DAY,
  STARTED,
  ENDED,
  MINUTES,
  HOURS,
  ENTRY,
  /** What was entered there before of a service that was put right since. */
  ENTERED_BEFORE
}
