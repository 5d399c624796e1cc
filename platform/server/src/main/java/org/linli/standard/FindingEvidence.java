package org.linli.standard;

/** What a finding rests on. Rows keep the names. */
enum FindingEvidence {
  /** A photo that is kept with it. */
  PHOTO,
  /** A document that is kept with it. */
  DOCUMENT,
  /** What the platform had on record. */
  FACT,
  /** Somebody looked. */
  SIGHT
}
