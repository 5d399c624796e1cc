package org.linli.volunteer;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.division.Sql;

/**
 * Brings in the next key of the blind indexes: the next column is filled bit by bit while people go
 * on registering, who are looked up under both keys; when nothing is missing the columns change
 * places in one transaction.
 */
@Singleton
class RotatingIndexes {

  private final VolunteerRegister register;
  private final SealedPeople sealed;
  private final FindingPeople finding;
  private final Sql sql;

  RotatingIndexes(VolunteerRegister register, SealedPeople sealed, FindingPeople finding, Sql sql) {
    this.register = register;
    this.sealed = sealed;
    this.finding = finding;
    this.sql = sql;
  }

  /** Begins, unless it has begun already. */
  @Transactional
  void begin() {
    sql.update(
        "UPDATE volunteer_register SET index_key_next = index_key + 1"
            + " WHERE id = 1 AND index_key_next IS NULL");
  }

  /** How many people have no index under the next key yet. */
  long missing() {
    return sql.query(
            "SELECT COUNT(*) FROM volunteer WHERE id_index IS NOT NULL AND id_index_next IS NULL",
            List.of(),
            row -> row.getLong(1))
        .getFirst();
  }

  /**
   * Fills the next column for some of them.
   *
   * @return how many
   */
  @Transactional
  int fill(int most) {
    Integer next = finding.hold().next();
    if (next == null) {
      return 0;
    }
    List<Long> ids =
        sql.query(
            "SELECT id FROM volunteer WHERE id_index IS NOT NULL AND id_index_next IS NULL"
                + " ORDER BY id LIMIT ?",
            List.of(most),
            row -> row.getLong(1));
    if (ids.isEmpty()) {
      return 0;
    }
    List<List<@Nullable Object>> changes = new ArrayList<>();
    for (VolunteerRow row : register.lockAll(ids)) {
      if (row.isThere()) {
        Person person = sealed.open(row);
        List<@Nullable Object> change = new ArrayList<>();
        change.add(finding.person(next, person.document()));
        change.add(finding.name(next, person.name()));
        change.add(finding.phone(next, person.phone()));
        change.add(row.id());
        changes.add(change);
      }
    }
    sql.batch(
        "UPDATE volunteer SET id_index_next = ?, name_index = ?, phone_index = ? WHERE id = ?",
        changes);
    return changes.size();
  }

  /**
   * Makes the next key the current one.
   *
   * @return false if someone is still missing
   */
  @Transactional
  boolean swap() {
    sql.query(
        "SELECT index_key FROM volunteer_register WHERE id = 1 FOR UPDATE",
        List.of(),
        row -> row.getInt(1));
    if (missing() > 0) {
      return false;
    }
    sql.update(
        "UPDATE volunteer SET id_index = id_index_next, id_index_next = NULL"
            + " WHERE id_index_next IS NOT NULL");
    sql.update(
        "UPDATE volunteer_register SET index_key = index_key_next, index_key_next = NULL"
            + " WHERE id = 1 AND index_key_next IS NOT NULL");
    return true;
  }
}
