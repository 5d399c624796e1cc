package org.linli.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.api.Message;
import org.linli.api.Scope;
import org.linli.file.Content;
import org.linli.file.NewFile;

/** A job in the hands of this node: what it is to do, and whom to tell how far it is. */
public final class JobRun {

  /** Often enough for whoever watches, seldom enough for the database. */
  private static final Duration BETWEEN = Duration.ofMillis(500);

  private final Job job;
  private final String holder;
  private final JobRows rows;
  private final Jobs jobs;
  private final Clock clock;
  private volatile boolean lost;
  private Instant saidAt = Instant.MIN;
  private Message message;

  JobRun(Job job, String holder, JobRows rows, Jobs jobs, Clock clock) {
    this.job = job;
    this.holder = holder;
    this.rows = rows;
    this.jobs = jobs;
    this.clock = clock;
    this.message = new Message("", List.of());
  }

  /** The job as it was taken up. */
  public Job job() {
    return job;
  }

  /** A file that the job makes, for {@link org.linli.file.Filing}. */
  public NewFile newFile(String name, Content content) {
    return new NewFile(JobFiles.KIND, job.id(), name, Set.of(content), job.startedBy().account());
  }

  /** Something that the job was asked with. */
  public Optional<String> payload(String name) {
    return Optional.ofNullable(job.payload().get(name));
  }

  /** Whose records it may touch, as {@link NewJob#within} kept it; none without that. */
  public Scope scope() {
    return new Scope(
        payload(NewJob.SCOPE).stream()
            .flatMap(text -> Stream.of(text.split(" ")))
            .filter(prefix -> !prefix.isEmpty())
            .toList());
  }

  /** Says what it is doing from now on. */
  public void step(String messageKey, Object... args) {
    message = Message.of(messageKey, args);
    say(0, 0);
  }

  /**
   * Says how far it is. Call it often: here the work ends when it was cancelled.
   *
   * @param done units done
   * @param total units in all
   */
  public void progress(long done, long total) {
    Instant now = clock.instant();
    if (now.isBefore(saidAt.plus(BETWEEN)) && done < total) {
      stopIfLost();
      return;
    }
    say(done, total);
  }

  private void say(long done, long total) {
    stopIfLost();
    saidAt = clock.instant();
    if (rows.progress(job.id(), holder, done, total, jobs.write(message), saidAt.plus(Runner.LEASE))
        == 0) {
      lost = true;
    }
    stopIfLost();
    if (rows.isCancelRequested(job.id())) {
      throw new JobStopped(true);
    }
  }

  private void stopIfLost() {
    if (lost) {
      throw new JobStopped(false);
    }
  }

  /** Keeps the job for another while; notes when it belongs to another node by now. */
  void extend() {
    if (rows.extend(job.id(), holder, clock.instant().plus(Runner.LEASE)) == 0) {
      lost = true;
    }
  }

  /** Hands the job back: whoever looks next takes it up again. */
  void release() {
    rows.extend(job.id(), holder, clock.instant());
    lost = true;
  }

  /** Whether it is no longer this node's: what goes wrong then is not the job's end. */
  boolean isLost() {
    return lost;
  }

  /** Ends the job, unless it belongs to another node by now; tells whether it did. */
  boolean finish(Job.State state, Message words, @Nullable Long file) {
    return rows.finish(job.id(), holder, state.name(), jobs.write(words), file, clock.instant())
        > 0;
  }
}
