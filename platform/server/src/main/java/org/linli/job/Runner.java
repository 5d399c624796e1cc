package org.linli.job;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

/**
 * Takes up jobs on this node. A job is leased for half a minute and the lease extended while the
 * node lives; the job of a killed node is taken up again when its lease has ended.
 */
@Singleton
class Runner implements ApplicationEventListener<ServerStartupEvent> {

  static final Duration LEASE = Duration.ofSeconds(30);

  private final JobRows rows;
  private final Jobs jobs;
  private final Working working;
  private final Clock clock;
  private final Semaphore hands;
  private final Map<String, JobRun> running = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile boolean isOpen;

  Runner(
      JobRows rows,
      Jobs jobs,
      Working working,
      Clock clock,
      WakeUp wakeUp,
      @Value("${linli.jobs.at-once:2}") int atOnce) {
    this.rows = rows;
    this.jobs = jobs;
    this.working = working;
    this.clock = clock;
    this.hands = new Semaphore(atOnce);
    wakeUp.tell(this::lookSoon);
  }

  /** Not before the tenants' schemas are what the code expects. */
  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    isOpen = true;
    lookSoon();
  }

  @Scheduled(fixedDelay = "${linli.jobs.look:2s}")
  void look() {
    try {
      if (isOpen) {
        takeUp();
      }
    } catch (RuntimeException e) {
      if (isOpen) {
        throw e;
      } // Else the database went away under it, because this node is stopping.
    }
  }

  /** Takes up what waits, as long as a hand is free. */
  synchronized void takeUp() {
    Instant now = clock.instant();
    for (long id : rows.waiting(now)) {
      if (!hands.tryAcquire()) {
        return;
      }
      String holder = UUID.randomUUID().toString();
      if (rows.claim(id, holder, now, now.plus(LEASE)) == 1) {
        begin(id, holder);
      } else {
        hands.release();
      }
    }
  }

  private void begin(long id, String holder) {
    JobRow row = rows.findById(id).orElseThrow();
    JobRun run = new JobRun(jobs.read(row), holder, rows, jobs, clock);
    running.put(holder, run);
    threads.execute(
        () -> {
          try {
            working.work(run, row.attempts());
          } finally {
            running.remove(holder);
            hands.release();
          }
          lookSoon();
        });
  }

  @Scheduled(fixedDelay = "10s")
  void extend() {
    running.values().forEach(JobRun::extend);
  }

  private void lookSoon() {
    try {
      threads.execute(this::look);
    } catch (RejectedExecutionException stopping) {
      // Another node, or the next start, takes it up.
    }
  }

  @PreDestroy
  void stop() {
    isOpen = false;
    running.values().forEach(JobRun::release);
    threads.shutdownNow();
    threads.close();
  }
}
