package org.linli.organization;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** Reads and inserts many organizations at once, for imports. */
@Singleton
class ManyOrganizations {

  private final Sql sql;
  private final Clock clock;

  ManyOrganizations(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** What of some organizations is taken already: codes, and names in their places. */
  Set<String> taken(Collection<OrganizationDetails> all) {
    Set<String> taken = new HashSet<>();
    taken.addAll(values("credit_code", all.stream().map(OrganizationDetails::creditCode).toList()));
    taken.addAll(
        values("national_code", all.stream().map(OrganizationDetails::nationalCode).toList()));
    Condition named =
        Condition.in("name", all.stream().map(OrganizationDetails::name).distinct().toList());
    taken.addAll(
        sql.query(
            "SELECT path, name FROM organization WHERE is_open = TRUE AND " + named.sql(),
            named.values(),
            row -> key(new Place(row.getString(1), null), row.getString(2))));
    return taken;
  }

  private List<String> values(String column, List<@Nullable String> typed) {
    Condition these = Condition.in(column, typed.stream().filter(Objects::nonNull).toList());
    return sql.query(
        "SELECT " + column + " FROM organization WHERE " + these.sql(),
        these.values(),
        row -> row.getString(1));
  }

  /** A name in its place, as something to be compared; as in the database, without its case. */
  static String key(Place place, String name) {
    return place.path()
        + " "
        + Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  /** How many levels some organizations and those above them are, by id. */
  Map<Long, Integer> depths(Collection<Long> ids) {
    Condition these = Condition.in("id", ids);
    return sql
        .query(
            "WITH RECURSIVE up (leaf, parent_id, step) AS ("
                + "SELECT id, parent_id, 1 FROM organization WHERE "
                + these.sql()
                + " UNION ALL SELECT up.leaf, o.parent_id, up.step + 1 FROM organization o"
                + " JOIN up ON o.id = up.parent_id WHERE up.step < "
                + OrganizationTable.DEEPEST
                + ") SELECT leaf, MAX(step) FROM up GROUP BY leaf",
            these.values(),
            row -> Map.entry(row.getLong(1), row.getInt(2)))
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Inserts them without parents, and tells the ids by name and place. */
  Map<String, Long> insert(List<OrganizationDetails> all, long by) {
    Instant now = clock.instant();
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (OrganizationDetails said : all) {
      rows.add(
          Arrays.asList(
              said.kind().name(),
              said.name(),
              said.leagueAffiliated(),
              said.place().community(),
              said.place().path(),
              said.creditCode(),
              said.codeReason(),
              said.nationalCode(),
              by,
              now));
    }
    sql.batch(
        "INSERT INTO organization (kind, name, league_affiliated, community_id, path,"
            + " credit_code, code_reason, national_code, is_open, recorded_by, recorded_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, TRUE, ?, ?)",
        rows);
    Condition named =
        Condition.in("name", all.stream().map(OrganizationDetails::name).distinct().toList());
    return sql
        .query(
            "SELECT path, name, id FROM organization WHERE is_open = TRUE AND " + named.sql(),
            named.values(),
            row ->
                Map.entry(key(new Place(row.getString(1), null), row.getString(2)), row.getLong(3)))
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, Math::max));
  }

  /** Hangs organizations below others, by id. */
  void hang(Map<Long, Long> parents) {
    sql.batch(
        "UPDATE organization SET parent_id = ? WHERE id = ?",
        parents.entrySet().stream()
            .map(one -> List.<Object>of(one.getValue(), one.getKey()))
            .toList());
  }
}
