package org.linli.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.Tenant;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.SettableClock;

/** A job is done once, by someone, whatever happens to its node. */
@LinliTest
class JobTest {

  private static final StartedBy SOMEONE = new StartedBy(7, "AUDITOR", "10.0.0.7");

  /** Later than the running server's own, so that it never takes these jobs up as left behind. */
  private final SettableClock clock = new SettableClock(Instant.parse("2036-11-22T06:00:00Z"));

  private final String kind = UUID.randomUUID().toString();
  private final JobRows rows;
  private final Tenants tenants;
  private final Tenant beibei;
  private final Jobs jobs;
  private final TransactionOperations<Connection> control;

  @SuppressWarnings("unchecked")
  JobTest(LinliServer server, JobRows rows, Jobs jobs, Tenants tenants) {
    this.control =
        server.context().getBean(TransactionOperations.class, Qualifiers.byName("control"));
    this.rows = rows;
    this.tenants = tenants;
    this.jobs = jobs;
    this.beibei = server.tenant("beibei");
  }

  @Test
  void a_job_runs_in_its_tenant_in_the_name_of_whoever_asked_and_says_what_became_of_it() {
    long id = insert();

    work(
        id,
        run -> {
          assertThat(CurrentTenant.get()).isEqualTo(beibei);
          assertThat(StartedBy.find()).contains(SOMEONE);
          assertThat(run.payload("day")).contains("2026-11-22");
          return JobResult.saying("audit.exported", 12).with(5);
        });

    Job job = find(id);
    assertThat(job.state()).isEqualTo(Job.State.DONE);
    assertThat(job.message().args()).containsExactly("12");
    assertThat(job.file()).contains(5L);
    assertThat(job.percent()).isEqualTo(100);
  }

  @Test
  void progress_is_seen_at_most_twice_a_second() {
    long id = insert();

    work(
        id,
        run -> {
          run.progress(1, 10);
          run.progress(2, 10);
          assertThat(find(id).done()).isEqualTo(1);
          clock.pass(Duration.ofMillis(500));
          run.progress(5, 10);
          assertThat(find(id).percent()).isEqualTo(50);
          run.progress(10, 10);
          assertThat(find(id).percent()).isEqualTo(100);
          return JobResult.saying("done");
        });
    assertThat(find(id).state()).isEqualTo(Job.State.DONE);
  }

  @Test
  void a_job_of_a_killed_node_is_taken_up_again_when_its_lease_has_ended_and_not_before() {
    long id = insert();
    JobRun killed = claim(id);

    assertThat(rows.waiting(clock.instant())).doesNotContain(id);
    clock.pass(Runner.LEASE.minusMillis(1));
    assertThat(rows.waiting(clock.instant())).doesNotContain(id);
    clock.pass(Duration.ofMillis(1));
    assertThat(rows.waiting(clock.instant())).contains(id);
    work(id, run -> JobResult.saying("done"));

    assertThat(find(id).state()).isEqualTo(Job.State.DONE);
    working(run -> JobResult.saying("late")).work(killed, 1);
    assertThat(find(id).message().key()).isEqualTo("done");
  }

  @Test
  void a_node_that_lost_its_job_stops_at_the_next_word_of_progress() {
    long id = insert();
    JobRun slow = claim(id);
    clock.pass(Runner.LEASE);
    JobRun quick = claim(id);
    AtomicInteger steps = new AtomicInteger();

    working(
            run -> {
              steps.incrementAndGet();
              run.progress(1, 2);
              steps.incrementAndGet();
              return JobResult.saying("slow");
            })
        .work(slow, 1);

    assertThat(steps).hasValue(1);
    assertThat(find(id).state()).isEqualTo(Job.State.RUNNING);
    working(run -> JobResult.saying("quick")).work(quick, 2);
    assertThat(find(id).message().key()).isEqualTo("quick");
  }

  @Test
  void an_extended_lease_keeps_a_long_job() {
    long id = insert();
    JobRun run = claim(id);

    clock.pass(Duration.ofSeconds(20));
    run.extend();
    clock.pass(Duration.ofSeconds(20));

    assertThat(rows.waiting(clock.instant())).doesNotContain(id);
    run.release();
    assertThat(rows.waiting(clock.instant())).contains(id);
  }

  @Test
  void a_waiting_job_is_cancelled_at_once_and_a_running_one_when_it_says_how_far_it_is() {
    Job.State cancelled =
        control.executeWrite(
            status -> {
              // Not committed, so that no node takes it up in between.
              long waiting = insert(Job.State.QUEUED, null);
              jobs.cancel(waiting);
              return find(waiting).state();
            });
    assertThat(cancelled).isEqualTo(Job.State.CANCELLED);

    long running = insert();
    work(
        running,
        run -> {
          jobs.cancel(running);
          assertThat(find(running).isCancelRequested()).isTrue();
          run.progress(1, 2);
          throw new AssertionError("went on after it was cancelled");
        });
    assertThat(find(running).state()).isEqualTo(Job.State.CANCELLED);
  }

  @Test
  void a_job_that_cannot_be_done_says_why_and_one_that_breaks_says_whom_to_tell() {
    long refused = insert();
    work(
        refused,
        run -> {
          throw new JobFailure("division.unknown", "440199");
        });
    long broken = insert();
    work(
        broken,
        run -> {
          throw new IllegalStateException("secret details");
        });

    assertThat(find(refused).state()).isEqualTo(Job.State.FAILED);
    assertThat(find(refused).message().args()).containsExactly("440199");
    assertThat(find(broken).message().key()).isEqualTo("job.broken");
    assertThat(find(broken).message().args()).containsExactly("" + broken);
  }

  @Test
  void a_job_that_kills_every_node_is_given_up() {
    long id = insert();
    for (int i = 0; i < 5; i++) {
      claim(id);
      clock.pass(Runner.LEASE);
    }

    work(id, run -> JobResult.saying("done"));

    assertThat(find(id).state()).isEqualTo(Job.State.FAILED);
    assertThat(find(id).message().key()).isEqualTo("job.tooOften");
  }

  @Test
  void of_a_job_that_is_to_be_one_only_no_second_one_is_open_at_a_time() {
    long first = insert(Job.State.RUNNING, kind);
    NewJob job = NewJob.in(beibei.id(), "probe", SOMEONE, Map.of()).onlyOne(kind);

    assertThat(jobs.submit(job)).isEqualTo(first);
    work(first, run -> JobResult.saying("done"));
    assertThat(jobs.submit(job)).isNotEqualTo(first);
  }

  @Test
  void a_submitted_job_is_begun_without_waiting_for_the_next_round(Probe probe)
      throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    probe.onRun(
        run -> {
          begun.countDown();
          return JobResult.saying("common.yes");
        });

    long id = jobs.submit(NewJob.in(beibei.id(), "probe", SOMEONE, Map.of()));

    assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(jobs.newestOf(beibei.id(), 7, 100)).extracting(Job::id).contains(id);
  }

  /** A job that the running server leaves alone: it is held by nobody, in the far future. */
  private long insert() {
    return insert(Job.State.RUNNING, null);
  }

  private long insert(Job.State state, @Nullable String onlyOne) {
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

  private JobRun claim(long id) {
    String holder = UUID.randomUUID().toString();
    Instant now = clock.instant();
    assertThat(rows.claim(id, holder, now, now.plus(Runner.LEASE))).isEqualTo(1);
    return new JobRun(find(id), holder, rows, jobs, clock);
  }

  private void work(long id, Function<JobRun, JobResult> work) {
    JobRun run = claim(id);
    working(work).work(run, rows.findById(id).orElseThrow().attempts());
  }

  private Working working(Function<JobRun, JobResult> work) {
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
    return new Working(tenants, List.of(one));
  }

  private Job find(long id) {
    return jobs.find(id).orElseThrow();
  }
}
