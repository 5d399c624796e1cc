package org.linli.api;

/** Whether a community has a league branch, and whether the branch works. */
public enum LeagueBranchState {
  /** There is none (未成立). */
  NONE,
  /** Established, and not yet able to work on its own (已成立，尚不能独立开展日常工作). */
  ESTABLISHED,
  /** Established, and its daily work goes on without help (已成立，并能独立开展日常工作). */
  WORKING;

  /** Whether there is a branch at all. */
  public boolean isEstablished() {
    return this != NONE;
  }
}
