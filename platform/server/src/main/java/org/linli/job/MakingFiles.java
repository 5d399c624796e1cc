package org.linli.job;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.linli.file.Content;
import org.linli.file.FileRefused;
import org.linli.file.Filing;

/** Makes the file that somebody asked a job for, and knows what was written to it. */
@Singleton
public class MakingFiles {

  private final Filing filing;

  MakingFiles(Filing filing) {
    this.filing = filing;
  }

  /** Writes what goes into a file. */
  @FunctionalInterface
  public interface Writer {
    /**
     * Writes all of it to the path, which exists and is empty.
     *
     * @return how many rows there are
     */
    long write(Path file) throws IOException;
  }

  /**
   * A file that was made.
   *
   * @param key the file's
   * @param rows how many rows it has
   */
  public record Made(long key, long rows) {

    /** The job's end: a sentence that is told how many rows there are, and the file. */
    public JobResult saying(String messageKey) {
      return JobResult.saying(messageKey, rows).with(key);
    }
  }

  /**
   * Makes it; only whoever asked for the job may load it.
   *
   * @param name what it is called, without an ending
   * @throws JobFailure if the tenant's space is full
   */
  public Made make(JobRun run, String name, Content content, Writer writer) {
    AtomicLong rows = new AtomicLong();
    try {
      long key =
          filing.store(run.newFile(name, content), path -> rows.set(writer.write(path))).key();
      return new Made(key, rows.get());
    } catch (FileRefused refused) {
      throw new JobFailure(refused.messageKey(), refused.args());
    }
  }
}
