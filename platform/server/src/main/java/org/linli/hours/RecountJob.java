package org.linli.hours;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.linli.hours.Recounting.Difference;
import org.linli.job.JobKind;
import org.linli.job.JobResult;
import org.linli.job.JobRun;

/** Counts all totals of a tenant's hours anew because somebody asked. */
@Singleton
final class RecountJob implements JobKind {

  static final String KIND = "hours-recount";

  private final Recounting recounting;
  private final Recounts recounts;
  private final Clock clock;

  RecountJob(Recounting recounting, Recounts recounts, Clock clock) {
    this.recounting = recounting;
    this.recounts = recounts;
    this.clock = clock;
  }

  @Override
  public String name() {
    return KIND;
  }

  @Override
  public String titleKey() {
    return "hours.recount";
  }

  @Override
  public JobResult run(JobRun run) {
    Instant begun = clock.instant();
    run.step("hours.recount.step");
    List<Difference> differences = new ArrayList<>();
    Dimension[] all = Dimension.values();
    for (int i = 0; i < all.length; i++) {
      differences.addAll(recounting.of(all[i]));
      run.progress(i + 1L, all.length);
    }
    recounts.keep(run.job().startedBy().account(), begun, differences);
    return differences.isEmpty()
        ? JobResult.saying("hours.recount.same")
        : JobResult.saying("hours.recount.differs", differences.size());
  }
}
