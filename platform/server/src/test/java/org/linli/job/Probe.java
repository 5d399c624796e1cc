package org.linli.job;

import jakarta.inject.Singleton;

/** A job that does what a test tells it to. */
@Singleton
final class Probe implements JobKind {

  private volatile Runnable onRun = () -> {};

  void onRun(Runnable work) {
    onRun = work;
  }

  @Override
  public String name() {
    return "probe";
  }

  @Override
  public JobResult run(JobRun run) {
    onRun.run();
    return JobResult.saying("common.yes");
  }
}
