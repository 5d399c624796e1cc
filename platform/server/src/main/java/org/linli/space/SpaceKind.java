package org.linli.space;

/** What a space is to volunteer service (GD-9). */
enum SpaceKind {
  /** A place to hold activities in. */
  VENUE,
  /** A practice base (实践基地) that a museum, library and the like shares with a school. */
  PRACTICE_BASE,
  /** A space to experience volunteer culture (志愿文化体验空间). */
  CULTURE
}
