package org.linli.station;

/** What a community's people ask the level above. */
enum Wish {
  /** That a planned station opens. */
  OPEN,
  /** That an open one closes for good. */
  CLOSE
}
