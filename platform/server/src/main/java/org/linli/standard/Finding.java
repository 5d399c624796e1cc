package org.linli.standard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found of an item at a station.
 *
 * @param wording the hash of the item's words then
 * @param lacking the keys of its parts that were lacking
 * @param fact what was on record then, in words; empty where it rests on something else
 * @param visit the visit at which it was found; null for what the station's own people say
 */
record Finding(
    long id,
    long station,
    String standard,
    int version,
    String item,
    String wording,
    boolean isMet,
    List<String> lacking,
    FindingEvidence evidence,
    String fact,
    String factPath,
    String remark,
    @Nullable Long visit,
    long checkedBy,
    Instant checkedAt) {

  static final String COLUMNS =
      "f.id, f.station_id, f.standard, f.version, f.item, f.wording, f.is_met, f.lacking,"
          + " f.evidence, f.fact, f.fact_path, f.remark, f.visit_id, f.checked_by, f.checked_at";

  Finding {
    lacking = List.copyOf(lacking);
  }

  /** Whether it was found at an inspection. */
  public boolean isInspected() {
    return visit != null;
  }

  static Finding read(ResultSet row) throws SQLException {
    String lacking = row.getString(8);
    long visit = row.getLong(13);
    boolean inspected = !row.wasNull();
    return new Finding(
        row.getLong(1),
        row.getLong(2),
        row.getString(3),
        row.getInt(4),
        row.getString(5),
        row.getString(6),
        row.getBoolean(7),
        lacking.isEmpty() ? List.of() : List.of(lacking.split(",")),
        FindingEvidence.valueOf(row.getString(9)),
        row.getString(10),
        row.getString(11),
        row.getString(12),
        inspected ? visit : null,
        row.getLong(14),
        row.getTimestamp(15).toInstant());
  }

  /** A finding that is to be kept. */
  record New(
      long station,
      String standard,
      int version,
      String item,
      String wording,
      boolean isMet,
      List<String> lacking,
      FindingEvidence evidence,
      String fact,
      String factPath,
      String remark,
      @Nullable Long visit,
      long checkedBy) {

    New {
      lacking = List.copyOf(lacking);
    }
  }
}
