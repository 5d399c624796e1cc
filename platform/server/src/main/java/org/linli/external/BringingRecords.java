package org.linli.external;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.api.Audit;
import org.linli.api.Message;
import org.linli.api.Problem;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.file.FileRefused;
import org.linli.job.Asking;
import org.linli.job.Jobs;
import org.linli.job.NewJob;
import org.linli.key.Masked;
import org.linli.sheet.ReceivingSheets;
import org.linli.sheet.StagedSheets;
import org.linli.tenant.CurrentTenant;

/** Receives files of theirs, for pages and for programs, shows their first rows, starts the job. */
@Singleton
class BringingRecords {

  private static final int LOOKED_AT = 20;
  private static final int MOST_ROWS = 50_000;

  private final SystemTable systems;
  private final ColumnTable columns;
  private final ReceivingSheets receiving;
  private final StagedSheets staged;
  private final ImportingRecords importing;
  private final Jobs jobs;
  private final Asking asking;
  private final Viewer viewer;
  private final Audit audit;

  BringingRecords(
      SystemTable systems,
      ColumnTable columns,
      ReceivingSheets receiving,
      StagedSheets staged,
      ImportingRecords importing,
      Jobs jobs,
      Asking asking,
      Viewer viewer,
      Audit audit) {
    this.systems = systems;
    this.columns = columns;
    this.receiving = receiving;
    this.staged = staged;
    this.importing = importing;
    this.jobs = jobs;
    this.asking = asking;
    this.viewer = viewer;
    this.audit = audit;
  }

  /** A row of the preview, the person masked, and what is wrong with it. */
  record Looked(int number, TheirRow.@Nullable Said said, String name, List<Wrong> wrong) {}

  /** Something wrong with a cell of the preview. */
  record Wrong(Message column, Message sentence) {}

  /**
   * Keeps a file for an import.
   *
   * @throws FileRefused with the sentence that says what is wrong with it
   */
  long receive(long system, String name, byte[] file) {
    KeepingNumbers.requireUsed(systems.get(system));
    MappedColumn[] mapped = columns.in(system);
    if (mapped.length == 0) {
      throw new FileRefused("external.refused.noColumns");
    }
    long id =
        receiving.receive(
            ImportingRecords.kind(system),
            name,
            file,
            mapped,
            MOST_ROWS,
            CommunityKeepers.scope(viewer),
            viewer.account());
    audit.record("external-import.brought", "external-import", id);
    return id;
  }

  /** A file that the viewer brought; 404 for any other. */
  StagedSheets.Import own(long system, long id) {
    return staged
        .find(id, ImportingRecords.kind(system), viewer.account())
        .orElseThrow(Problem::notFound);
  }

  /** The first rows. */
  List<Looked> look(long system, StagedSheets.Import found) {
    byte[] file = staged.file(found.id()).orElseThrow(Problem::notFound);
    return importing.check(columns.in(system), file, LOOKED_AT).stream()
        .map(BringingRecords::looked)
        .toList();
  }

  /** Starts the job, once; tells its id. */
  long start(long system, StagedSheets.Import found, boolean allOrNothing) {
    Long open = found.job();
    if (open != null) {
      return open;
    }
    Map<String, String> payload = new HashMap<>();
    payload.put(ImportingRecords.IMPORT, Long.toString(found.id()));
    payload.put(ImportingRecords.SYSTEM, Long.toString(system));
    if (allOrNothing) {
      payload.put(ImportingRecords.ALL_OR_NOTHING, "true");
    }
    var tenant = CurrentTenant.get().id();
    long job =
        jobs.submit(
            NewJob.in(tenant, ImportingRecords.KIND, asking.now(), payload)
                .onlyOne("external-import-" + tenant + "-" + found.id()));
    staged.started(found.id(), job);
    audit.record("external-import.started", "job", job);
    return job;
  }

  private static Looked looked(TheirRow row) {
    TheirRow.Said said = row.said();
    return new Looked(
        row.number(),
        said,
        said == null ? "" : Masked.name(said.person().name()),
        row.problems().entrySet().stream()
            .map(wrong -> new Wrong(wrong.getKey().title(), wrong.getValue()))
            .toList());
  }
}
