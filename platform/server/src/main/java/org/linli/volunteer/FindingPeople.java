package org.linli.volunteer;

import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.key.BlindIndexes;
import org.linli.tenant.CurrentTenant;

/**
 * Makes the blind indexes by which people are found again, and with them the one rule of what can
 * be looked for: the whole ID number, the whole name, the last four digits of the telephone number.
 */
@Singleton
class FindingPeople {

  private static final String PERSON = "volunteer.id_number";
  private static final String NAME = "volunteer.name";
  private static final String PHONE = "volunteer.phone";
  private static final int PHONE_DIGITS = 4;

  private final BlindIndexes indexes;
  private final Sql sql;

  FindingPeople(BlindIndexes indexes, Sql sql) {
    this.indexes = indexes;
    this.sql = sql;
  }

  /**
   * The generations of the key that the table holds.
   *
   * @param next the one that is being brought in, if one is
   */
  record Generations(int current, @Nullable Integer next) {

    /** The one that new names and telephone numbers are indexed with; searches use all. */
    int newest() {
      return next == null ? current : next;
    }

    List<Integer> all() {
      List<Integer> all = new ArrayList<>(List.of(current));
      if (next != null) {
        all.add(next);
      }
      return all;
    }
  }

  /** The generations, which stay as they are until the transaction ends. */
  Generations hold() {
    return read(" LOCK IN SHARE MODE");
  }

  /** The generations as they are now, for a search. */
  Generations now() {
    return read("");
  }

  private Generations read(String lock) {
    return sql.query(
            "SELECT index_key, index_key_next FROM volunteer_register WHERE id = 1" + lock,
            List.of(),
            row -> {
              int next = row.getInt(2);
              return new Generations(row.getInt(1), row.wasNull() ? null : next);
            })
        .getFirst();
  }

  byte[] person(int generation, IdDocument document) {
    return index(generation, PERSON, document.identity());
  }

  /** The index of a document for every generation in use. */
  List<byte[]> person(Generations generations, IdDocument document) {
    return generations.all().stream().map(one -> person(one, document)).toList();
  }

  /** The volunteer with this document, whichever generation of the key found them. */
  Optional<Long> find(Generations generations, IdDocument document) {
    Condition current = Condition.in("id_index", person(generations, document));
    Condition next = Condition.in("id_index_next", person(generations, document));
    List<Object> values = new ArrayList<>(current.values());
    values.addAll(next.values());
    return sql
        .query(
            "SELECT id FROM volunteer WHERE %s UNION SELECT id FROM volunteer WHERE %s"
                .formatted(current.sql(), next.sql()),
            values,
            row -> row.getLong(1))
        .stream()
        .findFirst();
  }

  byte[] name(int generation, String name) {
    return index(generation, NAME, normal(name));
  }

  /** Null for a number without four digits. */
  byte @Nullable [] phone(int generation, String phone) {
    String digits = normal(phone).replaceAll("[^0-9]", "");
    return digits.length() < PHONE_DIGITS
        ? null
        : index(generation, PHONE, digits.substring(digits.length() - PHONE_DIGITS));
  }

  /** Names are written with and without dots and spaces, in half and full width. */
  private static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s·•・‧.]", "");
  }

  private byte[] index(int generation, String column, String value) {
    return indexes.of(CurrentTenant.get().id(), generation, column, value);
  }
}
