package org.linli.job;

/** A kind of work. A bean of the domain it belongs to. */
public interface JobKind {

  /** Its name, for example {@code "audit-export"}; jobs keep it, so it never changes. */
  String name();

  /** The key of its title in the message bundles. */
  String titleKey();

  /**
   * Does the work, within the job's tenant if it has one. Repeatable: a job whose node was killed
   * is run again from the start, so what is there already is left or replaced.
   *
   * @return what became of it
   * @throws JobFailure when it can't be done, with words for whoever asked
   */
  JobResult run(JobRun run);
}
