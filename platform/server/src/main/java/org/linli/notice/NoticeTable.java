package org.linli.notice;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.api.Paging;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** The rows of the current tenant's notices. */
@Singleton
class NoticeTable {

  private static final Argument<List<String>> WORDS = Argument.listOf(String.class);
  private static final String SELECT =
      "SELECT id, account_id, kind, volunteer_id, words, path, written_at, read_at, mailed_at FROM"
          + " notice WHERE ";
  private static final int AT_ONCE = 5000;

  private final Sql sql;
  private final JsonMapper json;

  NoticeTable(Sql sql, JsonMapper json) {
    this.sql = sql;
    this.json = json;
  }

  void add(List<NewNotice> notices, Instant now) {
    sql.batch(
        "INSERT INTO notice (account_id, kind, volunteer_id, words, path, written_at)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        notices.stream()
            .map(
                one ->
                    Arrays.<@Nullable Object>asList(
                        one.account(),
                        one.kind().name(),
                        one.volunteer(),
                        write(one.words()),
                        one.path(),
                        now))
            .toList());
  }

  /** Those written to some accounts at a moment. */
  List<Notice> writtenAt(Instant moment, Collection<Long> accounts) {
    Condition these =
        Condition.in("account_id", accounts).and(Condition.of("written_at = ?", moment));
    return sql.query(SELECT + these.sql() + " ORDER BY id", these.values(), this::read);
  }

  void mailed(long id, Instant now) {
    sql.update("UPDATE notice SET mailed_at = ? WHERE id = ?", now, id);
  }

  /** Which of some accounts have an unread one of a kind. */
  Set<Long> withUnread(NoticeKind kind, Collection<Long> accounts) {
    Condition these =
        Condition.in("account_id", accounts)
            .and(Condition.of("read_at IS NULL AND kind = ?", kind.name()));
    return new HashSet<>(
        sql.query(
            "SELECT DISTINCT account_id FROM notice WHERE " + these.sql(),
            these.values(),
            row -> row.getLong(1)));
  }

  List<Notice> of(long account, Paging paging) {
    return sql.query(
        SELECT + "account_id = ? ORDER BY id DESC LIMIT ? OFFSET ?",
        List.of(account, paging.size(), paging.offset()),
        this::read);
  }

  Optional<Notice> find(long id) {
    return sql.query(SELECT + "id = ?", List.of(id), this::read).stream().findFirst();
  }

  long count(long account) {
    return count("SELECT COUNT(*) FROM notice WHERE account_id = ?", List.of(account));
  }

  /** How many wait to be read, counted no further than to a number. */
  int countUnread(long account, int most) {
    return Math.toIntExact(
        count(
            "SELECT COUNT(*) FROM (SELECT id FROM notice WHERE account_id = ?"
                + " AND read_at IS NULL LIMIT ?) unread",
            List.of(account, most)));
  }

  void markRead(long account, long id, Instant now) {
    sql.update(
        "UPDATE notice SET read_at = ? WHERE id = ? AND account_id = ? AND read_at IS NULL",
        now,
        id,
        account);
  }

  /** Marks those read that one could see: nothing that came after the newest shown. */
  void markAllRead(long account, long upTo, Instant now) {
    sql.update(
        "UPDATE notice SET read_at = ? WHERE account_id = ? AND read_at IS NULL AND id <= ?",
        now,
        account,
        upTo);
  }

  /** Forgets what is about a volunteer. */
  void forget(long volunteer) {
    sql.update("DELETE FROM notice WHERE volunteer_id = ?", volunteer);
  }

  /** What was told about a volunteer. */
  List<Notice> about(long volunteer) {
    return sql.query(SELECT + "volunteer_id = ? ORDER BY id", List.of(volunteer), this::read);
  }

  /** Forgets some thousand that are older; tells how many. */
  int forgetOlder(Instant than) {
    return sql.update("DELETE FROM notice WHERE written_at < ? LIMIT " + AT_ONCE, than);
  }

  private long count(String select, List<?> values) {
    return sql.query(select, values, row -> row.getLong(1)).getFirst();
  }

  private Notice read(ResultSet row) throws SQLException {
    Timestamp readAt = row.getTimestamp(8);
    return new Notice(
        row.getLong(1),
        row.getLong(2),
        NoticeKind.valueOf(row.getString(3)),
        row.getObject(4, Long.class),
        parse(row.getString(5)),
        row.getString(6),
        row.getTimestamp(7).toInstant(),
        readAt == null ? null : readAt.toInstant(),
        row.getTimestamp(9) != null);
  }

  private String write(List<String> words) {
    try {
      return json.writeValueAsString(WORDS, new ArrayList<>(words));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> parse(String words) {
    try {
      return json.readValue(words, WORDS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
