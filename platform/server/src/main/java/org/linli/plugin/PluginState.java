package org.linli.plugin;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/**
 * Where a plugin stands in the current tenant.
 *
 * @param plugin its id
 * @param state enabled, disabled or failed
 * @param version the version of its tables
 * @param failure what went wrong at the last enabling, in the database's words
 * @param changedAt when this was said
 */
@MappedEntity("plugin_state")
record PluginState(
    @Id String plugin, State state, String version, @Nullable String failure, Instant changedAt) {

  /** What may be said of a plugin in a tenant. */
  enum State {
    ENABLED,
    DISABLED,
    /** A migration failed; nothing of it speaks, it can be tried again. */
    FAILED
  }
}
