package org.linli.oversight;

/** What a volunteer says is wrong. */
enum Wrong {
  /** The times aren't right. */
  TIMES,
  /** Nothing was served. */
  NOT_SERVED,
  /** Something was served and isn't recorded. */
  MISSING
}
