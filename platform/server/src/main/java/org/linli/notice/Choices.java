package org.linli.notice;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.api.Audit;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.key.Cell;
import org.linli.key.Sealing;
import org.linli.tenant.CurrentTenant;

/** How the accounts of the current tenant want to be told. */
@Singleton
class Choices {

  private static final String ADDRESS = "notice_choice.email";

  private final Sql sql;
  private final Sealing sealing;
  private final Audit audit;

  Choices(Sql sql, Sealing sealing, Audit audit) {
    this.sql = sql;
    this.sealing = sealing;
    this.audit = audit;
  }

  Choice of(long account) {
    return sql
        .query(
            "SELECT email, asked_at, confirmed_at, mailed_kinds FROM notice_choice"
                + " WHERE account_id = ?",
            List.of(account),
            row -> read(account, row))
        .stream()
        .findFirst()
        .orElse(Choice.NONE);
  }

  /** Which kinds go out to which of some accounts, for those with a confirmed address. */
  Map<Long, Set<NoticeKind>> mailed(Collection<Long> accounts) {
    Condition these =
        Condition.in("account_id", accounts)
            .and(Condition.of("email IS NOT NULL AND confirmed_at IS NOT NULL"));
    return sql
        .query(
            "SELECT account_id, mailed_kinds FROM notice_choice WHERE " + these.sql(),
            these.values(),
            row -> Map.entry(row.getLong(1), kinds(row.getString(2))))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Transactional
  void setKinds(long account, Set<NoticeKind> kinds) {
    String written = kinds.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    sql.update(
        "INSERT INTO notice_choice (account_id, mailed_kinds) VALUES (?, ?)"
            + " ON DUPLICATE KEY UPDATE mailed_kinds = VALUES(mailed_kinds)",
        account,
        written);
    audit.record("notice.kinds-chosen", "account", account);
  }

  /** Gives an address, to be confirmed; the link is on its way. */
  void give(long account, String email, Instant now) {
    byte[] sealed = sealing.seal(CurrentTenant.get().id(), new Cell(ADDRESS, account), email);
    sql.update(
        "INSERT INTO notice_choice (account_id, email, asked_at) VALUES (?, ?, ?)"
            + " ON DUPLICATE KEY UPDATE email = VALUES(email), asked_at = VALUES(asked_at),"
            + " confirmed_at = NULL",
        account,
        sealed,
        now);
  }

  void confirm(long account, Instant now) {
    sql.update("UPDATE notice_choice SET confirmed_at = ? WHERE account_id = ?", now, account);
  }

  /** The address doesn't take mail: its owner has to confirm it again. */
  void doubt(long account) {
    sql.update("UPDATE notice_choice SET confirmed_at = NULL WHERE account_id = ?", account);
  }

  void forgetAddress(long account) {
    sql.update(
        "UPDATE notice_choice SET email = NULL, confirmed_at = NULL WHERE account_id = ?", account);
  }

  private Choice read(long account, ResultSet row) throws SQLException {
    byte[] sealed = row.getBytes(1);
    Timestamp asked = row.getTimestamp(2);
    return new Choice(
        sealed == null
            ? null
            : sealing.open(CurrentTenant.get().id(), new Cell(ADDRESS, account), sealed),
        asked == null ? null : asked.toInstant(),
        row.getTimestamp(3) != null,
        kinds(row.getString(4)));
  }

  private static Set<NoticeKind> kinds(@Nullable String written) {
    if (written == null) {
      return Choice.suggested();
    }
    Set<NoticeKind> kinds = EnumSet.noneOf(NoticeKind.class);
    Arrays.stream(written.split(","))
        .filter(one -> !one.isEmpty())
        .map(NoticeKind::valueOf)
        .forEach(kinds::add);
    return kinds;
  }
}
