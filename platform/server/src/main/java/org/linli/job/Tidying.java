package org.linli.job;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.linli.file.Filing;
import org.linli.tenant.Tenants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Throws away the files that jobs made a month ago: they can be made again. */
@Singleton
class Tidying {

  private static final Logger LOG = LoggerFactory.getLogger(Tidying.class);
  private static final Duration KEPT = Duration.ofDays(30);

  private final JobRows rows;
  private final Jobs jobs;
  private final Tenants tenants;
  private final Filing filing;
  private final OnOneNode onOneNode;
  private final Clock clock;

  Tidying(
      JobRows rows, Jobs jobs, Tenants tenants, Filing filing, OnOneNode onOneNode, Clock clock) {
    this.rows = rows;
    this.jobs = jobs;
    this.tenants = tenants;
    this.filing = filing;
    this.onOneNode = onOneNode;
    this.clock = clock;
  }

  @Scheduled(cron = "0 40 4 * * *", zoneId = "Asia/Shanghai")
  void tidy() {
    onOneNode.run("job-tidying", Duration.ofHours(1), this::tidyAll);
  }

  private void tidyAll() {
    for (JobRow row : rows.withFileBefore(clock.instant().minus(KEPT))) {
      Job job = jobs.read(row);
      try {
        job.tenant()
            .flatMap(tenant -> tenants.find(tenant.value()))
            .ifPresent(
                tenant ->
                    tenants.within(
                        tenant, () -> job.file().flatMap(filing::find).ifPresent(filing::delete)));
        rows.forgetFile(job.id());
      } catch (RuntimeException e) {
        LOG.warn("The file of job {} can't be deleted", job.id(), e);
      }
    }
  }
}
