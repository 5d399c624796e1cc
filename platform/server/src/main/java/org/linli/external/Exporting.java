package org.linli.external;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Map;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.external.ExternalExport.State;
import org.linli.job.Asking;
import org.linli.job.Jobs;
import org.linli.job.NewJob;
import org.linli.tenant.CurrentTenant;
import org.linli.web.Refused;

/**
 * Takes out what is not yet known in a system. An export keeps its entries until it is withdrawn,
 * so that no two exports bring the same.
 */
@Singleton
class Exporting {

  private final SystemTable systems;
  private final ColumnTable columns;
  private final ExportTable exports;
  private final Jobs jobs;
  private final Asking asking;
  private final Viewer viewer;
  private final Audit audit;

  Exporting(
      SystemTable systems,
      ColumnTable columns,
      ExportTable exports,
      Jobs jobs,
      Asking asking,
      Viewer viewer,
      Audit audit) {
    this.systems = systems;
    this.columns = columns;
    this.exports = exports;
    this.jobs = jobs;
    this.asking = asking;
    this.viewer = viewer;
    this.audit = audit;
  }

  /**
   * Orders an export of the volunteers whom the viewer answers for.
   *
   * @throws Refused if nobody has said what the columns are
   */
  long order(long system, Period period) {
    KeepingNumbers.requireUsed(systems.get(system));
    if (columns.of(system, Direction.OUT).isEmpty()) {
      throw new Refused("from", "external.refused.noColumns");
    }
    Scope scope = CommunityKeepers.scope(viewer);
    long id = exports.open(system, scope, period, viewer.account());
    long job =
        jobs.submit(
            NewJob.in(
                    CurrentTenant.get().id(),
                    WritingExports.KIND,
                    asking.now(),
                    Map.of(WritingExports.EXPORT, Long.toString(id)))
                .onlyOne("external-export-" + CurrentTenant.get().id() + "-" + id));
    exports.startedBy(id, job);
    audit.record("external-export.asked", "external-export", id);
    return id;
  }

  /** What the job holds, taken while nobody else takes for the same system. */
  @Transactional
  void take(ExternalExport one) {
    systems.lock(one.system());
    exports.take(one);
  }

  /** It was uploaded there: it is known there from now on. */
  @Transactional
  void enter(long id) {
    ExternalExport one = hold(id);
    if (!one.waits()) {
      throw new Refused("export", "external.refused.settled");
    }
    exports.settle(id, State.ENTERED, "", viewer.account());
    audit.record(
        "external-export.entered",
        "external-export",
        id,
        Map.of("entries", Integer.toString(one.entries())));
  }

  /** It was not entered there after all: the next export takes its entries. */
  @Transactional
  void withdraw(long id, String reason) {
    ExternalExport one = hold(id);
    if (one.state() == State.WITHDRAWN) {
      throw new Refused("reason", "external.refused.settled");
    }
    exports.settle(id, State.WITHDRAWN, reason, viewer.account());
    exports.release(id);
    audit.record(
        "external-export.withdrawn",
        "external-export",
        id,
        Map.of("entries", Integer.toString(one.entries())));
  }

  private ExternalExport hold(long id) {
    systems.lock(exports.find(id).orElseThrow(Problem::notFound).system());
    return exports.find(id).orElseThrow(Problem::notFound);
  }
}
