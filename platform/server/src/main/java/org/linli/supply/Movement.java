package org.linli.supply;

import java.time.Instant;

/**
 * Something that came in, went out, or was found when counting.
 *
 * @param change by how much the amount changed
 * @param amount how much there was then
 * @param by the account of who wrote it down
 */
record Movement(Kind kind, int change, int amount, String why, long by, Instant at) {

  /** What happened. */
  enum Kind {
    /** 入库. */
    IN,
    /** 领用. */
    OUT,
    /** 盘点. */
    COUNTED
  }
}
