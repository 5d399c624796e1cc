package org.linli.job;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.core.propagation.PropagatedContextElement;
import java.util.Optional;

/**
 * Who asked for a job, kept with it and set around its work, so that the audit log knows in whose
 * name the work is done.
 *
 * @param account the account; 0 for the platform itself
 * @param roles the roles it held then, separated by commas
 * @param address the address it came from
 */
public record StartedBy(long account, String roles, String address)
    implements PropagatedContextElement {

  /** Nobody: the platform does it by itself. */
  public static final StartedBy PLATFORM = new StartedBy(0, "", "");

  /** For whom the current job works; empty outside of any job. */
  public static Optional<StartedBy> find() {
    return PropagatedContext.find().flatMap(context -> context.find(StartedBy.class));
  }
}
