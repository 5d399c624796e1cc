package org.linli.student;

/** How far it is that someone is known to study at a university. */
public enum StudyState {
  /** The volunteer said so; the university has not answered. */
  ASKED,
  /** The university found them on its roster. */
  JOINED,
  /** The university didn't. */
  REFUSED,
  /** The volunteer withdrew consent. */
  WITHDRAWN
}
