package org.linli.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one tenant told of a university for a form and a turn.
 *
 * @param tenant whose records they are
 * @param tenantName what that tenant is called
 * @param contents what it told; null if it told nothing, as where the form's plugin is off
 * @param at when
 */
public record Told(String tenant, String tenantName, @Nullable String contents, Instant at) {

  /** Whether there was no answer. */
  public boolean isSilent() {
    return contents == null;
  }
}
