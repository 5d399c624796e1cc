package org.linli.certificate;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** The rows of the current tenant's certificates. */
@Singleton
class CertificateTable {

  private static final String COLUMNS =
      "t.id, t.number, t.volunteer_id, t.community_id, c.path, t.issuer, t.from_on, t.until_on,"
          + " t.entries, t.minutes, t.facts, t.signature, t.issued_by, t.issued_at,"
          + " s.kind, r.kind, s.reason, r.reason";

  /** A community that was merged away keeps its row, so nothing is lost by the join. */
  private static final String FROM =
      " FROM certificate t JOIN community c ON c.id = t.community_id"
          + " LEFT JOIN certificate_event s"
          + " ON s.certificate_id = t.id AND s.kind = 'SUPERSEDED'"
          + " LEFT JOIN certificate_event r ON r.certificate_id = t.id AND r.kind = 'REVOKED'";

  private final Sql sql;

  CertificateTable(Sql sql) {
    this.sql = sql;
  }

  long add(Certificate one, List<Item> items) {
    long id =
        sql.insert(
            "INSERT INTO certificate (number, volunteer_id, community_id, issuer, from_on,"
                + " until_on, entries, minutes, facts, signature, issued_by, issued_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            one.number(),
            one.volunteer(),
            one.community(),
            one.issuer(),
            one.from(),
            one.until(),
            one.entries(),
            one.minutes(),
            one.facts(),
            one.signature(),
            one.issuedBy(),
            one.issuedAt());
    List<List<Object>> rows = new ArrayList<>();
    for (Item item : items) {
      rows.add(
          List.of(
              id,
              rows.size() + 1,
              item.entry(),
              item.servedOn(),
              item.from(),
              item.to(),
              item.minutes(),
              item.activity(),
              item.content(),
              item.unit()));
    }
    sql.batch(
        "INSERT INTO certificate_item (certificate_id, line, entry_id, served_on, started_at,"
            + " ended_at, minutes, activity, content, unit) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
    return id;
  }

  Optional<Certificate> find(long id) {
    return select("t.id = ?", List.of(id)).stream().findFirst();
  }

  Optional<Certificate> numbered(String number) {
    return select("t.number = ?", List.of(number)).stream().findFirst();
  }

  List<Item> items(long certificate) {
    return sql.query(
        "SELECT entry_id, served_on, started_at, ended_at, minutes, activity, content, unit"
            + " FROM certificate_item WHERE certificate_id = ? ORDER BY line",
        List.of(certificate),
        row ->
            new Item(
                row.getLong(1),
                day(row, 2),
                row.getTimestamp(3).toInstant(),
                row.getTimestamp(4).toInstant(),
                row.getInt(5),
                row.getString(6),
                row.getString(7),
                row.getString(8)));
  }

  long countOf(Collection<Long> volunteers) {
    Condition these = Condition.in("volunteer_id", volunteers);
    return count("SELECT COUNT(*) FROM certificate WHERE " + these.sql(), these.values());
  }

  /** Those of some volunteers, the latest first. */
  List<Certificate> of(Collection<Long> volunteers, Paging paging) {
    Condition these = Condition.in("t.volunteer_id", volunteers);
    return page(these, paging);
  }

  long count(CertificateFilter filter, Scope scope) {
    Condition these = filter.within(scope);
    return count("SELECT COUNT(*)" + FROM + " WHERE " + these.sql(), these.values());
  }

  /** Those that are looked for, the latest first. */
  List<Certificate> page(CertificateFilter filter, Scope scope, Paging paging) {
    return page(filter.within(scope), paging);
  }

  /** Those that have one of these entries among their items and were not superseded yet. */
  List<Certificate> with(Collection<Long> entries) {
    Condition these = Condition.in("i.entry_id", entries);
    return select(
        "s.kind IS NULL AND t.id IN (SELECT i.certificate_id FROM certificate_item i WHERE "
            + these.sql()
            + ")",
        these.values());
  }

  /** Notes what happened to some; what was noted before stays as it was. */
  void note(
      Collection<Long> ids, CertificateState kind, String reason, @Nullable Long by, Instant at) {
    sql.batch(
        "INSERT IGNORE INTO certificate_event (certificate_id, kind, reason, said_by, at)"
            + " VALUES (?, ?, ?, ?, ?)",
        ids.stream().map(id -> Arrays.asList(id, kind.name(), reason, by, at)).toList());
  }

  private List<Certificate> page(Condition these, Paging paging) {
    List<Object> values = new ArrayList<>(these.values());
    values.add(paging.size());
    values.add(paging.offset());
    return sql.query(
        "SELECT "
            + COLUMNS
            + FROM
            + " WHERE "
            + these.sql()
            + " ORDER BY t.id DESC LIMIT ? OFFSET ?",
        values,
        CertificateTable::read);
  }

  private List<Certificate> select(String where, List<?> values) {
    return sql.query(
        "SELECT " + COLUMNS + FROM + " WHERE " + where + " ORDER BY t.id",
        values,
        CertificateTable::read);
  }

  private long count(String select, List<?> values) {
    return sql.query(select, values, row -> row.getLong(1)).getFirst();
  }

  private static Certificate read(ResultSet row) throws SQLException {
    boolean revoked = row.getString(16) != null;
    boolean superseded = row.getString(15) != null;
    String reason = revoked ? row.getString(18) : row.getString(17);
    return new Certificate(
        row.getLong(1),
        row.getString(2),
        row.getLong(3),
        row.getLong(4),
        row.getString(5),
        row.getString(6),
        day(row, 7),
        day(row, 8),
        row.getInt(9),
        row.getInt(10),
        row.getString(11),
        row.getString(12),
        row.getLong(13),
        row.getTimestamp(14).toInstant(),
        revoked
            ? CertificateState.REVOKED
            : superseded ? CertificateState.SUPERSEDED : CertificateState.VALID,
        reason == null ? "" : reason);
  }

  private static LocalDate day(ResultSet row, int column) throws SQLException {
    return Objects.requireNonNull(row.getObject(column, LocalDate.class));
  }
}
