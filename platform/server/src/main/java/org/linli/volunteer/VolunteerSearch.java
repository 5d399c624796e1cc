package org.linli.volunteer;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.key.Masked;
import org.linli.tenant.Time;

/** Finds volunteers within a scope; names and numbers come masked. */
@Singleton
class VolunteerSearch {

  private static final String FROM =
      " FROM volunteer v JOIN community c ON c.id = v.community_id WHERE ";

  private final Sql sql;
  private final FindingPeople finding;
  private final SealedPeople sealed;
  private final Clock clock;

  VolunteerSearch(Sql sql, FindingPeople finding, SealedPeople sealed, Clock clock) {
    this.sql = sql;
    this.finding = finding;
    this.sealed = sealed;
    this.clock = clock;
  }

  /**
   * A line of the list.
   *
   * @param name masked
   * @param age on the day of the look; null when the birth date has been cleared
   */
  record Line(
      long id,
      String number,
      VolunteerState state,
      long community,
      String name,
      @Nullable String sex,
      @Nullable Integer age,
      boolean idAreaUnknown,
      boolean hasAccount,
      Instant registeredAt) {}

  long count(VolunteerFilter filter, Scope scope) {
    Condition where = where(filter, scope);
    return sql.query("SELECT COUNT(*)" + FROM + where.sql(), where.values(), row -> row.getLong(1))
        .getFirst();
  }

  /** How many applications wait in a part of the tenant. */
  long waiting(Scope scope) {
    Condition where = Condition.of("v.state = 'APPLIED'").and(Condition.within("c.path", scope));
    return sql.query("SELECT COUNT(*)" + FROM + where.sql(), where.values(), row -> row.getLong(1))
        .getFirst();
  }

  /** A part of the list; who waits longest comes first, else the newest. */
  List<Line> page(VolunteerFilter filter, Scope scope, Paging paging) {
    Condition where = where(filter, scope);
    boolean isQueue = filter.state().equals(Optional.of(VolunteerState.APPLIED));
    String order = isQueue ? "v.registered_at, v.id" : "v.registered_at DESC, v.id DESC";
    List<Object> values = new ArrayList<>(where.values());
    values.add(paging.size());
    values.add(paging.offset());
    LocalDate today = Time.today(clock);
    return sql.query(
        "SELECT v.id, v.number, v.state, v.community_id, v.name, v.sex, v.birth_date,"
            + " v.id_area_unknown, v.account_id IS NOT NULL, v.registered_at"
            // The page is found in an index alone; only its rows are read whole.
            + " FROM (SELECT v.id"
            + FROM
            + where.sql()
            + " ORDER BY "
            + order
            + " LIMIT ? OFFSET ?) found JOIN volunteer v ON v.id = found.id ORDER BY "
            + order,
        values,
        row -> {
          long id = row.getLong(1);
          long number = row.getLong(2);
          boolean isNumbered = !row.wasNull();
          LocalDate born = row.getObject(7, LocalDate.class);
          return new Line(
              id,
              VolunteerNumber.write(isNumbered ? number : null),
              VolunteerState.valueOf(row.getString(3)),
              row.getLong(4),
              Masked.name(sealed.name(id, row.getBytes(5))),
              row.getString(6),
              born == null ? null : Age.on(born, today),
              row.getBoolean(8),
              row.getBoolean(9),
              row.getTimestamp(10).toInstant());
        });
  }

  /** The ids after one, in their order: for reading all of a long list bit by bit. */
  List<Long> after(VolunteerFilter filter, Scope scope, long id, int most) {
    Condition where = where(filter, scope).and(Condition.of("v.id > ?", id));
    List<Object> values = new ArrayList<>(where.values());
    values.add(most);
    return sql.query(
        "SELECT v.id" + FROM + where.sql() + " ORDER BY v.id LIMIT ?",
        values,
        row -> row.getLong(1));
  }

  /** The volunteer with this document, if there is one within the scope. */
  Optional<Long> withDocument(IdDocument document, Scope scope) {
    return finding
        .find(finding.now(), document)
        .filter(id -> !within(List.of(id), scope).isEmpty());
  }

  /** The ids behind the running parts of some numbers, within a scope, by number. */
  Map<Long, Long> numbered(Collection<Long> numbers, Scope scope) {
    Condition where = Condition.in("v.number", numbers).and(Condition.within("c.path", scope));
    return sql
        .query(
            "SELECT v.number, v.id" + FROM + where.sql(),
            where.values(),
            row -> Map.entry(row.getLong(1), row.getLong(2)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Those of some volunteers who belong to a scope, whatever their state. */
  List<Long> within(Collection<Long> ids, Scope scope) {
    Condition where = Condition.in("v.id", ids).and(Condition.within("c.path", scope));
    return sql.query("SELECT v.id" + FROM + where.sql(), where.values(), row -> row.getLong(1));
  }

  private Condition where(VolunteerFilter filter, Scope scope) {
    Condition all = filter.area().within("c.path", scope);
    all =
        all.and(
            filter
                .state()
                .map(state -> Condition.of("v.state = ?", state.name()))
                .orElse(Condition.of("v.state <> 'DELETED'")));
    if (filter.community().isPresent()) {
      all = all.and(Condition.of("v.community_id = ?", filter.community().get()));
    }
    return filter.text().isEmpty() ? all : all.and(found(filter.text()));
  }

  private Condition found(String text) {
    FindingPeople.Generations generations = finding.now();
    if (text.matches("[0-9]{4}")) {
      return Condition.in(
          "v.phone_index",
          generations.all().stream().map(one -> finding.phone(one, text)).toList());
    }
    Optional<Long> number = VolunteerNumber.read(text);
    if (number.isPresent()) {
      return Condition.of("v.number = ?", number.get());
    }
    return Condition.in(
        "v.name_index", generations.all().stream().map(one -> finding.name(one, text)).toList());
  }
}
