package org.linli.volunteer;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.api.Audit;
import org.linli.api.Communities;
import org.linli.api.Message;
import org.linli.api.Problem;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.job.Asking;
import org.linli.job.Jobs;
import org.linli.job.NewJob;
import org.linli.key.Masked;
import org.linli.sheet.ReadingSheets;
import org.linli.sheet.ReceivingSheets;
import org.linli.sheet.SheetRow;
import org.linli.sheet.StagedSheets;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.TenantId;
import org.linli.tenant.Time;
import org.linli.web.template.Messages;

/**
 * Takes spreadsheets of volunteers in, for pages and for programs: keeps the file, shows what its
 * first rows would become, starts the job that does it.
 */
@Singleton
class BringingVolunteers {

  private static final int LOOKED_AT = 20;
  private static final int MOST_ROWS = 100_000;

  private final ReceivingSheets receiving;
  private final StagedSheets staging;
  private final ReadingSheets sheets;
  private final Communities communities;
  private final Jobs jobs;
  private final Messages messages;
  private final Asking asking;
  private final Viewer viewer;
  private final Audit audit;
  private final Clock clock;

  BringingVolunteers(
      ReceivingSheets receiving,
      StagedSheets staging,
      ReadingSheets sheets,
      Communities communities,
      Jobs jobs,
      Messages messages,
      Asking asking,
      Viewer viewer,
      Audit audit,
      Clock clock) {
    this.receiving = receiving;
    this.staging = staging;
    this.sheets = sheets;
    this.communities = communities;
    this.jobs = jobs;
    this.messages = messages;
    this.asking = asking;
    this.viewer = viewer;
    this.audit = audit;
    this.clock = clock;
  }

  /** A row of the preview: what it would become, and what is wrong with it. */
  record Looked(int number, String name, String idNumber, String community, List<Wrong> wrong) {}

  /** Something wrong with a cell of the preview. */
  record Wrong(String columnKey, Message sentence) {}

  /**
   * Keeps a file for an import into the part of the tenant that the viewer keeps.
   *
   * @return the import's id
   * @throws FileRefused with the sentence that says what is wrong with it
   */
  long receive(String name, byte[] file) {
    return receiving.receive(
        ImportingVolunteers.KIND,
        name,
        file,
        ImportColumn.values(),
        MOST_ROWS,
        CommunityKeepers.scope(viewer),
        viewer.account());
  }

  /** An import of the viewer's own; 404 for any other. */
  StagedSheets.Import own(long id) {
    return staging
        .find(id, ImportingVolunteers.KIND, viewer.account())
        .orElseThrow(Problem::notFound);
  }

  /** The first rows, people masked: it is to see whether the columns were understood. */
  List<Looked> look(StagedSheets.Import found) {
    CheckingRows checking =
        new CheckingRows(communities.within(found.scope()), messages, Time.today(clock));
    List<Looked> rows = new ArrayList<>();
    byte[] file = staging.file(found.id()).orElseThrow(Problem::notFound);
    sheets.read(
        file,
        ImportColumn.values(),
        row -> {
          rows.add(looked(row, checking.check(row)));
          return rows.size() < LOOKED_AT;
        });
    return rows;
  }

  /**
   * Starts the job, once.
   *
   * @param allOrNothing whether one bad row keeps all the others out
   * @return its id
   */
  long start(StagedSheets.Import found, boolean allOrNothing) {
    Long open = found.job();
    if (open != null) {
      return open;
    }
    Map<String, String> payload = new HashMap<>();
    payload.put(ImportingVolunteers.IMPORT, Long.toString(found.id()));
    if (allOrNothing) {
      payload.put(ImportingVolunteers.ALL_OR_NOTHING, "true");
    }
    TenantId tenant = CurrentTenant.get().id();
    long job =
        jobs.submit(
            NewJob.in(tenant, ImportingVolunteers.KIND, asking.now(), payload)
                .onlyOne("volunteer-import-" + tenant + "-" + found.id()));
    staging.started(found.id(), job);
    audit.record("volunteer.importStarted", "job", job);
    return job;
  }

  private static Looked looked(SheetRow<ImportColumn> row, CheckingRows.Checked checked) {
    String number = row.text(ImportColumn.ID_NUMBER);
    return new Looked(
        row.number(),
        Masked.name(row.text(ImportColumn.NAME)),
        new IdDocument(IdKind.RESIDENT_ID, number).masked(),
        row.text(ImportColumn.COMMUNITY),
        checked.problems().entrySet().stream()
            .map(wrong -> new Wrong(wrong.getKey().titleKey(), wrong.getValue()))
            .toList());
  }
}
