package org.linli.commendation;

/** How far a nominee is. */
enum NomineeState {
  /** Waits for the decision of another person than who nominated. */
  NOMINATED,
  /** Is commended, once the round is published. */
  CHOSEN,
  /** Is not commended. */
  DECLINED
}
