package org.linli.duty;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A leave of one shift with who came in for it: the first to take a place after it, each for one.
 *
 * @param standIn the volunteer; null while nobody did
 */
record StandIn(Leave leave, @Nullable Long standIn) {

  /** The leaves of one shift, the first one first. */
  static List<StandIn> of(List<Leave> leaves, List<Served> people) {
    Set<Long> used = new HashSet<>();
    List<StandIn> all = new ArrayList<>();
    for (Leave leave : leaves) {
      Long found =
          people.stream()
              .filter(one -> !one.since().isBefore(leave.at()))
              .map(Served::volunteer)
              .filter(one -> one != leave.volunteer() && !used.contains(one))
              .findFirst()
              .orElse(null);
      if (found != null) {
        used.add(found);
      }
      all.add(new StandIn(leave, found));
    }
    return all;
  }
}
