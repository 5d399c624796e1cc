package org.linli.volunteer;

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
class Staging {

  private static final int PART = 1 << 20;
  private static final Duration KEPT = Duration.ofDays(7);
  private static final String COLUMN = "volunteer_import_part.sealed";

  private final Sql sql;
  private final Sealing sealing;
  private final Clock clock;

  Staging(Sql sql, Sealing sealing, Clock clock) {
    this.sql = sql;
    this.sealing = sealing;
    this.clock = clock;
  }

  /**
   * An import.
   *
   * @param scope into which part of the tenant its owner may import
   * @param job the job that does it, once it was started
   */
  record Import(
      long id,
      String fileName,
      int rows,
      Scope scope,
      long owner,
      Instant uploadedAt,
      @Nullable Long job,
      boolean isFinished) {}

  /** Keeps a file; those that nobody started for a week are thrown away. */
  @Transactional
  long keep(String fileName, int rows, Scope scope, long owner, byte[] file) {
    Instant now = clock.instant();
    sql.update(
        "DELETE p FROM volunteer_import_part p JOIN volunteer_import i ON i.id = p.import_id"
            + " WHERE i.uploaded_at < ?",
        now.minus(KEPT));
    String name = fileName.substring(0, Math.min(fileName.length(), 200));
    long id =
        sql.insert(
            "INSERT INTO volunteer_import (file_name, row_count, scope, uploaded_by, uploaded_at)"
                + " VALUES (?, ?, ?, ?, ?)",
            name,
            rows,
            String.join(" ", scope.prefixes()),
            owner,
            now);
    for (int part = 0; part * PART < file.length; part++) {
      byte[] some = Arrays.copyOfRange(file, part * PART, Math.min(file.length, (part + 1) * PART));
      sql.update(
          "INSERT INTO volunteer_import_part (import_id, part, sealed) VALUES (?, ?, ?)",
          id,
          part,
          sealing.sealBytes(CurrentTenant.get().id(), cell(id, part), some));
    }
    return id;
  }

  /** An import of this account. */
  Optional<Import> find(long id, long owner) {
    return find(id).filter(one -> one.owner() == owner);
  }

  Optional<Import> find(long id) {
    return sql
        .query(
            "SELECT id, file_name, row_count, scope, uploaded_by, uploaded_at, job_id,"
                + " finished_at IS NOT NULL FROM volunteer_import WHERE id = ?",
            List.of(id),
            row -> {
              long job = row.getLong(7);
              boolean hasJob = !row.wasNull();
              return new Import(
                  row.getLong(1),
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
  Optional<byte[]> file(long id) {
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
        "SELECT sealed FROM volunteer_import_part WHERE import_id = ? AND part = ?",
        List.of(id, part),
        row -> row.getBytes(1));
  }

  void started(long id, long job) {
    sql.update("UPDATE volunteer_import SET job_id = ? WHERE id = ?", job, id);
  }

  /** Throws the file away. */
  @Transactional
  void finish(long id) {
    sql.update("DELETE FROM volunteer_import_part WHERE import_id = ?", id);
    sql.update("UPDATE volunteer_import SET finished_at = ? WHERE id = ?", clock.instant(), id);
  }

  private static Cell cell(long id, int part) {
    return new Cell(COLUMN, id + "/" + part);
  }
}
