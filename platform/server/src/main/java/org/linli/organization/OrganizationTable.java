package org.linli.organization;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.DivisionLevel;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** The rows of the current tenant's organizations. */
@Singleton
class OrganizationTable {

  /** No tree of organizations is deeper. */
  static final int DEEPEST = 10;

  private final Sql sql;
  private final Clock clock;

  OrganizationTable(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** An organization that bears what was asked for. */
  record Called(long id, String name, @Nullable String creditCode) {}

  Optional<Organization> find(long id) {
    return byIds(List.of(id)).stream().findFirst();
  }

  List<Organization> byIds(Collection<Long> ids) {
    return ids.isEmpty() ? List.of() : where(Condition.in("o.id", ids), "", List.of());
  }

  long count(OrganizationFilter filter, Scope scope) {
    return count(filter.within(scope));
  }

  private long count(Condition where) {
    return sql.query(
            "SELECT COUNT(*) FROM organization o WHERE " + where.sql(),
            where.values(),
            row -> row.getLong(1))
        .getFirst();
  }

  /** A part of the list, sorted by {@code place}, {@code name} or {@code kind}, '-' downwards. */
  List<Organization> page(OrganizationFilter filter, Scope scope, String sort, Paging paging) {
    String order =
        switch (sort) {
          case "-place" -> "o.path DESC, o.name DESC";
          case "name" -> "o.name, o.id";
          case "-name" -> "o.name DESC, o.id DESC";
          case "kind" -> "o.kind, o.path, o.name";
          case "-kind" -> "o.kind DESC, o.path DESC, o.name DESC";
          default -> "o.path, o.name";
        };
    return where(
        filter.within(scope),
        " ORDER BY " + order + " LIMIT ? OFFSET ?",
        List.of(paging.size(), paging.offset()));
  }

  /** Those after an id, for whoever reads all of them part by part. */
  List<Organization> after(OrganizationFilter filter, Scope scope, long id, int most) {
    return where(
        filter.within(scope).and(Condition.of("o.id > ?", id)),
        " ORDER BY o.id LIMIT ?",
        List.of(most));
  }

  /** The existing ones in a community, by kind. */
  List<Organization> in(long community, int most) {
    return where(
        Condition.of("o.community_id = ? AND o.is_open = TRUE", community),
        " ORDER BY o.kind, o.name LIMIT ?",
        List.of(most));
  }

  /** The existing ones of a scope directly below another. */
  List<Organization> below(long parent, Scope scope, Paging paging) {
    return where(
        directlyBelow(parent).and(Condition.within("o.path", scope)),
        " ORDER BY o.path, o.name LIMIT ? OFFSET ?",
        List.of(paging.size(), paging.offset()));
  }

  long countBelow(long parent, Scope scope) {
    return count(directlyBelow(parent).and(Condition.within("o.path", scope)));
  }

  long countBelow(long parent) {
    return count(directlyBelow(parent));
  }

  private static Condition directlyBelow(long parent) {
    return Condition.of("o.parent_id = ? AND o.is_open = TRUE", parent);
  }

  private List<Organization> where(Condition where, String order, Collection<?> orderValues) {
    List<Object> values = new ArrayList<>(where.values());
    values.addAll(orderValues);
    return sql.query(
        "SELECT " + Organization.COLUMNS + Organization.FROM + "WHERE " + where.sql() + order,
        values,
        Organization::read);
  }

  /** Two at most of the existing ones with a name or code, in a scope or in a division above it. */
  List<Called> called(String nameOrCode, Scope scope) {
    return called(List.of(nameOrCode), scope).stream().limit(2).toList();
  }

  /** The existing ones with one of some names or codes, in a scope or in a division above it. */
  List<Called> called(Collection<String> namesOrCodes, Scope scope) {
    Condition named = Condition.in("name", namesOrCodes);
    Condition coded =
        Condition.in("credit_code", namesOrCodes.stream().map(CreditCode::tidied).toList());
    Condition within = Condition.within("path", scope);
    Condition above = Condition.in("path", above(scope));
    List<Object> values = new ArrayList<>(named.values());
    values.addAll(coded.values());
    values.addAll(within.values());
    values.addAll(above.values());
    return sql.query(
        "SELECT id, name, credit_code FROM organization WHERE is_open = TRUE AND ("
            + named.sql()
            + " OR "
            + coded.sql()
            + ") AND ("
            + within.sql()
            + " OR "
            + above.sql()
            + ") ORDER BY id",
        values,
        row -> new Called(row.getLong(1), row.getString(2), row.getString(3)));
  }

  /** The codes of the divisions that the parts of a scope lie in. */
  private static List<String> above(Scope scope) {
    List<String> codes = new ArrayList<>();
    for (String prefix : scope.prefixes()) {
      for (DivisionLevel level : DivisionLevel.values()) {
        if (level != DivisionLevel.COMMUNITY && level.digits() < prefix.length()) {
          codes.add(prefix.substring(0, level.digits()));
        }
      }
    }
    return codes;
  }

  /** Whoever changes the tree waits for whoever is changing it. */
  void lockTree() {
    sql.query("SELECT id FROM organization_tree FOR UPDATE", List.of(), row -> row.getInt(1));
  }

  /** An organization and those above it, the highest first. */
  List<Called> chain(long id) {
    return sql.query(
        "WITH RECURSIVE up (id, name, credit_code, parent_id, step) AS (SELECT id, name,"
            + " credit_code, parent_id, 0 FROM organization WHERE id = ? UNION ALL SELECT o.id,"
            + " o.name, o.credit_code, o.parent_id, up.step + 1 FROM organization o JOIN up ON o.id"
            + " = up.parent_id WHERE up.step < ?) SELECT id, name, credit_code FROM up ORDER BY"
            + " step DESC",
        List.of(id, DEEPEST),
        row -> new Called(row.getLong(1), row.getString(2), row.getString(3)));
  }

  /** How many levels hang below an organization. */
  int depthBelow(long id) {
    return sql.query(
            "WITH RECURSIVE down (id, step) AS (SELECT id, 0 FROM organization WHERE id = ?"
                + " UNION ALL SELECT o.id, down.step + 1 FROM organization o"
                + " JOIN down ON o.parent_id = down.id WHERE down.step < ?"
                + ") SELECT MAX(step) FROM down",
            List.of(id, DEEPEST),
            row -> row.getInt(1))
        .getFirst();
  }

  /** Which field another organization has with the same value; empty if none has. */
  Optional<String> taken(long id, OrganizationDetails said) {
    return sql
        .query(
            "SELECT CASE WHEN credit_code = ? THEN 'creditCode' WHEN national_code = ? THEN"
                + " 'nationalCode' ELSE 'name' END FROM organization WHERE id <> ? AND"
                + " (credit_code = ? OR national_code = ?"
                + " OR (path = ? AND name = ? AND is_open = TRUE)) LIMIT 1",
            Arrays.asList(
                said.creditCode(),
                said.nationalCode(),
                id,
                said.creditCode(),
                said.nationalCode(),
                said.place().path(),
                said.name()),
            row -> row.getString(1))
        .stream()
        .findFirst();
  }

  /** The existing one that bears a name in a place. */
  Optional<Long> openWithName(String path, String name) {
    return sql
        .query(
            "SELECT id FROM organization WHERE path = ? AND name = ? AND is_open = TRUE",
            List.of(path, name),
            row -> row.getLong(1))
        .stream()
        .findFirst();
  }

  long insert(OrganizationDetails said, @Nullable Long parent, long by) {
    return sql.insert(
        "INSERT INTO organization (kind, name, league_affiliated, parent_id, community_id, path,"
            + " credit_code, code_reason, national_code, is_open, recorded_by, recorded_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, TRUE, ?, ?)",
        said.kind().name(),
        said.name(),
        said.leagueAffiliated(),
        parent,
        said.place().community(),
        said.place().path(),
        said.creditCode(),
        said.codeReason(),
        said.nationalCode(),
        by,
        clock.instant());
  }

  void update(long id, OrganizationDetails said, @Nullable Long parent) {
    sql.update(
        "UPDATE organization SET kind = ?, name = ?, league_affiliated = ?, parent_id = ?,"
            + " community_id = ?, path = ?, credit_code = ?, code_reason = ?, national_code = ?"
            + " WHERE id = ?",
        said.kind().name(),
        said.name(),
        said.leagueAffiliated(),
        parent,
        said.place().community(),
        said.place().path(),
        said.creditCode(),
        said.codeReason(),
        said.nationalCode(),
        id);
  }

  void dissolve(long id, @Nullable LocalDate on, @Nullable String reason) {
    sql.update(
        "UPDATE organization SET dissolved_on = ?, dissolved_reason = ?, is_open = ? WHERE id = ?",
        on,
        reason,
        on == null ? Boolean.TRUE : null,
        id);
  }
}
