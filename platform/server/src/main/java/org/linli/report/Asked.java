package org.linli.report;

import org.linli.api.ReportTurn;
import org.linli.api.ReportUnit;

/** For whom and for which time a form is filled. */
record Asked(ReportUnit unit, ReportTurn turn) {

  /** The unit's name in addresses. */
  public String unitName() {
    return ReportUnits.nameOf(unit);
  }

  /** Whether the unit is the whole tenant. */
  public boolean isTenant() {
    return unit.kind() == ReportUnit.Kind.TENANT;
  }

  /** Whether the unit is a university, whose people work at a desk of their own. */
  boolean isUniversity() {
    return unit.kind() == ReportUnit.Kind.UNIVERSITY;
  }

  /** What an address says to come back here, without the question mark. */
  String query() {
    return "unit=" + unitName() + "&turn=" + turn.key();
  }
}
