package org.linli.need;

import java.util.List;
import org.linli.api.Message;

/**
 * How well a team fits a request, and why.
 *
 * @param place where its community lies, by name
 * @param points the more the better
 * @param suits whether the rule may send it there by itself
 */
record Fit(long team, String name, String place, int points, boolean suits, List<Message> reasons) {

  /** Keeps its own copy. */
  Fit {
    reasons = List.copyOf(reasons);
  }
}
