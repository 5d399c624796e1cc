package org.linli.volunteer;

import jakarta.inject.Singleton;
import org.linli.job.JobKind;
import org.linli.job.JobResult;
import org.linli.job.JobRun;

/** The change of the blind indexes' key as a job; run again, it goes on where it stopped. */
@Singleton
class IndexRotation implements JobKind {

  static final String KIND = "volunteer-index-rotation";

  private static final int AT_ONCE = 500;

  private final RotatingIndexes rotating;

  IndexRotation(RotatingIndexes rotating) {
    this.rotating = rotating;
  }

  @Override
  public String name() {
    return KIND;
  }

  @Override
  public String titleKey() {
    return "volunteer.rotation";
  }

  @Override
  public JobResult run(JobRun run) {
    run.step("volunteer.rotation.filling");
    rotating.begin();
    long total = rotating.missing();
    long done = 0;
    do {
      int filled = rotating.fill(AT_ONCE);
      while (filled > 0) {
        done += filled;
        run.progress(done, Math.max(done, total));
        filled = rotating.fill(AT_ONCE);
      }
    } while (!rotating.swap());
    return JobResult.saying("volunteer.rotation.done", done);
  }
}
