package org.linli.report;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.audit.AccountNames;
import org.linli.division.Sql;

/** The current tenant's own spreadsheets for its forms; added to and never changed. */
@Singleton
class OwnTemplates {

  private final Sql sql;
  private final AccountNames names;
  private final Clock clock;

  OwnTemplates(Sql sql, AccountNames names, Clock clock) {
    this.sql = sql;
    this.names = names;
    this.clock = clock;
  }

  private record Kept(OwnTemplate template, long account) {}

  /**
   * Takes a file, or the platform's layout again.
   *
   * @param file the stored file; null for the platform's layout
   */
  void add(String form, @Nullable Long file, String shape, long account) {
    sql.batch(
        "INSERT INTO report_template (form, file, shape, account, done_at) VALUES (?, ?, ?, ?, ?)",
        List.of(Arrays.asList(form, file, shape, account, clock.instant())));
  }

  /** All that stood for a form, the latest first. */
  List<OwnTemplate> history(String form, int most) {
    List<Kept> all =
        sql.query(
            "SELECT file, shape, account, done_at FROM report_template WHERE form = ?"
                + " ORDER BY id DESC LIMIT "
                + most,
            List.of(form),
            row -> {
              long file = row.getLong(1);
              @Nullable Long stored = row.wasNull() ? null : file;
              return new Kept(
                  new OwnTemplate(stored, row.getString(2), "", row.getTimestamp(4).toInstant()),
                  row.getLong(3));
            });
    Set<Long> accounts = all.stream().map(Kept::account).collect(Collectors.toSet());
    Map<Long, String> known = names.names(accounts);
    return all.stream()
        .map(
            kept ->
                new OwnTemplate(
                    kept.template().file(),
                    kept.template().shape(),
                    Objects.requireNonNullElse(known.get(kept.account()), ""),
                    kept.template().at()))
        .toList();
  }
}
