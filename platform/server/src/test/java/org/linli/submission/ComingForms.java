package org.linli.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.linli.report.FormContents;
import org.linli.report.FormContents.Cell;
import org.linli.report.FormContents.CellKind;
import org.linli.report.FormContents.OverallKind;
import org.linli.tenant.Tenant;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;

/** Forms that come to a tenant from those below it, as the door between tenants hands them over. */
final class ComingForms {

  static final String TURN = "2026";

  final String form = "coming-" + UUID.randomUUID().toString().substring(0, 13);
  private final LinliServer server;
  private final String above;

  ComingForms(LinliServer server, String above) {
    this.server = server;
    this.above = above;
  }

  /** What to ask for. */
  String turn() {
    return form + "/" + TURN;
  }

  /** A version with so many rows of two people each comes; returns its number here. */
  long come(String sender, long submission, int version, int rows) {
    return come(server.tenant(sender), submission, version, rows);
  }

  long come(Tenant sender, long submission, int version, int rows) {
    String sealed =
        server
            .get(Sealing.class)
            .text(
                new Sealed(
                    sender.id().value(),
                    form,
                    TURN,
                    "样本期",
                    "TENANT",
                    sender.division(),
                    sender.name(),
                    version,
                    contents(sender.name(), rows),
                    List.of()));
    SentUp sent =
        new SentUp(
            submission,
            version,
            form,
            TURN,
            "样本期",
            "汇总样表",
            sender.name(),
            LocalDate.of(2026, 6, 30),
            sealed,
            Sealing.sha256(sealed),
            Instant.parse("2026-06-20T02:00:00Z"));
    return server
        .get(Tenants.class)
        .within(
            server.tenant(above),
            () -> {
              server.get(ReceivingSubmissions.class).take(sender, sent);
              return server.get(ReceivedTable.class).id(sender, sent).orElseThrow();
            });
  }

  static long number() {
    return ThreadLocalRandom.current().nextLong(1L << 40);
  }

  private FormContents contents(String city, int rows) {
    return new FormContents(
        form,
        "trial",
        "汇总样表",
        List.of(),
        List.of(),
        List.of(
            new FormContents.ColumnName("number", "序号", said(OverallKind.NOTHING, "", "")),
            FormContents.ColumnName.of("name", "社区名称"),
            new FormContents.ColumnName("people", "服务人数", said(OverallKind.SUM, "", "")),
            new FormContents.ColumnName("residents", "居民人数", said(OverallKind.SUM, "", "")),
            new FormContents.ColumnName(
                "rate", "每百人", said(OverallKind.SHARE, "people", "residents")),
            FormContents.ColumnName.of("since", "建站年"),
            FormContents.ColumnName.of("note", "备注")),
        IntStream.rangeClosed(1, rows).mapToObj(row -> row(city, row)).toList(),
        List.of());
  }

  private static FormContents.Overall said(OverallKind kind, String part, String whole) {
    return new FormContents.Overall(kind, part, whole);
  }

  private static FormContents.Row row(String city, int number) {
    String name = city + "第" + number + "社区";
    return new FormContents.Row(
        "" + number,
        name,
        "44",
        List.of(
            cell("" + number, CellKind.AMOUNT),
            cell(name, CellKind.WORDS),
            cell("2", CellKind.AMOUNT),
            cell(number == 2 ? "" : "40", number == 2 ? CellKind.MISSING : CellKind.AMOUNT),
            cell("5", CellKind.AMOUNT),
            cell("2020", CellKind.AMOUNT),
            cell(number == 1 ? "=1+1" : "", CellKind.WORDS)));
  }

  private static Cell cell(String text, CellKind kind) {
    return new Cell(text, kind, false, "", "");
  }
}
