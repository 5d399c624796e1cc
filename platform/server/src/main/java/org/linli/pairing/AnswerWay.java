package org.linli.pairing;

/** How the answer of a partner without a desk reached the tenant's people. */
enum AnswerWay {
  /** On paper. */
  PAPER,
  /** By telephone. */
  PHONE,
  /** By signing the agreement, whose file is kept with the pairing. */
  AGREEMENT
}
