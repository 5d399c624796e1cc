package org.linli.job;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Problem;
import org.linli.file.Filing;
import org.linli.file.StoredFile;
import org.linli.web.template.Messages;

/** Long work that one asked for, for programs: how far it is, stopping it, the file it made. */
@Controller("/api/jobs")
class JobApi {

  private final OwnJobs own;
  private final JobTitles titles;
  private final Filing filing;
  private final Messages messages;

  JobApi(OwnJobs own, JobTitles titles, Filing filing, Messages messages) {
    this.own = own;
    this.titles = titles;
    this.filing = filing;
    this.messages = messages;
  }

  /** The newest fifty of one's own. */
  @Get
  @Access(signedIn = true)
  List<Item> list() {
    return own.newest().stream().map(this::item).toList();
  }

  /** How far one is, and what became of it. */
  @Get("/{job}")
  @Access(signedIn = true)
  Item show(long job) {
    return item(own.find(job));
  }

  /** The file that one made. */
  @Get("/{job}/file")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @Access(signedIn = true)
  StreamedFile file(long job) {
    StoredFile file = own.find(job).file().flatMap(filing::find).orElseThrow(Problem::notFound);
    return new StreamedFile(
            filing.open(file),
            MediaType.APPLICATION_OCTET_STREAM_TYPE,
            file.storedAt().toEpochMilli(),
            file.size())
        .attach(file.name());
  }

  /** Stops one: one that waits at once, one that runs as soon as it can. */
  @Post("/{job}/cancellation")
  @Access(signedIn = true)
  Item cancel(long job) {
    own.cancel(job);
    return item(own.find(job));
  }

  private Item item(Job job) {
    String key = job.message().key();
    return new Item(
        job.id(),
        job.kind(),
        messages.say(titles.of(job)),
        job.state(),
        job.done(),
        job.total(),
        job.percent(),
        key.isEmpty() ? "" : messages.say(job.message()),
        job.file().isPresent(),
        job.isCancelRequested(),
        job.createdAt(),
        job.finishedAt());
  }

  /**
   * A job.
   *
   * @param title what it is called
   * @param done units of work done
   * @param total units in all; 0 while that isn't known
   * @param percent how far it is, from 0 to 100
   * @param message what it is doing, or what became of it, in words
   * @param hasFile whether it made a file
   * @param isStopping whether it was asked to stop
   */
  @Serdeable
  record Item(
      long id,
      String kind,
      String title,
      Job.State state,
      long done,
      long total,
      int percent,
      String message,
      boolean hasFile,
      boolean isStopping,
      Instant createdAt,
      @Nullable Instant finishedAt) {}
}
