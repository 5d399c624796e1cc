package org.linli.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.propagation.PropagatedContext;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.linli.api.Audit;
import org.linli.api.ReportContents;
import org.linli.api.ReportForm;
import org.linli.api.ReportForm.Align;
import org.linli.api.ReportForm.Column;
import org.linli.api.ReportForm.Filler;
import org.linli.api.ReportForm.Page;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.Tables;

/** A form is filled from one state of the records, whatever others change meanwhile. */
@LinliTest
class OneStateTest {

  private final LinliServer server;
  private final Tenants tenants;
  private final FillingForms filling;
  private final Audit audit;

  OneStateTest(LinliServer server, Tenants tenants, FillingForms filling, Audit audit) {
    this.server = server;
    this.tenants = tenants;
    this.filling = filling;
    this.audit = audit;
  }

  @Test
  void what_others_write_between_two_reads_is_not_in_the_form() {
    FilledForm filled =
        tenants.within(
            server.tenant("zhanjiang"),
            () -> filling.fill(new DeclaredForm("sample", form((unit, turn) -> readTwice()))));
    var cells = filled.rows().getFirst().cells();
    assertThat(cells.get(0)).isEqualTo(cells.get(1));
    assertThat(count()).isEqualTo(Long.parseLong(filled.rows().getFirst().key()) + 1);
  }

  private ReportContents readTwice() {
    long before = count();
    CompletableFuture.runAsync(
            elsewhere(() -> audit.record("sample.written", "sample", "one-state")))
        .join();
    long after = count();
    return new ReportContents(
        List.of(
            new ReportContents.Row(
                String.valueOf(before),
                "",
                "4408",
                List.of(
                    ReportContents.Cell.of(ReportContents.Amount.of(before)),
                    ReportContents.Cell.of(ReportContents.Amount.of(after))))),
        List.of());
  }

  /** On a connection of its own, as another request would have. */
  private Runnable elsewhere(Runnable work) {
    return PropagatedContext.empty().wrap(() -> tenants.within(server.tenant("zhanjiang"), work));
  }

  private long count() {
    return Tables.rows(
            server, "zhanjiang", "SELECT id FROM audit_entry WHERE object = ?", "one-state")
        .size();
  }

  private static ReportForm form(ReportForm.Filling filling) {
    return new ReportForm(
        "two-reads",
        "两次读数",
        SampleForm.CLAUSE,
        Set.of(Filler.CITY),
        SampleForm.SENDING,
        List.of(),
        List.of(
            new Column("before", "先", "", 20, Align.CENTER),
            new Column("after", "后", "", 20, Align.CENTER)),
        List.of(),
        Page.A4_PORTRAIT,
        filling);
  }
}
