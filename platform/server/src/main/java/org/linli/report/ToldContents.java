package org.linli.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.linli.api.Message;
import org.linli.api.ReportContents;
import org.linli.api.ReportContents.Amount;
import org.linli.api.ReportContents.Finding;
import org.linli.api.ReportContents.Missing;
import org.linli.api.ReportContents.Words;
import org.linli.api.ReportContents.YesNo;
import org.linli.report.FormContents.CellKind;

/**
 * Contents on their way from one tenant to another. What a finding says is said already, and leads
 * nowhere: whoever reads it can't mend what lies in another tenant.
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record ToldContents(List<Row> rows, List<Said> findings) {

  /** A row. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Row(String key, String name, String path, List<Cell> cells) {}

  /** A cell; a figure stands in its text. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Cell(CellKind kind, String text, boolean yes, List<Said> findings) {}

  /** A finding in words. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Said(boolean missing, String sentence) {

    static List<Said> of(List<Finding> findings, Function<Message, String> say) {
      return findings.stream()
          .map(one -> new Said(one.kind() == Finding.Kind.MISSING, say.apply(one.sentence())))
          .toList();
    }

    Finding read() {
      return new Finding(
          missing ? Finding.Kind.MISSING : Finding.Kind.ODD, Message.asItIs(sentence), null, null);
    }
  }

  static ToldContents of(ReportContents contents, Function<Message, String> say) {
    return new ToldContents(
        contents.rows().stream()
            .map(
                row ->
                    new Row(
                        row.key(),
                        row.name(),
                        row.path(),
                        row.cells().stream().map(cell -> cell(cell, say)).toList()))
            .toList(),
        Said.of(contents.findings(), say));
  }

  private static Cell cell(ReportContents.Cell cell, Function<Message, String> say) {
    List<Said> findings = Said.of(cell.findings(), say);
    return switch (cell.value()) {
      case Words words -> new Cell(CellKind.WORDS, words.text(), false, findings);
      case Amount amount ->
          new Cell(CellKind.AMOUNT, amount.figure().toPlainString(), false, findings);
      case YesNo answer -> new Cell(CellKind.YES_NO, answer.words(), answer.yes(), findings);
      case Missing _ -> new Cell(CellKind.MISSING, "", false, findings);
    };
  }

  /** As a form takes them; the keys of the rows say which tenant told them. */
  ReportContents read(String tenant) {
    return new ReportContents(
        rows.stream()
            .map(
                row ->
                    new ReportContents.Row(
                        tenant + "/" + row.key(),
                        row.name(),
                        row.path(),
                        row.cells().stream().map(ToldContents::read).toList()))
            .toList(),
        findings.stream().map(Said::read).toList());
  }

  private static ReportContents.Cell read(Cell cell) {
    ReportContents.Value value =
        switch (cell.kind()) {
          case WORDS -> new Words(cell.text());
          case AMOUNT -> new Amount(new BigDecimal(cell.text()));
          case YES_NO -> new YesNo(cell.yes(), cell.text());
          case MISSING -> new Missing();
        };
    return new ReportContents.Cell(value, cell.findings().stream().map(Said::read).toList());
  }
}
