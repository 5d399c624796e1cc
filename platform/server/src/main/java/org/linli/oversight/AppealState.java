package org.linli.oversight;

import java.util.EnumSet;
import java.util.Set;

/** How far what a volunteer said has come. */
enum AppealState {
  /** Who keeps the community is to answer. */
  WAITING,
  /** The level above is to answer. */
  APPEALED,
  /** The right hours wait for a second person. */
  SECOND,
  /** The ledger was put right. */
  CORRECTED,
  /** It stays as it is; the volunteer may appeal. */
  REFUSED,
  /** It stays as it is, says the level above. */
  UPHELD,
  /** The volunteer took it back. */
  WITHDRAWN;

  /** Those that somebody has still to do something about. */
  static final Set<AppealState> OPEN = EnumSet.of(WAITING, APPEALED, SECOND);

  /** Whether it is to be answered. */
  boolean waits() {
    return this == WAITING || this == APPEALED;
  }
}
