package org.linli.transfer;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.linli.division.Sql;
import org.linli.key.Cell;
import org.linli.key.Sealing;
import org.linli.tenant.CurrentTenant;

/** What people without an account agreed to in writing, by the transfer; sealed. */
@Singleton
class ConsentTable {

  private static final String WORDS = "transfer_consent.words";

  private final Sql sql;
  private final Sealing sealing;

  ConsentTable(Sql sql, Sealing sealing) {
    this.sql = sql;
    this.sealing = sealing;
  }

  void add(long transfer, Consent consent) {
    sql.update(
        "INSERT INTO transfer_consent (transfer_id, given_on, words) VALUES (?, ?, ?)",
        transfer,
        consent.givenOn(),
        sealing.seal(CurrentTenant.get().id(), cell(transfer), consent.words()));
  }

  Optional<Consent> of(long transfer) {
    return sql
        .query(
            "SELECT given_on, words FROM transfer_consent WHERE transfer_id = ?",
            List.of(transfer),
            row -> {
              byte[] words = row.getBytes(2);
              return new Consent(
                  row.getObject(1, LocalDate.class),
                  words == null
                      ? ""
                      : sealing.open(CurrentTenant.get().id(), cell(transfer), words));
            })
        .stream()
        .findFirst();
  }

  /** Leaves the day alone. */
  void clear(long volunteer) {
    sql.update(
        "UPDATE transfer_consent SET words = NULL WHERE transfer_id IN"
            + " (SELECT id FROM transfer WHERE volunteer_id = ?)",
        volunteer);
  }

  private static Cell cell(long transfer) {
    return new Cell(WORDS, Long.toString(transfer));
  }
}
