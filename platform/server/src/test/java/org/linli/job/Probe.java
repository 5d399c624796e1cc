package org.linli.job;

import jakarta.inject.Singleton;
import java.util.function.Function;

/** A job that does what a test tells it to. */
@Singleton
final class Probe implements JobKind {

  private volatile Function<JobRun, JobResult> onRun = run -> JobResult.saying("common.yes");

  void onRun(Function<JobRun, JobResult> work) {
    onRun = work;
  }

  @Override
  public String name() {
    return "probe";
  }

  @Override
  public String titleKey() {
    return "sample.probe";
  }

  @Override
  public JobResult run(JobRun run) {
    return onRun.apply(run);
  }
}
