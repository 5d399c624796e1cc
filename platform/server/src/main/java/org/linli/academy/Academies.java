package org.linli.academy;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** The academies of the current tenant. */
@Singleton
public class Academies {

  private static final int TOWNSHIP = 9;
  private static final String SELECT = "SELECT " + Academy.COLUMNS + " FROM academy WHERE ";

  private final Sql sql;
  private final Clock clock;

  Academies(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Academies by id; an id that is unknown is missing from the answer. */
  public Map<Long, Academy> byIds(Collection<Long> ids) {
    Condition these = Condition.in("id", ids);
    return sql.query(SELECT + these.sql(), these.values(), Academy::read).stream()
        .collect(Collectors.toMap(Academy::id, Function.identity()));
  }

  /** The open academies of the township in which a path lies. */
  public List<Academy> openAt(String path) {
    return sql.query(
        SELECT + "path = ? AND ended_on IS NULL ORDER BY name LIMIT 50",
        List.of(path.substring(0, Math.min(TOWNSHIP, path.length()))),
        Academy::read);
  }

  /** The name of an academy; empty for none. */
  public String named(@Nullable Long id) {
    return id == null ? "" : find(id).map(Academy::name).orElse("");
  }

  Optional<Academy> find(long id) {
    return Optional.ofNullable(byIds(List.of(id)).get(id));
  }

  long count(Scope scope) {
    Condition where = Condition.within("path", scope);
    return sql.query(
            "SELECT COUNT(*) FROM academy WHERE " + where.sql(),
            where.values(),
            row -> row.getLong(1))
        .getFirst();
  }

  List<Academy> page(Scope scope, Paging paging) {
    Condition where = Condition.within("path", scope);
    List<Object> values = new ArrayList<>(where.values());
    values.add(paging.size());
    values.add(paging.offset());
    return sql.query(
        SELECT + where.sql() + " ORDER BY path, id LIMIT ? OFFSET ?", values, Academy::read);
  }

  boolean isNamed(String path, String name, long except) {
    return !sql.query(
            "SELECT id FROM academy WHERE path = ? AND name = ? AND id <> ?",
            List.of(path, name, except),
            row -> row.getLong(1))
        .isEmpty();
  }

  long add(String path, Academy.Said said, long by) {
    return sql.insert(
        "INSERT INTO academy (name, path, since_on, noted_by, noted_at) VALUES (?, ?, ?, ?, ?)",
        said.name(),
        path,
        said.sinceOn(),
        by,
        clock.instant());
  }

  void change(long id, Academy.Said said) {
    sql.update(
        "UPDATE academy SET name = ?, since_on = ? WHERE id = ?", said.name(), said.sinceOn(), id);
  }

  void end(long id, LocalDate day) {
    sql.update("UPDATE academy SET ended_on = ? WHERE id = ? AND ended_on IS NULL", day, id);
  }
}
