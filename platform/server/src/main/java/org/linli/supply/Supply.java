package org.linli.supply;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Something a station keeps in store.
 *
 * @param path where the station's community lies
 * @param amount how much there is
 * @param lowMark at or below this it runs short
 * @param charge the account of the person in charge
 * @param told whether the person in charge was told that it runs short
 */
record Supply(
    long id,
    long station,
    String stationName,
    String path,
    String name,
    String unit,
    int amount,
    int lowMark,
    long charge,
    boolean told) {

  static Supply read(ResultSet row) throws SQLException {
    return new Supply(
        row.getLong(1),
        row.getLong(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getInt(7),
        row.getInt(8),
        row.getLong(9),
        row.getBoolean(10));
  }

  /** Whether it runs short. */
  public boolean isLow() {
    return amount <= lowMark;
  }
}
