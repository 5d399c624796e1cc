package org.linli.fund;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.api.Paging;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.key.Cell;
import org.linli.key.Sealing;
import org.linli.tenant.CurrentTenant;

/** The entries of the current tenant's fund. They are added, and read. */
@Singleton
class FundTable {

  private static final String DONOR = "fund_entry.donor";

  private final Sql sql;
  private final Sealing sealing;
  private final Clock clock;

  FundTable(Sql sql, Sealing sealing, Clock clock) {
    this.sql = sql;
    this.sealing = sealing;
    this.clock = clock;
  }

  /** An entry that is to be added. */
  record NewEntry(
      EntryKind kind,
      long amount,
      LocalDate day,
      String purpose,
      @Nullable DonorKind donorKind,
      String donor,
      String receipt,
      @Nullable Long grant,
      @Nullable Long reverses) {}

  /** What came in, what went out, and what is left, in fen; without entries taken back. */
  record Sums(long donated, long granted, long balance) {

    /** Donations in yuan. */
    public String in() {
      return Yuan.write(donated);
    }

    /** Grants in yuan. */
    public String out() {
      return Yuan.write(granted);
    }

    /** What is left in yuan. */
    public String left() {
      return Yuan.write(balance);
    }
  }

  /** Holds the fund, so that nobody else spends of it until the transaction ends. */
  void lock() {
    sql.query("SELECT id FROM fund_account WHERE id = 1 FOR UPDATE", List.of(), row -> true);
  }

  long balance() {
    return sql.query(
            "SELECT COALESCE(SUM(amount), 0) FROM fund_entry", List.of(), row -> row.getLong(1))
        .getFirst();
  }

  /** The sums of a year; of all years for 0. */
  Sums sums(int year) {
    Condition these = year(year);
    return sql.query(
            "SELECT COALESCE(SUM(CASE WHEN e.kind = 'DONATION' OR r.kind = 'DONATION'"
                + " THEN e.amount ELSE 0 END), 0),"
                + " COALESCE(SUM(CASE WHEN e.kind = 'GRANT' OR r.kind = 'GRANT'"
                + " THEN -e.amount ELSE 0 END), 0), COALESCE(SUM(e.amount), 0)"
                + " FROM fund_entry e LEFT JOIN fund_entry r ON r.id = e.reverses_id WHERE "
                + these.sql(),
            these.values(),
            row -> new Sums(row.getLong(1), row.getLong(2), row.getLong(3)))
        .getFirst();
  }

  long add(NewEntry entry, long by) {
    UUID key = UUID.randomUUID();
    byte[] donor =
        entry.donor().isEmpty()
            ? new byte[0]
            : sealing.seal(CurrentTenant.get().id(), cell(key), entry.donor());
    return sql.insert(
        "INSERT INTO fund_entry (entry_key, kind, amount, day, purpose, donor_kind, donor,"
            + " receipt, grant_id, reverses_id, entered_by, entered_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        key.toString(),
        entry.kind().name(),
        entry.amount(),
        entry.day(),
        entry.purpose(),
        entry.donorKind() == null ? null : entry.donorKind().name(),
        donor,
        entry.receipt(),
        entry.grant(),
        entry.reverses(),
        by,
        clock.instant());
  }

  Optional<FundEntry> find(long id) {
    return where(Condition.of("e.id = ?", id), "").stream().findFirst();
  }

  boolean hasReceipt(String receipt) {
    return !sql.query(
            "SELECT e.id FROM fund_entry e LEFT JOIN fund_entry r ON r.reverses_id = e.id"
                + " WHERE e.kind = 'DONATION' AND e.receipt = ? AND r.id IS NULL",
            List.of(receipt),
            row -> true)
        .isEmpty();
  }

  long count(int year) {
    Condition these = year(year);
    return sql.query(
            "SELECT COUNT(*) FROM fund_entry e WHERE " + these.sql(),
            these.values(),
            row -> row.getLong(1))
        .getFirst();
  }

  /** A part of the entries of a year, or of all for 0; the latest first. */
  List<FundEntry> page(int year, Paging paging) {
    return where(
        year(year),
        " ORDER BY e.day DESC, e.id DESC LIMIT " + paging.size() + " OFFSET " + paging.offset());
  }

  private static Condition year(int year) {
    return year == 0
        ? Condition.of("TRUE")
        : Condition.of(
            "e.day BETWEEN ? AND ?", LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  private List<FundEntry> where(Condition these, String order) {
    return sql.query(
        "SELECT e.id, e.kind, e.amount, e.day, e.purpose, e.donor_kind, e.donor, e.receipt,"
            + " e.grant_id, e.reverses_id, r.id, e.entry_key"
            + " FROM fund_entry e LEFT JOIN fund_entry r ON r.reverses_id = e.id WHERE "
            + these.sql()
            + order,
        these.values(),
        this::read);
  }

  private FundEntry read(ResultSet row) throws SQLException {
    byte[] donor = row.getBytes(7);
    String donorKind = row.getString(6);
    return new FundEntry(
        row.getLong(1),
        EntryKind.valueOf(row.getString(2)),
        row.getLong(3),
        row.getObject(4, LocalDate.class),
        row.getString(5),
        donorKind == null ? null : DonorKind.valueOf(donorKind),
        donor.length == 0
            ? ""
            : sealing.open(
                CurrentTenant.get().id(), cell(UUID.fromString(row.getString(12))), donor),
        row.getString(8),
        row.getObject(9, Long.class),
        row.getObject(10, Long.class),
        row.getObject(11, Long.class));
  }

  private static Cell cell(UUID key) {
    return new Cell(DONOR, key.toString());
  }
}
