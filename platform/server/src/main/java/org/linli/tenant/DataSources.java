package org.linli.tenant;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** The two data sources of the platform: the current tenant's schema, and the control schema. */
@Factory
final class DataSources {

  @Singleton
  @Primary
  @Named("default")
  DataSource tenant(DatabaseServers servers) {
    return new TenantDataSource(servers);
  }

  /** Waits for the control schema's migrations, so that nobody reads a table that isn't there. */
  @Singleton
  @Named("control")
  DataSource control(ControlSchema control) {
    return control.dataSource();
  }
}
