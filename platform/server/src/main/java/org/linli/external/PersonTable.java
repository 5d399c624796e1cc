package org.linli.external;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.key.BlindIndexes;
import org.linli.key.Cell;
import org.linli.key.Sealing;
import org.linli.tenant.CurrentTenant;

/** The rows of their people; names are sealed in them. */
@Singleton
class PersonTable {

  private static final String NAME = "external_person.name";
  private static final String KEY = "external_person.person_key";

  /** The key only tells one row of theirs from another, so it stays with its first generation. */
  private static final int GENERATION = 1;

  private static final String SELECT =
      "SELECT p.id, p.system_id, p.number, p.name, p.id_index, p.state, p.why, p.volunteer_id,"
          + " p.candidate_id, p.path, p.decided_at, p.person_key,"
          + " (SELECT COUNT(*) FROM external_record r WHERE r.person_id = p.id),"
          + " (SELECT COALESCE(SUM(r.minutes), 0) FROM external_record r WHERE r.person_id = p.id)"
          + " FROM external_person p WHERE ";

  private final Sql sql;
  private final Sealing sealing;
  private final BlindIndexes indexes;
  private final Clock clock;

  PersonTable(Sql sql, Sealing sealing, BlindIndexes indexes, Clock clock) {
    this.sql = sql;
    this.sealing = sealing;
    this.indexes = indexes;
    this.clock = clock;
  }

  /** Someone new, and what matching came to. */
  record NewPerson(
      TheirRow.Person said,
      byte @Nullable [] idIndex,
      Doubt why,
      @Nullable Long volunteer,
      @Nullable Long candidate,
      String path) {}

  /** What tells a person of a system from all others. */
  String key(TheirRow.Person said) {
    String all = String.join("\n", said.number(), said.name(), said.idNumber(), said.alone());
    return HexFormat.of().formatHex(indexes.of(CurrentTenant.get().id(), GENERATION, KEY, all));
  }

  /** Who is known already, by key. */
  Map<String, Long> known(long system, Collection<String> keys) {
    Condition these =
        Condition.of("system_id = ?", system)
            .and(Condition.in("person_key", keys.stream().map(HexFormat.of()::parseHex).toList()));
    Map<String, Long> found = new HashMap<>();
    sql.query(
            "SELECT person_key, id FROM external_person WHERE " + these.sql(),
            these.values(),
            row -> Map.entry(HexFormat.of().formatHex(row.getBytes(1)), row.getLong(2)))
        .forEach(one -> found.put(one.getKey(), one.getValue()));
    return found;
  }

  void add(long system, List<NewPerson> people) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (NewPerson one : people) {
      String key = key(one.said());
      rows.add(
          Arrays.<@Nullable Object>asList(
              system,
              HexFormat.of().parseHex(key),
              one.said().number().isEmpty() ? null : one.said().number(),
              sealing.seal(CurrentTenant.get().id(), new Cell(NAME, key), one.said().name()),
              one.idIndex(),
              (one.why().isOpen() ? TheirPerson.State.DOUBTFUL : TheirPerson.State.MATCHED).name(),
              one.why().name(),
              one.volunteer(),
              one.candidate(),
              one.path()));
    }
    sql.batch(
        "INSERT INTO external_person (system_id, person_key, number, name, id_index, state, why,"
            + " volunteer_id, candidate_id, path) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
  }

  static Condition of(
      long system, Optional<TheirPerson.State> state, Optional<Doubt> why, Scope scope) {
    Condition all = Condition.of("p.system_id = ?", system).and(Condition.within("p.path", scope));
    if (state.isPresent()) {
      all = all.and(Condition.of("p.state = ?", state.get().name()));
    }
    return why.isPresent() ? all.and(Condition.of("p.why = ?", why.get().name())) : all;
  }

  long count(Condition these) {
    return sql.query(
            "SELECT COUNT(*) FROM external_person p WHERE " + these.sql(),
            these.values(),
            row -> row.getLong(1))
        .getFirst();
  }

  List<TheirPerson> page(Condition these, Paging paging) {
    List<Object> values = new ArrayList<>(these.values());
    values.add(paging.size());
    values.add(paging.offset());
    return sql.query(SELECT + these.sql() + " ORDER BY p.id LIMIT ? OFFSET ?", values, this::read);
  }

  Optional<TheirPerson> find(long id) {
    return sql.query(SELECT + "p.id = ?", List.of(id), this::read).stream().findFirst();
  }

  /** Those that nobody has decided on, a part at a time. */
  List<TheirPerson> open(long system, Scope scope, long after, int most) {
    Condition these =
        of(system, Optional.of(TheirPerson.State.DOUBTFUL), Optional.empty(), scope)
            .and(
                Condition.of("p.id > ? AND p.name IS NOT NULL ORDER BY p.id LIMIT ?", after, most));
    return sql.query(SELECT + these.sql(), these.values(), this::read);
  }

  /** The same, of those with a number. */
  List<TheirPerson> openWithNumber(long system, String number, int most) {
    return sql.query(
        SELECT
            + "p.system_id = ? AND p.state = 'DOUBTFUL' AND p.number = ? AND p.name IS NOT NULL"
            + " ORDER BY p.id LIMIT ?",
        List.of(system, number, most),
        this::read);
  }

  /** Some of a system's that lie in a scope. */
  List<TheirPerson> these(long system, List<Long> ids, Scope scope) {
    Condition these =
        of(system, Optional.empty(), Optional.empty(), scope).and(Condition.in("p.id", ids));
    return sql.query(SELECT + these.sql(), these.values(), this::read);
  }

  /** Writes down who they may be; nobody's decision is changed. */
  void propose(List<MatchingRows.Proposed> all) {
    sql.batch(
        "UPDATE external_person SET why = ?, candidate_id = ?, path = ? WHERE id = ?"
            + " AND state = 'DOUBTFUL'",
        all.stream()
            .map(
                one ->
                    Arrays.<@Nullable Object>asList(
                        one.why().name(), one.candidate(), one.path(), one.person().id()))
            .toList());
  }

  void decide(long id, @Nullable Long volunteer, String path, long by) {
    sql.update(
        "UPDATE external_person SET state = ?, why = 'DECIDED', volunteer_id = ?, path = ?,"
            + " decided_by = ?, decided_at = ? WHERE id = ?",
        (volunteer == null ? TheirPerson.State.NOBODY : TheirPerson.State.CONFIRMED).name(),
        volunteer,
        path,
        by,
        clock.instant(),
        id);
  }

  /** Leaves nothing that would tell who a volunteer was; the records stay under the id. */
  void clear(long volunteer) {
    sql.update(
        "UPDATE external_person SET name = NULL, number = NULL, id_index = NULL"
            + " WHERE volunteer_id = ?",
        volunteer);
    sql.update(
        "UPDATE external_person SET candidate_id = NULL, name = NULL, number = NULL,"
            + " id_index = NULL WHERE candidate_id = ? AND volunteer_id IS NULL",
        volunteer);
  }

  private TheirPerson read(ResultSet row) throws SQLException {
    byte[] name = row.getBytes(4);
    String key = HexFormat.of().formatHex(row.getBytes(12));
    var decided = row.getTimestamp(11);
    return new TheirPerson(
        row.getLong(1),
        row.getLong(2),
        row.getString(3),
        name == null ? "" : sealing.open(CurrentTenant.get().id(), new Cell(NAME, key), name),
        row.getBytes(5),
        TheirPerson.State.valueOf(row.getString(6)),
        Doubt.valueOf(row.getString(7)),
        number(row, 8),
        number(row, 9),
        row.getString(10),
        decided == null ? null : decided.toInstant(),
        row.getLong(13),
        row.getLong(14));
  }

  private static @Nullable Long number(ResultSet row, int column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }
}
