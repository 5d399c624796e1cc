package org.linli.sheet;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Scope;
import org.linli.division.Sql;
import org.linli.key.Cell;
import org.linli.key.Sealing;
import org.linli.tenant.CurrentTenant;

/** Spreadsheets on their way in: sealed while they wait, gone when they are done or forgotten. */
@Singleton
public class StagedSheets {

  private static final int PART = 1 << 20;
  private static final Duration KEPT = Duration.ofDays(7);
  private static final String COLUMN = "sheet_import_part.sealed";

  private final Sql sql;
  private final Sealing sealing;
  private final Clock clock;

  StagedSheets(Sql sql, Sealing sealing, Clock clock) {
    this.sql = sql;
    this.sealing = sealing;
    this.clock = clock;
  }

  /**
   * An import.
   *
   * @param kind what its rows are to become
   * @param scope into which part of the tenant its owner may import
   * @param job the job that does it, once it was started
   */
  public record Import(
      long id,
      String kind,
      String fileName,
      int rows,
      Scope scope,
      long owner,
      Instant uploadedAt,
      @Nullable Long job,
      boolean isFinished) {}

  /**
   * Keeps a file that was looked at before; those that nobody started for a week are thrown away.
   */
  @Transactional
  public long keep(String kind, String fileName, int rows, Scope scope, long owner, byte[] file) {
    Instant now = clock.instant();
    sql.update(
        "DELETE p FROM sheet_import_part p JOIN sheet_import i ON i.id = p.import_id"
            + " WHERE i.uploaded_at < ?",
        now.minus(KEPT));
    String name = fileName.substring(0, Math.min(fileName.length(), 200));
    long id =
        sql.insert(
            "INSERT INTO sheet_import (kind, file_name, row_count, scope, uploaded_by, uploaded_at)"
                + " VALUES (?, ?, ?, ?, ?, ?)",
            kind,
            name,
            rows,
            String.join(" ", scope.prefixes()),
            owner,
            now);
    for (int part = 0; part * PART < file.length; part++) {
      byte[] some = Arrays.copyOfRange(file, part * PART, Math.min(file.length, (part + 1) * PART));
      sql.update(
          "INSERT INTO sheet_import_part (import_id, part, sealed) VALUES (?, ?, ?)",
          id,
          part,
          sealing.sealBytes(CurrentTenant.get().id(), cell(id, part), some));
    }
    return id;
  }

  /** An import of a kind that this account brought. */
  public Optional<Import> find(long id, String kind, long owner) {
    return find(id, kind).filter(one -> one.owner() == owner);
  }

  /** An import of a kind. */
  public Optional<Import> find(long id, String kind) {
    return sql
        .query(
            "SELECT id, file_name, row_count, scope, uploaded_by, uploaded_at, job_id,"
                + " finished_at IS NOT NULL FROM sheet_import WHERE id = ? AND kind = ?",
            List.of(id, kind),
            row -> {
              long job = row.getLong(7);
              boolean hasJob = !row.wasNull();
              return new Import(
                  row.getLong(1),
                  kind,
                  row.getString(2),
                  row.getInt(3),
                  new Scope(List.of(row.getString(4).split(" "))),
                  row.getLong(5),
                  row.getTimestamp(6).toInstant(),
                  hasJob ? job : null,
                  row.getBoolean(8));
            })
        .stream()
        .findFirst();
  }

  /** The file; empty when it is gone. */
  public Optional<byte[]> file(long id) {
    var bytes = new ByteArrayOutputStream();
    int part = 0;
    List<byte[]> found = part(id, part);
    while (!found.isEmpty()) {
      bytes.writeBytes(
          sealing.openBytes(CurrentTenant.get().id(), cell(id, part), found.getFirst()));
      part++;
      found = part(id, part);
    }
    return part == 0 ? Optional.empty() : Optional.of(bytes.toByteArray());
  }

  private List<byte[]> part(long id, int part) {
    return sql.query(
        "SELECT sealed FROM sheet_import_part WHERE import_id = ? AND part = ?",
        List.of(id, part),
        row -> row.getBytes(1));
  }

  /** A job does it now. */
  public void started(long id, long job) {
    sql.update("UPDATE sheet_import SET job_id = ? WHERE id = ?", job, id);
  }

  /** Throws the file away. */
  @Transactional
  public void finish(long id) {
    sql.update("DELETE FROM sheet_import_part WHERE import_id = ?", id);
    sql.update("UPDATE sheet_import SET finished_at = ? WHERE id = ?", clock.instant(), id);
  }

  private static Cell cell(long id, int part) {
    return new Cell(COLUMN, id + "/" + part);
  }
}
