package org.linli.pairing;

import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.linli.division.Sql;
import org.linli.key.Cell;
import org.linli.key.Sealing;
import org.linli.tenant.CurrentTenant;

/** Whom to ask for about a pairing, on either side; kept sealed. */
@Singleton
class PairingContacts {

  private final Sql sql;
  private final Sealing sealing;

  PairingContacts(Sql sql, Sealing sealing) {
    this.sql = sql;
    this.sealing = sealing;
  }

  void put(long pairing, Side side, Contact contact) {
    sql.update(
        "INSERT INTO pairing_contact (pairing_id, side, name, phone) VALUES (?, ?, ?, ?)"
            + " ON DUPLICATE KEY UPDATE name = VALUES(name), phone = VALUES(phone)",
        pairing,
        side.name(),
        seal("name", side, pairing, contact.name()),
        seal("phone", side, pairing, contact.phone()));
  }

  /** Those that were said. */
  Map<Side, Contact> of(long pairing) {
    Map<Side, Contact> found = new EnumMap<>(Side.class);
    sql.query(
        "SELECT side, name, phone FROM pairing_contact WHERE pairing_id = ?",
        List.of(pairing),
        row -> {
          Side side = Side.valueOf(row.getString(1));
          return found.put(
              side,
              new Contact(
                  open("name", side, pairing, row.getBytes(2)),
                  open("phone", side, pairing, row.getBytes(3))));
        });
    return found;
  }

  private byte[] seal(String column, Side side, long pairing, String text) {
    return sealing.seal(CurrentTenant.get().id(), cell(column, side, pairing), text);
  }

  private String open(String column, Side side, long pairing, byte[] sealed) {
    return sealing.open(CurrentTenant.get().id(), cell(column, side, pairing), sealed);
  }

  private static Cell cell(String column, Side side, long pairing) {
    return new Cell("pairing_contact." + column + "." + side, pairing);
  }
}
