package org.linli.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.pairing.Manner;
import org.linli.pairing.PairingState;
import org.linli.pairing.Side;

/**
 * A pairing of an institution as its tenant told of it.
 *
 * @param tenant the tenant's id
 * @param pairing its id there
 * @param partner the institution's name
 */
record RegisteredPairing(
    long id,
    String tenant,
    long pairing,
    long institution,
    String path,
    String partner,
    String community,
    String area,
    Manner manner,
    String duty,
    LocalDate from,
    @Nullable LocalDate until,
    PairingState state,
    Side proposedBy) {

  static final String FROM =
      " FROM registered_pairing r JOIN institution i ON i.id = r.institution_id WHERE ";

  static final String SELECT =
      "SELECT r.id, r.tenant, r.pairing_id, r.institution_id, r.institution_path, i.name,"
          + " r.community, r.area, r.manner, r.duty, r.from_on, r.until_on, r.state, r.proposed_by"
          + FROM;

  static RegisteredPairing read(ResultSet row) throws SQLException {
    return new RegisteredPairing(
        row.getLong(1),
        row.getString(2),
        row.getLong(3),
        row.getLong(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        Manner.valueOf(row.getString(9)),
        row.getString(10),
        row.getObject(11, LocalDate.class),
        row.getObject(12, LocalDate.class),
        PairingState.valueOf(row.getString(13)),
        Side.valueOf(row.getString(14)));
  }

  /** The word for where it stands: also EXPIRED, when it was in force and its last day is over. */
  String standing(LocalDate today) {
    return state == PairingState.ACCEPTED && until != null && until.isBefore(today)
        ? "EXPIRED"
        : state.name();
  }
}
