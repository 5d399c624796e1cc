package org.linli.standard;

import org.jspecify.annotations.Nullable;
import org.linli.api.StationStandard.Item;
import org.linli.api.StationStandard.Known;

/** How an item stands at a station. */
enum ItemState {
  /** Found met at an inspection. */
  INSPECTED(true),
  /** Met, as the station's own people say and show. */
  SHOWN(true),
  /** Met by what the platform has on record; nobody has looked yet. */
  ON_RECORD(true),
  /** Found not met, or what it rested on isn't on record any more. */
  NOT_MET(false),
  /** It was looked at, and the standard's words have changed since. */
  ANEW(false),
  /** Nobody has shown anything yet. */
  OPEN(false);

  private final boolean isMet;

  ItemState(boolean isMet) {
    this.isMet = isMet;
  }

  boolean isMet() {
    return isMet;
  }

  /** How an item stands, by what was found last and what is on record now. */
  static ItemState of(Item item, @Nullable Finding newest, @Nullable Known known) {
    boolean onRecord = known != null && known.isMet();
    if (newest == null) {
      return onRecord ? ON_RECORD : OPEN;
    }
    if (!newest.wording().equals(GivenStandard.wording(item))) {
      return onRecord ? ON_RECORD : ANEW;
    }
    boolean isGone = newest.evidence() == FindingEvidence.FACT && known != null && !known.isMet();
    if (!newest.isMet() || isGone) {
      return NOT_MET;
    }
    return newest.isInspected() ? INSPECTED : SHOWN;
  }
}
