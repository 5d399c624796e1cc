package org.linli.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.linli.tenant.Tenant;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;

/** A job is done once, by one node, whatever happens to the node that had it. */
@LinliTest
class JobLeaseTest {

  private final JobDesk desk;
  private final Tenant beibei;
  private final JobRows rows;
  private final Jobs jobs;

  JobLeaseTest(LinliServer server, JobRows rows, Jobs jobs) {
    this.desk = new JobDesk(server);
    this.rows = rows;
    this.jobs = jobs;
    this.beibei = server.tenant("beibei");
  }

  @Test
  void a_job_of_a_killed_node_is_taken_up_again_when_its_lease_has_ended_and_not_before() {
    long id = desk.insert();
    JobRun killed = desk.claim(id);

    assertThat(rows.waiting(desk.clock().instant())).doesNotContain(id);
    desk.clock().pass(Runner.LEASE.minusMillis(1));
    assertThat(rows.waiting(desk.clock().instant())).doesNotContain(id);
    desk.clock().pass(Duration.ofMillis(1));
    assertThat(rows.waiting(desk.clock().instant())).contains(id);
    desk.work(id, run -> JobResult.saying("done"));

    assertThat(desk.find(id).state()).isEqualTo(Job.State.DONE);
    desk.working(run -> JobResult.saying("late")).work(killed, 1);
    assertThat(desk.find(id).message().key()).isEqualTo("done");
  }

  @Test
  void a_node_that_lost_its_job_stops_at_the_next_word_of_progress() {
    long id = desk.insert();
    JobRun slow = desk.claim(id);
    desk.clock().pass(Runner.LEASE);
    JobRun quick = desk.claim(id);
    AtomicInteger steps = new AtomicInteger();

    desk.working(
            run -> {
              steps.incrementAndGet();
              run.progress(1, 2);
              steps.incrementAndGet();
              return JobResult.saying("slow");
            })
        .work(slow, 1);

    assertThat(steps).hasValue(1);
    assertThat(desk.find(id).state()).isEqualTo(Job.State.RUNNING);
    desk.working(run -> JobResult.saying("quick")).work(quick, 2);
    assertThat(desk.find(id).message().key()).isEqualTo("quick");
  }

  @Test
  void an_extended_lease_keeps_a_long_job() {
    long id = desk.insert();
    JobRun run = desk.claim(id);

    desk.clock().pass(Duration.ofSeconds(20));
    run.extend();
    desk.clock().pass(Duration.ofSeconds(20));

    assertThat(rows.waiting(desk.clock().instant())).doesNotContain(id);
    run.release();
    assertThat(rows.waiting(desk.clock().instant())).contains(id);
  }

  @Test
  void a_job_that_kills_every_node_is_given_up() {
    long id = desk.insert();
    for (int i = 0; i < 5; i++) {
      desk.claim(id);
      desk.clock().pass(Runner.LEASE);
    }

    desk.work(id, run -> JobResult.saying("done"));

    assertThat(desk.find(id).state()).isEqualTo(Job.State.FAILED);
    assertThat(desk.find(id).message().key()).isEqualTo("job.tooOften");
  }

  @Test
  void of_a_job_that_is_to_be_one_only_no_second_one_is_open_at_a_time() {
    long first = desk.insert(Job.State.RUNNING, desk.kind());
    NewJob job = NewJob.in(beibei.id(), "probe", JobDesk.SOMEONE, Map.of()).onlyOne(desk.kind());

    assertThat(jobs.submit(job)).isEqualTo(first);
    desk.work(first, run -> JobResult.saying("done"));
    assertThat(jobs.submit(job)).isNotEqualTo(first);
  }
}
