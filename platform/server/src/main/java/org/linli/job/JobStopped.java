package org.linli.job;

/** Ends a job's work from within: it was cancelled, or belongs to another node by now. */
final class JobStopped extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean cancelled;

  JobStopped(boolean cancelled) {
    super(cancelled ? "cancelled" : "taken up by another node", null, false, false);
    this.cancelled = cancelled;
  }

  boolean isCancelled() {
    return cancelled;
  }
}
