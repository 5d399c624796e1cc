package org.linli.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.linli.api.Scope;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.Tenant;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;

/** A job is done in the name of whoever asked, says how far it is and what became of it. */
@LinliTest
class JobTest {

  private final JobDesk desk;
  private final Tenant beibei;
  private final Jobs jobs;
  private final TransactionOperations<Connection> control;

  @SuppressWarnings("unchecked")
  JobTest(LinliServer server, Jobs jobs) {
    this.control =
        server.context().getBean(TransactionOperations.class, Qualifiers.byName("control"));
    this.desk = new JobDesk(server);
    this.jobs = jobs;
    this.beibei = server.tenant("beibei");
  }

  @Test
  void a_job_runs_in_its_tenant_in_the_name_of_whoever_asked_and_says_what_became_of_it() {
    long id = desk.insert();

    desk.work(
        id,
        run -> {
          assertThat(CurrentTenant.get()).isEqualTo(beibei);
          assertThat(StartedBy.find()).contains(JobDesk.SOMEONE);
          assertThat(run.payload("day")).contains("2026-11-22");
          assertThat(run.scope())
              .as("nobody's records where nobody said whose")
              .isEqualTo(Scope.NONE);
          return JobResult.saying("audit.exported", 12).with(5);
        });

    Job job = desk.find(id);
    assertThat(job.state()).isEqualTo(Job.State.DONE);
    assertThat(job.message().args()).containsExactly("12");
    assertThat(job.file()).contains(5L);
    assertThat(job.percent()).isEqualTo(100);
  }

  @Test
  void progress_is_seen_at_most_twice_a_second() {
    long id = desk.insert();

    desk.work(
        id,
        run -> {
          run.progress(1, 10);
          run.progress(2, 10);
          assertThat(desk.find(id).done()).isEqualTo(1);
          desk.clock().pass(Duration.ofMillis(500));
          run.progress(5, 10);
          assertThat(desk.find(id).percent()).isEqualTo(50);
          run.progress(10, 10);
          assertThat(desk.find(id).percent()).isEqualTo(100);
          return JobResult.saying("done");
        });
    assertThat(desk.find(id).state()).isEqualTo(Job.State.DONE);
  }

  @Test
  void a_waiting_job_is_cancelled_at_once_and_a_running_one_when_it_says_how_far_it_is() {
    Job.State cancelled =
        control.executeWrite(
            status -> {
              // Not committed, so that no node takes it up in between.
              long waiting = desk.insert(Job.State.QUEUED, null);
              jobs.cancel(waiting);
              return desk.find(waiting).state();
            });
    assertThat(cancelled).isEqualTo(Job.State.CANCELLED);

    long running = desk.insert();
    desk.work(
        running,
        run -> {
          jobs.cancel(running);
          assertThat(desk.find(running).isCancelRequested()).isTrue();
          run.progress(1, 2);
          throw new AssertionError("went on after it was cancelled");
        });
    assertThat(desk.find(running).state()).isEqualTo(Job.State.CANCELLED);
  }

  @Test
  void a_job_that_cannot_be_done_says_why_and_one_that_breaks_says_whom_to_tell() {
    long refused = desk.insert();
    desk.work(
        refused,
        run -> {
          throw new JobFailure("division.unknown", "440199");
        });
    long broken = desk.insert();
    desk.work(
        broken,
        run -> {
          throw new IllegalStateException("secret details");
        });

    assertThat(desk.find(refused).state()).isEqualTo(Job.State.FAILED);
    assertThat(desk.find(refused).message().args()).containsExactly("440199");
    assertThat(desk.find(broken).message().key()).isEqualTo("job.broken");
    assertThat(desk.find(broken).message().args()).containsExactly("" + broken);
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

    long id = jobs.submit(NewJob.in(beibei.id(), "probe", JobDesk.SOMEONE, Map.of()));

    assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(jobs.newestOf(beibei.id(), 7, 100)).extracting(Job::id).contains(id);
  }
}
