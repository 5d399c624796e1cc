package org.linli.api;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which units needn't send a form any more, where its document lets go of some of them: "every town
 * until it is fully covered". Lists of who is late, reminders and the first page follow. What a
 * unit needn't send it may send all the same, and is never late with it.
 *
 * <p>Asked once for all units and several turns, in the current tenant; it answers from the records
 * of today, about past turns too.
 */
@FunctionalInterface
public interface ReportObligation {

  /** Every unit owes the form for every turn. */
  ReportObligation EVERY_UNIT = turns -> Map.of();

  /**
   * Who owes nothing.
   *
   * @param turns the turns that are asked about
   * @return the keys of units ({@link ReportUnit#key}) that owe nothing, by the turn's key; a turn
   *     that isn't named is owed by all
   */
  Map<String, Set<String>> spared(List<ReportTurn> turns);
}
