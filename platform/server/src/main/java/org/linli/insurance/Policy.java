package org.linli.insurance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A policy.
 *
 * @param community the community that keeps it; null for one of the whole tenant
 * @param untilOn the last day on which it covers
 */
record Policy(
    long id,
    @Nullable Long community,
    Covers covers,
    InsuranceKind kind,
    String insurer,
    String number,
    LocalDate fromOn,
    LocalDate untilOn) {

  static final String COLUMNS =
      "p.id, p.community_id, p.covers, p.kind, p.insurer, p.policy_number, p.from_on, p.until_on";

  static Policy read(ResultSet row) throws SQLException {
    return new Policy(
        row.getLong(1),
        row.getObject(2, Long.class),
        Covers.valueOf(row.getString(3)),
        InsuranceKind.valueOf(row.getString(4)),
        row.getString(5),
        row.getString(6),
        row.getObject(7, LocalDate.class),
        row.getObject(8, LocalDate.class));
  }

  /** OVER, SOON within thirty days, AHEAD or GOOD. */
  String state(LocalDate today) {
    if (untilOn.isBefore(today)) {
      return "OVER";
    }
    if (fromOn.isAfter(today)) {
      return "AHEAD";
    }
    return untilOn.isBefore(today.plusDays(PolicyTable.SOON)) ? "SOON" : "GOOD";
  }
}
