package org.linli.tenant;

import io.micronaut.core.order.Ordered;

/**
 * A piece of work that makes a new tenant ready, run within it after its tables stand, in {@link
 * #getOrder()}. A bean of the domain that the work belongs to. Repeatable: a step that was
 * interrupted, or is run again, leaves the same data.
 */
public interface OnboardingStep extends Ordered {

  /** The key of its words in the message bundles, for the progress shown. */
  String messageKey();

  /** Does the work for the current tenant, saying how far it is. */
  void run(Tenant tenant, Progress progress);

  /** Told how far the work is, as often as it changes. */
  @FunctionalInterface
  interface Progress {
    /**
     * How far the work is; throws when it was cancelled.
     *
     * @param done units done
     * @param total units in all
     */
    void at(long done, long total);
  }
}
