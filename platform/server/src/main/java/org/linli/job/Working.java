package org.linli.job;

import io.micronaut.core.propagation.PropagatedContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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
  private final Map<String, JobKind> kinds;

  Working(Tenants tenants, List<JobKind> kinds) {
    this.tenants = tenants;
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
      run.finish(Job.State.DONE, result.message(), result.file());
    } catch (JobStopped stopped) {
      if (stopped.isCancelled()) {
        run.finish(Job.State.CANCELLED, new Message("", List.of()), null);
      }
    } catch (JobFailure failure) {
      run.finish(Job.State.FAILED, failure.words(), null);
    } catch (RuntimeException | Error e) {
      if (run.isLost()) {
        LOG.info("Job {} ({}) is left to another node", job.id(), job.kind());
        return;
      }
      LOG.error("Job {} ({}) failed", job.id(), job.kind(), e);
      run.finish(Job.State.FAILED, Message.of("job.broken", job.id()), null);
    } finally {
      MDC.remove("job");
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
