package org.linli.report;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.Message;
import org.linli.api.ReportContents;
import org.linli.api.ReportContents.Finding;
import org.linli.api.ReportForm;
import org.linli.api.ReportTurn;
import org.linli.api.ReportUnit;
import org.linli.division.Sql;

/**
 * What tenants told of universities at home in the current one, as it came: the newest of each
 * tenant, form and turn. A university's form is filled from it alone, so that what its people look
 * at is what they send.
 */
@Singleton
class ToldRecords {

  private static final String OF =
      " FROM report_told WHERE form = ? AND unit_key = ? AND turn_key = ?";

  private final Sql sql;
  private final ObjectMapper json;

  ToldRecords(Sql sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /** A university's form as it is filled at its home; any other as it is. */
  DeclaredForm atHome(DeclaredForm declared) {
    ReportForm form = declared.form();
    return form.sending().unit() == ReportUnit.Kind.UNIVERSITY
        ? new DeclaredForm(
            declared.plugin(), form.filledFrom((unit, turn) -> together(form, unit, turn)))
        : declared;
  }

  /** All that was told, in the order of the tenants' names in addresses. */
  List<Told> of(String form, String university, String turn) {
    return sql.query(
        "SELECT tenant, tenant_name, contents, told_at" + OF + " ORDER BY tenant",
        List.of(form, university, turn),
        row ->
            new Told(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getTimestamp(4).toInstant()));
  }

  /** Puts it in the place of what was told before. */
  void put(String form, String university, String turn, List<Told> all) {
    sql.update("DELETE" + OF, form, university, turn);
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Told one : all) {
      rows.add(
          Arrays.asList(
              form, university, turn, one.tenant(), one.tenantName(), one.contents(), one.at()));
    }
    sql.batch(
        "INSERT INTO report_told (form, unit_key, turn_key, tenant, tenant_name, contents, told_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        rows);
  }

  String write(ToldContents contents) {
    try {
      return json.writeValueAsString(contents);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ReportContents together(ReportForm form, ReportUnit unit, ReportTurn turn) {
    List<ReportContents> parts = new ArrayList<>();
    List<Finding> silent = new ArrayList<>();
    for (Told one : of(form.id(), unit.key(), turn.key())) {
      String contents = one.contents();
      if (contents == null) {
        Message sentence = Message.of("report.told.silent", one.tenantName());
        silent.add(new Finding(Finding.Kind.ODD, sentence, null, null));
      } else {
        parts.add(read(contents).read(one.tenant()));
      }
    }
    ReportContents all = form.filling().together(parts);
    silent.addAll(all.findings());
    return new ReportContents(all.rows(), silent, all.lines());
  }

  private ToldContents read(String contents) {
    try {
      return json.readValue(contents, ToldContents.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
