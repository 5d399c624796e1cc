package org.linli.tenant;

import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** Brings the control schema to its newest version before anyone reads it. */
@Singleton
final class ControlSchema {

  private final Migrations migrations;
  private final DatabaseServers servers;
  private boolean migrated;

  ControlSchema(Migrations migrations, DatabaseServers servers) {
    this.migrations = migrations;
    this.servers = servers;
  }

  /** The control schema itself, for what must work outside of any transaction. */
  synchronized DataSource dataSource() {
    if (!migrated) {
      migrations.migrate(
          servers.controlServer().name(),
          servers.controlSchema(),
          "classpath:db/control",
          "schema_history",
          getClass().getClassLoader());
      migrated = true;
    }
    return servers.controlPool();
  }
}
