package org.linli.oversight;

import java.util.Arrays;
import org.linli.api.Scope;
import org.linli.division.AreaFilter;
import org.linli.division.Condition;

/** Which findings are wanted; what makes no sense is left out. */
record FindingFilter(String cause, String state, AreaFilter area) {

  /** A filter as it comes from an address; without a state, those that nobody has looked at. */
  static FindingFilter of(String cause, String state, String county, String township) {
    return new FindingFilter(
        known(cause, Cause.values()),
        state.equals("ALL") ? state : known(state, Finding.State.values()),
        AreaFilter.of(county, township));
  }

  Condition within(Scope scope) {
    Condition where = area.within("c.path", scope);
    if (!state.equals("ALL")) {
      where = where.and(Condition.of("f.state = ?", state.isEmpty() ? "OPEN" : state));
    }
    return cause.isEmpty() ? where : where.and(Condition.of("f.cause = ?", cause));
  }

  private static String known(String name, Enum<?>[] all) {
    return Arrays.stream(all).anyMatch(one -> one.name().equals(name)) ? name : "";
  }
}
