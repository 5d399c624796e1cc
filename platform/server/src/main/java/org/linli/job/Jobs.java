package org.linli.job;

import io.micronaut.core.type.Argument;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.Message;
import org.linli.tenant.TenantId;

/** The jobs of all tenants and of the platform. */
@Singleton
public class Jobs {

  private static final Argument<Map<String, String>> PAYLOAD =
      Argument.mapOf(String.class, String.class);
  private static final Argument<List<String>> WORDS = Argument.listOf(String.class);

  private final JobRows rows;
  private final JsonMapper json;
  private final Clock clock;
  private final WakeUp wakeUp;

  Jobs(JobRows rows, JsonMapper json, Clock clock, WakeUp wakeUp) {
    this.rows = rows;
    this.json = json;
    this.clock = clock;
    this.wakeUp = wakeUp;
  }

  /**
   * Asks for a job; a node begins with it at once if it has a hand free. Not part of a tenant's
   * transaction: call it after the commit of whatever the job relies on.
   *
   * @return its id; of the one that is open where there is to be only one
   */
  public long submit(NewJob job) {
    Optional<Long> open = Optional.ofNullable(job.onlyOne()).flatMap(rows::open);
    long id = open.orElseGet(() -> insert(job));
    wakeUp.call();
    return id;
  }

  /** A job. */
  public Optional<Job> find(long id) {
    return rows.findById(id).map(this::read);
  }

  /** The newest jobs of all. */
  public List<Job> newest(int limit) {
    return rows.newest(limit).stream().map(this::read).toList();
  }

  /** The newest jobs of a kind. */
  public List<Job> newest(String kind, int limit) {
    return rows.newestOfKind(kind, limit).stream().map(this::read).toList();
  }

  /** The newest jobs that an account asked for in a tenant. */
  public List<Job> newestOf(TenantId tenant, long account, int limit) {
    return rows.newestOf(tenant.value(), account, limit).stream().map(this::read).toList();
  }

  /** Stops a job: one that waits at once, one that runs as soon as it says how far it is. */
  public void cancel(long id) {
    if (rows.cancelQueued(id, clock.instant()) == 0) {
      rows.requestCancel(id);
    }
  }

  private long insert(NewJob job) {
    StartedBy by = job.startedBy();
    TenantId tenant = job.tenant();
    JobRow row =
        new JobRow(
            null,
            job.kind(),
            tenant == null ? null : tenant.value(),
            by.account(),
            by.roles(),
            by.address(),
            write(PAYLOAD, job.payload()),
            job.onlyOne(),
            Job.State.QUEUED,
            0,
            0,
            "[]",
            null,
            0,
            false,
            null,
            null,
            clock.instant(),
            null,
            null);
    try {
      return row(rows.save(row));
    } catch (DataAccessException e) {
      // Another node may have been quicker with the only one.
      return Optional.ofNullable(job.onlyOne()).flatMap(rows::open).orElseThrow(() -> e);
    }
  }

  private static long row(JobRow row) {
    Long id = row.id();
    if (id == null) {
      throw new IllegalStateException("A job was stored without an id");
    }
    return id;
  }

  Job read(JobRow row) {
    String tenant = row.tenant();
    return new Job(
        row(row),
        row.kind(),
        tenant == null ? null : new TenantId(tenant),
        new StartedBy(row.account(), row.roles(), row.address()),
        parse(PAYLOAD, row.payload()),
        row.state(),
        row.done(),
        row.total(),
        message(row.message()),
        row.file(),
        row.cancelRequested(),
        row.createdAt(),
        row.finishedAt());
  }

  /** A message as it stands in a row: its key, then what fills its gaps. */
  String write(Message message) {
    List<String> words = new ArrayList<>();
    words.add(message.key());
    words.addAll(message.args());
    return write(WORDS, words);
  }

  private Message message(String written) {
    List<String> words = parse(WORDS, written);
    return words.isEmpty()
        ? new Message("", List.of())
        : new Message(words.getFirst(), words.subList(1, words.size()));
  }

  private <T> String write(Argument<T> type, T value) {
    try {
      return json.writeValueAsString(type, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <T> T parse(Argument<T> type, String written) {
    try {
      return json.readValue(written, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
