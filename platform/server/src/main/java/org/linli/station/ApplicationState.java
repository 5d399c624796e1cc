package org.linli.station;

/** Where an application stands; rows keep the names. */
enum ApplicationState {
  /** It waits for an answer. */
  WAITING,
  /** It was agreed to, and done. */
  APPROVED,
  /** It was given back, with a reason. */
  RETURNED,
  /** Whoever applied took it back. */
  WITHDRAWN;

  /** The class of the word's colour on a page. */
  public String colour() {
    return switch (this) {
      case WAITING -> "state-soon";
      case APPROVED -> "state-good";
      case RETURNED -> "state-bad";
      case WITHDRAWN -> "";
    };
  }
}
