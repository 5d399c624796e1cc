package org.linli.job;

import io.micronaut.core.propagation.PropagatedContext;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.api.Message;
import org.linli.tenant.Tenant;
import org.linli.tenant.Tenants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Does one job, in its tenant and in the name of whoever asked, and notes what became of it. */
@Singleton
class Working {

  private static final Logger LOG = LoggerFactory.getLogger(Working.class);
  private static final int ATTEMPTS = 5;

  private final Tenants tenants;
  private final Jobs jobs;
  private final Collection<AfterJob> after;
  private final Map<String, JobKind> kinds;

  Working(Tenants tenants, Jobs jobs, Collection<AfterJob> after, List<JobKind> kinds) {
    this.tenants = tenants;
    this.jobs = jobs;
    this.after = after;
    this.kinds = kinds.stream().collect(Collectors.toMap(JobKind::name, Function.identity()));
  }

  void work(JobRun run, int attempt) {
    Job job = run.job();
    MDC.put("job", job.kind() + "/" + job.id());
    try {
      if (attempt > ATTEMPTS) {
        throw new JobFailure("job.tooOften", ATTEMPTS);
      }
      JobResult result = PropagatedContext.empty().plus(job.startedBy()).propagate(() -> run(run));
      end(run, Job.State.DONE, result.message(), result.file());
    } catch (JobStopped stopped) {
      if (stopped.isCancelled()) {
        run.finish(Job.State.CANCELLED, new Message("", List.of()), null);
      }
    } catch (JobFailure failure) {
      end(run, Job.State.FAILED, failure.words(), null);
    } catch (RuntimeException | Error e) {
      if (run.isLost()) {
        LOG.info("Job {} ({}) is left to another node", job.id(), job.kind());
        return;
      }
      LOG.error("Job {} ({}) failed", job.id(), job.kind(), e);
      end(run, Job.State.FAILED, Message.of("job.broken", job.id()), null);
    } finally {
      MDC.remove("job");
    }
  }

  private void end(JobRun run, Job.State state, Message words, @Nullable Long file) {
    if (!run.finish(state, words, file)) {
      return;
    }
    try {
      Job ended = jobs.find(run.job().id()).orElseThrow();
      ended
          .tenant()
          .map(tenants::get)
          .ifPresent(
              tenant -> tenants.within(tenant, () -> after.forEach(one -> one.ended(ended))));
    } catch (RuntimeException e) {
      // The work stands as it is; only nobody hears of it.
      LOG.warn("Nobody could be told of job {}", run.job().id(), e);
    }
  }

  private JobResult run(JobRun run) {
    Job job = run.job();
    JobKind kind =
        Optional.ofNullable(kinds.get(job.kind()))
            .orElseThrow(() -> new IllegalStateException("No kind of job is " + job.kind()));
    return job.tenant()
        .map(tenants::get)
        .map(tenant -> within(tenant, () -> kind.run(run)))
        .orElseGet(() -> kind.run(run));
  }

  private JobResult within(Tenant tenant, java.util.function.Supplier<JobResult> work) {
    MDC.put("tenant", tenant.id().value());
    try {
      return tenants.within(tenant, work);
    } finally {
      MDC.remove("tenant");
    }
  }
}
