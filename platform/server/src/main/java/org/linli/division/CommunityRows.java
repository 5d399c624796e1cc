package org.linli.division;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.api.CommunityFacts;
import org.linli.api.CommunityKind;
import org.linli.api.DivisionFacts;
import org.linli.api.DivisionLevel;
import org.linli.api.Divisions;

/** Rows of the table of communities, made into facts with the divisions they lie in. */
@Singleton
final class CommunityRows {

  /** What exists today; what is merged away or closed keeps its row. */
  static final String TODAY = "(valid_to IS NULL OR valid_to > " + Sql.TODAY + ")";

  /** What no longer exists. */
  static final String CLOSED = "valid_to <= " + Sql.TODAY;

  private static final String SELECT =
      "SELECT id, kind, official_name, short_name, path, division_code, valid_to FROM community"
          + " WHERE %s";

  private final Sql sql;
  private final Divisions divisions;

  CommunityRows(Sql sql, Divisions divisions) {
    this.sql = sql;
    this.divisions = divisions;
  }

  /** Those of today that meet a condition, in the order of the national list. */
  List<CommunityFacts> where(Condition condition) {
    return ever(Condition.of(TODAY).and(condition), "ORDER BY path", List.of());
  }

  /**
   * Those that meet a condition, whenever they existed, followed by an order and a limit with
   * values of their own.
   */
  List<CommunityFacts> ever(Condition condition, String order, Collection<?> orderValues) {
    List<Object> values = new ArrayList<>(condition.values());
    values.addAll(orderValues);
    List<Found> found =
        sql.query(SELECT.formatted(condition.sql()) + " " + order, values, CommunityRows::read);
    Map<String, DivisionFacts> above =
        divisions.byCodes(
            found.stream().flatMap(one -> codesAbove(one.path).stream()).distinct().toList());
    return found.stream().map(one -> one.facts(above)).toList();
  }

  /** The codes of the divisions that a path leads through, widest first. */
  static List<String> codesAbove(String path) {
    int named = path.indexOf('x');
    int end = named < 0 ? DivisionLevel.TOWNSHIP.digits() : named;
    List<String> codes = new ArrayList<>();
    for (DivisionLevel level : DivisionLevel.values()) {
      if (level.digits() <= end) {
        codes.add(path.substring(0, level.digits()));
      }
    }
    return codes;
  }

  private static Found read(ResultSet row) throws SQLException {
    return new Found(
        row.getLong(1),
        CommunityKind.valueOf(row.getString(2)),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getObject(7, LocalDate.class));
  }

  private record Found(
      long id,
      CommunityKind kind,
      String officialName,
      String shortName,
      String path,
      @Nullable String divisionCode,
      @Nullable LocalDate closedOn) {

    CommunityFacts facts(Map<String, DivisionFacts> known) {
      return new CommunityFacts(
          id,
          kind,
          officialName,
          shortName,
          path,
          divisionCode,
          codesAbove(path).stream()
              .filter(known::containsKey)
              .map(known::get)
              .filter(division -> !division.pseudo())
              .collect(Collectors.toList()),
          closedOn);
    }
  }
}
