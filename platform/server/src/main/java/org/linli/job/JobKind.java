package org.linli.job;

/** A kind of work. A bean of the domain it belongs to. */
public interface JobKind {

  /**
   * Its name, for example {@code "audit-export"}; its title stands in the message bundles as {@code
   * job.kind.} and the name.
   */
  String name();

  /**
   * Does the work, within the job's tenant if it has one. Repeatable: a job whose node was killed
   * is run again from the start, so what is there already is left or replaced.
   *
   * @return what became of it
   * @throws JobFailure when it can't be done, with words for whoever asked
   */
  JobResult run(JobRun run);
}
