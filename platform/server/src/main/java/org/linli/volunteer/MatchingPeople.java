package org.linli.volunteer;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.tenant.Time;

/**
 * Says which volunteers may be the people of somebody else's list, by blind indexes alone: nothing
 * is opened for it, and who doesn't belong to the scope is not among the answers.
 */
@Singleton
public class MatchingPeople {

  private static final String FROM =
      " FROM volunteer v JOIN community c ON c.id = v.community_id"
          + " WHERE v.state <> 'DELETED' AND ";

  private final FindingPeople finding;
  private final Sql sql;
  private final Clock clock;

  MatchingPeople(FindingPeople finding, Sql sql, Clock clock) {
    this.finding = finding;
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * A person as a list tells them.
   *
   * @param name in full; empty for none
   * @param idNumber a resident ID number as it was typed; empty for none
   */
  public record Described(String name, String idNumber) {}

  /**
   * Who may be meant.
   *
   * @param byDocument whose ID number it is
   * @param named who has the name
   */
  public record Found(Optional<Long> byDocument, List<Long> named) {

    /** Whether name and ID number are one person's. */
    public boolean isSure() {
      return byDocument.filter(named::contains).isPresent();
    }
  }

  /** In what a volunteer is as described; null where the list doesn't say it. */
  public record Fit(boolean name, @Nullable Boolean document) {}

  /** What is wrong with a resident ID number, as the key of a sentence. */
  public Optional<String> wrong(String idNumber) {
    return read(idNumber) instanceof IdDocument.Result.Wrong wrong
        ? Optional.of(wrong.messageKey())
        : Optional.empty();
  }

  /** The blind index of an ID number that isn't wrong, under the key in use. */
  public byte[] index(String idNumber) {
    return finding.person(finding.now().current(), document(idNumber).orElseThrow());
  }

  /** Who may be meant by each, with two queries for all. */
  public Map<Described, Found> find(Collection<Described> described, Scope scope) {
    FindingPeople.Generations generations = finding.now();
    Map<Described, List<byte[]>> documents = new HashMap<>();
    Map<Described, List<byte[]>> names = new HashMap<>();
    for (Described one : described) {
      documents.put(
          one,
          document(one.idNumber())
              .map(document -> finding.person(generations, document))
              .orElse(List.of()));
      names.put(one, one.name().isEmpty() ? List.of() : names(generations, one.name()));
    }
    Map<String, List<Long>> known = documented(all(documents), scope);
    Map<String, List<Long>> called = having("v.name_index", all(names), scope);
    Map<Described, Found> found = new HashMap<>();
    for (Described one : described) {
      found.put(
          one,
          new Found(
              ids(known, documents.getOrDefault(one, List.of())).stream().findFirst(),
              ids(called, names.getOrDefault(one, List.of()))));
    }
    return found;
  }

  /**
   * In what some volunteers are as described.
   *
   * @param idIndex the blind index of the ID number, as {@link #index} made it
   */
  public Map<Long, Fit> fits(Collection<Long> ids, String name, byte @Nullable [] idIndex) {
    List<byte[]> names = name.isEmpty() ? List.of() : names(finding.now(), name);
    Condition these = Condition.in("v.id", ids);
    return sql
        .query(
            "SELECT v.id, v.name_index, v.id_index, v.id_index_next" + FROM + these.sql(),
            these.values(),
            row -> {
              byte[] called = row.getBytes(2);
              byte[] current = row.getBytes(3);
              byte[] next = row.getBytes(4);
              return Map.entry(
                  row.getLong(1),
                  new Fit(
                      names.stream().anyMatch(one -> Arrays.equals(one, called)),
                      idIndex == null
                          ? null
                          : Arrays.equals(idIndex, current) || Arrays.equals(idIndex, next)));
            })
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * Whose ID numbers some blind indexes are, as {@link #index} made them earlier, by the index in
   * hexadecimal digits.
   */
  public Map<String, Long> having(List<byte[]> idIndexes, Scope scope) {
    return documented(idIndexes, scope).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().getFirst()));
  }

  private Map<String, List<Long>> documented(List<byte[]> indexes, Scope scope) {
    Map<String, List<Long>> known = having("v.id_index", indexes, scope);
    having("v.id_index_next", indexes, scope).forEach(known::putIfAbsent);
    return known;
  }

  private Map<String, List<Long>> having(String column, List<byte[]> indexes, Scope scope) {
    Condition these = Condition.in(column, indexes).and(Condition.within("c.path", scope));
    Map<String, List<Long>> found = new HashMap<>();
    sql.query(
            "SELECT " + column + ", v.id" + FROM + these.sql() + " ORDER BY v.id",
            these.values(),
            row -> Map.entry(HexFormat.of().formatHex(row.getBytes(1)), row.getLong(2)))
        .forEach(
            one -> found.computeIfAbsent(one.getKey(), _ -> new ArrayList<>()).add(one.getValue()));
    return found;
  }

  private List<byte[]> names(FindingPeople.Generations generations, String name) {
    return generations.all().stream().map(one -> finding.name(one, name)).toList();
  }

  private static List<byte[]> all(Map<Described, List<byte[]>> indexes) {
    return indexes.values().stream().flatMap(List::stream).toList();
  }

  private static List<Long> ids(Map<String, List<Long>> found, List<byte[]> indexes) {
    return indexes.stream()
        .flatMap(one -> found.getOrDefault(HexFormat.of().formatHex(one), List.of()).stream())
        .distinct()
        .toList();
  }

  private Optional<IdDocument> document(String idNumber) {
    return read(idNumber) instanceof IdDocument.Result.Good good
        ? Optional.of(good.document())
        : Optional.empty();
  }

  private IdDocument.Result read(String idNumber) {
    LocalDate today = Time.today(clock);
    return IdDocument.read(IdKind.RESIDENT_ID, idNumber, today);
  }
}
