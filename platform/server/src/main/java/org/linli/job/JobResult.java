package org.linli.job;

import org.jspecify.annotations.Nullable;
import org.linli.api.Message;

/**
 * What became of a job.
 *
 * @param message the sentence shown
 * @param file the file it made in its tenant, if any
 */
public record JobResult(Message message, @Nullable Long file) {

  /** Done, and what there is to say about it. */
  public static JobResult saying(String messageKey, Object... args) {
    return new JobResult(Message.of(messageKey, args), null);
  }

  /** The same with a file, which whoever asked for the job may download. */
  public JobResult with(long file) {
    return new JobResult(message, file);
  }
}
