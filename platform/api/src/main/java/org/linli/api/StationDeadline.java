package org.linli.api;

import java.time.LocalDate;
import java.util.Set;

/**
 * By which day communities must have a station.
 *
 * @param day the last day
 * @param kinds which of them must; the others may have one as well
 * @param clause the sentence it comes from
 */
public record StationDeadline(LocalDate day, Set<CommunityKind> kinds, Clause clause) {

  /** Keeps its own copy. */
  public StationDeadline {
    kinds = Set.copyOf(kinds);
  }
}
