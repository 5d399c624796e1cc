package org.linli.file;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.linli.tenant.Tenant;
import org.linli.tenant.TenantState;
import org.linli.tenant.Tenants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Throws away bytes that no row names: of changes rolled back, of nodes killed in between. */
@Singleton
class Sweeping {

  private static final Logger LOG = LoggerFactory.getLogger(Sweeping.class);
  private static final Duration SETTLED = Duration.ofDays(1);
  private static final int AT_ONCE = 500;

  private final Tenants tenants;
  private final FileStore store;
  private final StoredFiles files;
  private final Clock clock;

  Sweeping(Tenants tenants, FileStore store, StoredFiles files, Clock clock) {
    this.tenants = tenants;
    this.store = store;
    this.files = files;
    this.clock = clock;
  }

  /** Harmless on several nodes at once. */
  @Scheduled(cron = "0 20 4 * * *", zoneId = "Asia/Shanghai")
  void sweep() {
    for (Tenant tenant : tenants.all()) {
      if (tenants.stateOf(tenant) != TenantState.ONBOARDING) {
        try {
          sweep(tenant);
        } catch (IOException | RuntimeException e) {
          LOG.warn("{}: its files can't be swept", tenant.id(), e);
        }
      }
    }
  }

  void sweep(Tenant tenant) throws IOException {
    List<String> places = store.places(tenant.id(), clock.instant().minus(SETTLED));
    for (int i = 0; i < places.size(); i += AT_ONCE) {
      List<String> some = places.subList(i, Math.min(places.size(), i + AT_ONCE));
      Set<String> known = new HashSet<>(tenants.within(tenant, () -> files.known(some)));
      for (String place : some) {
        if (!known.contains(place)) {
          store.delete(tenant.id(), place);
          LOG.info("{}: {} belonged to nothing", tenant.id(), place);
        }
      }
    }
  }
}
