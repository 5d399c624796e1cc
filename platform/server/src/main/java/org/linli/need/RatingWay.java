package org.linli.need;

/** How the person served said how it was. */
enum RatingWay {
  /** By the code that they follow it with. */
  LINK,
  /** The community rang and wrote it down. */
  PHONE
}
