package org.linli.relay;

/** How a week of a relay is planned. */
enum TurnState {
  /** Somebody is to come. */
  HELD,
  /** Nobody is yet. */
  OPEN,
  /** Nothing takes place, and nobody is missing. */
  PAUSED
}
