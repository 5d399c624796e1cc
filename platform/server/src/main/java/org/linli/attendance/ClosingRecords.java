package org.linli.attendance;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.linli.job.OnOneNode;
import org.linli.tenant.Tenant;
import org.linli.tenant.TenantState;
import org.linli.tenant.Tenants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notes again and again which past sessions are recorded. */
@Singleton
class ClosingRecords {

  private static final Logger LOG = LoggerFactory.getLogger(ClosingRecords.class);

  private final OnOneNode onOneNode;
  private final Tenants tenants;
  private final Recording recording;

  ClosingRecords(OnOneNode onOneNode, Tenants tenants, Recording recording) {
    this.onOneNode = onOneNode;
    this.tenants = tenants;
    this.recording = recording;
  }

  @Scheduled(
      fixedDelay = "${linli.attendance.close:10m}",
      initialDelay = "${linli.attendance.close:10m}")
  void close() {
    onOneNode.run("attendance-close", Duration.ofMinutes(30), this::closeEverywhere);
  }

  private void closeEverywhere() {
    for (Tenant tenant : tenants.all()) {
      if (tenants.stateOf(tenant) == TenantState.ONBOARDING) {
        continue;
      }
      try {
        tenants.within(tenant, this::closeHere);
      } catch (RuntimeException e) {
        // One tenant's database may be away; the others' sessions are noted.
        LOG.warn("{}: its recorded sessions can't be noted", tenant.id(), e);
      }
    }
  }

  /** Those of the current tenant, some hundred at a time. */
  void closeHere() {
    while (recording.close() > 0) {
      // A part at a time, so that nobody waits long for a lock.
    }
  }
}
