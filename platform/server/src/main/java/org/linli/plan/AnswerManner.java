package org.linli.plan;

/** How somebody without a desk answered. */
enum AnswerManner {
  /** In person, at a meeting or on a visit. */
  IN_PERSON,
  /** On the telephone. */
  PHONE,
  /** In writing: a letter, a stamped copy, a message. */
  IN_WRITING
}
