package org.linli.submission;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.api.Paging;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.report.FormContents;
import org.linli.submission.Rolled.Kept;
import org.linli.submission.Rolled.Origin;
import org.linli.submission.Rolled.Outline;
import org.linli.submission.Rolled.Stretch;

/** The rows of forms that were sent, kept so that many can be read as one. */
@Singleton
class RolledRows {

  private static final int LONGEST_NAME = 200;

  private final Sql sql;
  private final ObjectMapper json;

  RolledRows(Sql sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /** Keeps a form's rows in place of those kept before. */
  void keep(Origin origin, long number, FormContents contents) {
    sql.update("DELETE FROM rolled_row WHERE origin = ? AND form_no = ?", origin.name(), number);
    List<List<Object>> rows = new ArrayList<>();
    for (FormContents.Row row : contents.rows()) {
      String name = row.name();
      rows.add(
          List.of(
              origin.name(),
              number,
              rows.size(),
              name.substring(0, Math.min(name.length(), LONGEST_NAME)),
              text(row.cells().stream().map(FormContents.Cell::text).toList())));
    }
    if (!rows.isEmpty()) {
      sql.batch(
          "INSERT IGNORE INTO rolled_row (origin, form_no, place, name, cells)"
              + " VALUES (?, ?, ?, ?, ?)",
          rows);
    }
    sql.update(
        "REPLACE INTO rolled_form (origin, form_no, headers, length) VALUES (?, ?, ?, ?)",
        origin.name(),
        number,
        text(
            contents.columns().stream()
                .flatMap(one -> java.util.stream.Stream.of(one.id(), one.title()))
                .toList()),
        rows.size());
  }

  /** The outlines of some forms, those whose rows are kept, in one query. */
  Map<Long, Outline> outlines(Origin origin, Collection<Long> numbers) {
    Condition some = of(origin, numbers);
    Map<Long, Outline> found = new HashMap<>();
    sql.query(
        "SELECT form_no, headers, length FROM rolled_form r WHERE " + some.sql(),
        some.values(),
        row -> found.put(row.getLong(1), new Outline(columns(row.getString(2)), row.getInt(3))));
    return found;
  }

  /** The rows of some stretches, form by form as asked, in one query. */
  List<Kept> read(Origin origin, List<Stretch> stretches) {
    if (stretches.isEmpty()) {
      return List.of();
    }
    List<Object> values = new ArrayList<>(List.of(origin.name()));
    stretches.forEach(one -> Collections.addAll(values, one.number(), one.from(), one.to()));
    Map<Long, List<Kept>> found =
        sql
            .query(
                "SELECT form_no, name, cells FROM rolled_row r WHERE r.origin = ? AND ("
                    + String.join(
                        " OR ",
                        Collections.nCopies(
                            stretches.size(), "(form_no = ? AND place >= ? AND place < ?)"))
                    + ") ORDER BY form_no, place",
                values,
                row -> new Kept(row.getLong(1), row.getString(2), texts(row.getString(3))))
            .stream()
            .collect(Collectors.groupingBy(Kept::number));
    return stretches.stream()
        .flatMap(one -> found.getOrDefault(one.number(), List.of()).stream())
        .toList();
  }

  /** How many rows of some forms have a word in their name. */
  long count(Origin origin, Collection<Long> numbers, String word) {
    Condition named = named(origin, numbers, word);
    return sql.query(
            "SELECT COUNT(*) FROM rolled_row r WHERE " + named.sql(),
            named.values(),
            row -> row.getLong(1))
        .getFirst();
  }

  /** Some of those rows. */
  List<Kept> named(Origin origin, Collection<Long> numbers, String word, Paging paging) {
    Condition named = named(origin, numbers, word);
    List<Object> values = new ArrayList<>(named.values());
    Collections.addAll(values, paging.size(), paging.offset());
    return sql.query(
        "SELECT form_no, name, cells FROM rolled_row r WHERE "
            + named.sql()
            + " ORDER BY form_no, place LIMIT ? OFFSET ?",
        values,
        row -> new Kept(row.getLong(1), row.getString(2), texts(row.getString(3))));
  }

  private static Condition of(Origin origin, Collection<Long> numbers) {
    return Condition.of("r.origin = ?", origin.name()).and(Condition.in("r.form_no", numbers));
  }

  private static Condition named(Origin origin, Collection<Long> numbers, String word) {
    return of(origin, numbers)
        .and(Condition.of("r.name LIKE ?", "%" + Condition.literal(word) + "%"));
  }

  private static List<FormContents.ColumnName> columns(List<String> pairs) {
    List<FormContents.ColumnName> columns = new ArrayList<>();
    for (int i = 0; i + 1 < pairs.size(); i += 2) {
      columns.add(FormContents.ColumnName.of(pairs.get(i), pairs.get(i + 1)));
    }
    return columns;
  }

  private List<FormContents.ColumnName> columns(String kept) {
    return columns(texts(kept));
  }

  private String text(List<String> texts) {
    try {
      return json.writeValueAsString(texts.toArray(String[]::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> texts(String kept) {
    try {
      return List.of(json.readValue(kept, String[].class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
