package org.linli.external;

/** Which way a spreadsheet goes. Rows keep the names. */
enum Direction {
  /** To be entered there. */
  OUT,
  /** What they handed out. */
  IN
}
