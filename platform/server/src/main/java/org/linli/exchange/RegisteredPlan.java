package org.linli.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.linli.plan.PlanAnswer;
import org.linli.plan.PlanState;

/**
 * A pairing in force, with the plan for a year that its institution was asked to agree to, as the
 * tenant told of it.
 *
 * @param registered the pairing's id in the register
 * @param number the plan's version; 0 where nobody was asked
 * @param state how it stands; null where nobody was asked
 * @param answer what the institution said; null as long as it hasn't
 */
record RegisteredPlan(
    long registered,
    String tenant,
    long pairing,
    long institution,
    String partner,
    String community,
    String area,
    int number,
    @Nullable PlanState state,
    @Nullable PlanAnswer answer) {

  static RegisteredPlan read(ResultSet row) throws SQLException {
    String state = row.getString(9);
    String answer = row.getString(10);
    return new RegisteredPlan(
        row.getLong(1),
        row.getString(2),
        row.getLong(3),
        row.getLong(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getInt(8),
        state == null ? null : PlanState.valueOf(state),
        answer == null || answer.isEmpty() ? null : PlanAnswer.valueOf(answer));
  }

  /** Whether the institution's answer is waited for. */
  boolean waits() {
    return state == PlanState.PROPOSED && answer == null;
  }
}
