package org.linli.external;

/** Why a person's day differs, or that it doesn't. */
enum Reason {
  /** Not yet entered there, all of it or a part. */
  NOT_ENTERED,
  /** Marked as entered there, but their records don't show it. */
  ONLY_HERE,
  /** Entered there, and put right here since. */
  CORRECTED,
  ONLY_THERE,
  /** Both have it, with different minutes. */
  DIFFERENT,
  SAME
}
