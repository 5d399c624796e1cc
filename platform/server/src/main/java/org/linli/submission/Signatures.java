package org.linli.submission;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.linli.api.ReportUnit;
import org.linli.division.Sql;
import org.linli.key.Cell;
import org.linli.key.Sealing;
import org.linli.tenant.CurrentTenant;

/** The rows of who filled versions in; numbers are sealed. */
@Singleton
class Signatures {

  private static final String PHONE = "submission_signature.phone";

  private final Sql sql;
  private final Sealing sealing;

  Signatures(Sql sql, Sealing sealing) {
    this.sql = sql;
    this.sealing = sealing;
  }

  void add(long submission, int version, SignedBy signed) {
    sql.update(
        "INSERT INTO submission_signature (submission_id, version, person, phone)"
            + " VALUES (?, ?, ?, ?)",
        submission,
        version,
        signed.person(),
        sealing.seal(CurrentTenant.get().id(), place(submission, version), signed.phone()));
  }

  Optional<SignedBy> find(long submission, int version) {
    return sql
        .query(
            "SELECT person, phone FROM submission_signature WHERE submission_id = ?"
                + " AND version = ?",
            List.of(submission, version),
            row ->
                new SignedBy(row.getString(1), open(place(submission, version), row.getBytes(2))))
        .stream()
        .findFirst();
  }

  /** Who filled a form in for a unit the last time. */
  Optional<SignedBy> latest(String form, ReportUnit unit) {
    return sql
        .query(
            "SELECT g.submission_id, g.version, g.person, g.phone FROM submission_signature g"
                + " JOIN submission s ON s.id = g.submission_id WHERE s.form_id = ?"
                + " AND s.unit_kind = ? AND s.unit_key = ?"
                + " ORDER BY g.submission_id DESC, g.version DESC LIMIT 1",
            List.of(form, unit.kind().name(), unit.key()),
            row ->
                new SignedBy(
                    row.getString(3), open(place(row.getLong(1), row.getInt(2)), row.getBytes(4))))
        .stream()
        .findFirst();
  }

  private String open(Cell place, byte[] sealed) {
    return sealing.open(CurrentTenant.get().id(), place, sealed);
  }

  private static Cell place(long submission, int version) {
    return new Cell(PHONE, submission + "/" + version);
  }
}
