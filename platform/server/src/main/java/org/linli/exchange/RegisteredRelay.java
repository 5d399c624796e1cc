package org.linli.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A relay that an institution could come to, as its tenant told of it.
 *
 * @param registered the id of the institution's pairing in the register, which opens it
 * @param relay its id in the tenant
 * @param gaps how many weeks nobody covers, soon
 * @param firstGap the first of them
 * @param next the first week to come that is the institution's
 */
record RegisteredRelay(
    long registered,
    String tenant,
    long relay,
    String name,
    String project,
    String community,
    String area,
    String partner,
    long gaps,
    @Nullable LocalDate firstGap,
    @Nullable LocalDate next) {

  static RegisteredRelay read(ResultSet row) throws SQLException {
    return new RegisteredRelay(
        row.getLong(1),
        row.getString(2),
        row.getLong(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getLong(9),
        row.getObject(10, LocalDate.class),
        row.getObject(11, LocalDate.class));
  }
}
