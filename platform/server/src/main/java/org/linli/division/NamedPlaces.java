package org.linli.division;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.api.Audit;
import org.linli.api.CommunityKind;

/** Places people have a name for, without a committee of their own. */
@Singleton
class NamedPlaces {

  private final Sql sql;
  private final Audit audit;
  private final List<PlaceMoved> moved;

  NamedPlaces(Sql sql, Audit audit, List<PlaceMoved> moved) {
    this.sql = sql;
    this.audit = audit;
    this.moved = moved;
  }

  /** The id of the place of that name below a division, made if there is none. */
  @Transactional
  long findOrAdd(String name, String parent) {
    lock(parent);
    return find(name, parent).orElseGet(() -> insert(name, name, parent));
  }

  /** The id of a new place; empty if a community below that parent has the name already. */
  @Transactional
  Optional<Long> add(String name, String shortName, String parent) {
    lock(parent);
    return isTaken(name, parent, 0)
        ? Optional.empty()
        : Optional.of(insert(name, shortName, parent));
  }

  /** The place of that name that hangs directly below a division. */
  private Optional<Long> find(String name, String parent) {
    return sql
        .query(
            "SELECT id FROM community WHERE kind = ? AND parent_code = ?"
                + " AND (official_name = ? OR short_name = ?) AND "
                + CommunityRows.TODAY
                + " ORDER BY id",
            List.of(CommunityKind.NAMED_PLACE.name(), parent, name, name),
            row -> row.getLong(1))
        .stream()
        .findFirst();
  }

  private long insert(String name, String shortName, String parent) {
    long id =
        sql.insert(
            "INSERT INTO community (kind, official_name, short_name, initials, parent_code, path)"
                + " VALUES (?, ?, ?, ?, ?, ?)",
            CommunityKind.NAMED_PLACE.name(),
            name,
            shortName,
            Initials.of(shortName),
            parent,
            passing());
    sql.update("UPDATE community SET path = ? WHERE id = ?", path(parent, id), id);
    audit.record("community.added", "community", id, Map.of("parent", parent));
    return id;
  }

  /** Gives a place other names and another parent; false if the name is taken there. */
  @Transactional
  boolean change(long id, String name, String shortName, String parent) {
    lock(parent);
    if (isTaken(name, parent, id)) {
      return false;
    }
    sql.update(
        "UPDATE community SET official_name = ?, short_name = ?, initials = ?, parent_code = ?,"
            + " path = ? WHERE id = ? AND kind = ?",
        name,
        shortName,
        Initials.of(shortName),
        parent,
        path(parent, id),
        id,
        CommunityKind.NAMED_PLACE.name());
    moved.forEach(one -> one.moved(id, path(parent, id)));
    audit.record("community.changed", "community", id, Map.of("parent", parent));
    return true;
  }

  boolean isTaken(String name, String parent, long except) {
    return !sql.query(
            "SELECT id FROM community WHERE path LIKE ? AND (official_name = ? OR short_name = ?)"
                + " AND id <> ? AND "
                + CommunityRows.TODAY,
            List.of(parent + "%", name, name, except),
            row -> row.getLong(1))
        .isEmpty();
  }

  /** Two people who add the same place wait for each other at the division it lies in. */
  private void lock(String parent) {
    if (sql.query(
            "SELECT code FROM division WHERE code = ? FOR UPDATE",
            List.of(parent),
            row -> row.getString(1))
        .isEmpty()) {
      throw new IllegalArgumentException("no division of this tenant has the code " + parent);
    }
  }

  private static String path(String parent, long id) {
    return "%sx%08d".formatted(parent, id);
  }

  /** Stands in for the path, which needs the id, within the transaction only. */
  private static String passing() {
    return UUID.randomUUID().toString().replace("-", "");
  }
}
