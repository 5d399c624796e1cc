package org.linli.job;

/** Hears of jobs that were done or couldn't be. A bean of a domain above. */
@FunctionalInterface
public interface AfterJob {

  /** A job has ended by itself; called within its tenant, after it is noted so. */
  void ended(Job job);
}
