package org.linli.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.testing.SettableClock;

/** Jobs of 北碚 that a test takes up itself, as a node would, while its own clock moves. */
final class JobDesk {

  static final StartedBy SOMEONE = new StartedBy(7, "AUDITOR", "10.0.0.7");

  /** Later than the running server's own, so that it never takes these jobs up as left behind. */
  private final SettableClock clock = new SettableClock(Instant.parse("2036-11-22T06:00:00Z"));

  private final String kind = UUID.randomUUID().toString();
  private final JobRows rows;
  private final Tenants tenants;
  private final Jobs jobs;

  JobDesk(LinliServer server) {
    this.rows = server.get(JobRows.class);
    this.jobs = server.get(Jobs.class);
    this.tenants = server.get(Tenants.class);
  }

  SettableClock clock() {
    return clock;
  }

  String kind() {
    return kind;
  }

  /** A job that the running server leaves alone: it is held by nobody, in the far future. */
  long insert() {
    return insert(Job.State.RUNNING, null);
  }

  long insert(Job.State state, @Nullable String onlyOne) {
    JobRow row =
        rows.save(
            new JobRow(
                null,
                kind,
                "beibei",
                SOMEONE.account(),
                SOMEONE.roles(),
                SOMEONE.address(),
                "{\"day\":\"2026-11-22\"}",
                onlyOne,
                state,
                0,
                0,
                "[]",
                null,
                0,
                false,
                null,
                clock.instant(),
                clock.instant(),
                null,
                null));
    return row.id();
  }

  JobRun claim(long id) {
    String holder = UUID.randomUUID().toString();
    Instant now = clock.instant();
    assertThat(rows.claim(id, holder, now, now.plus(Runner.LEASE))).isEqualTo(1);
    return new JobRun(find(id), holder, rows, jobs, clock);
  }

  void work(long id, Function<JobRun, JobResult> work) {
    JobRun run = claim(id);
    working(work).work(run, rows.findById(id).orElseThrow().attempts());
  }

  Working working(Function<JobRun, JobResult> work) {
    JobKind one =
        new JobKind() {
          @Override
          public String name() {
            return kind;
          }

          @Override
          public String titleKey() {
            return "sample.probe";
          }

          @Override
          public JobResult run(JobRun run) {
            return work.apply(run);
          }
        };
    return new Working(tenants, jobs, List.of(), List.of(one));
  }

  Job find(long id) {
    return jobs.find(id).orElseThrow();
  }
}
