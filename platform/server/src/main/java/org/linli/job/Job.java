package org.linli.job;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Message;
import org.linli.tenant.TenantId;

/**
 * A job as it stands.
 *
 * @param id its id
 * @param kind the name of its {@link JobKind}
 * @param tenantId the tenant it works in; null for work of the platform
 * @param startedBy who asked for it
 * @param payload what it was asked to do
 * @param state where it stands
 * @param done units of work done
 * @param total units in all; 0 while that isn't known
 * @param message what it is doing, or what became of it, in words; its key may be empty
 * @param fileId the file it made, in its tenant
 * @param isCancelRequested whether it is to stop as soon as it can
 * @param createdAt when it was asked for
 * @param finishedAt when it ended, however it did
 */
public record Job(
    long id,
    String kind,
    @Nullable TenantId tenantId,
    StartedBy startedBy,
    Map<String, String> payload,
    State state,
    long done,
    long total,
    Message message,
    @Nullable Long fileId,
    boolean isCancelRequested,
    Instant createdAt,
    @Nullable Instant finishedAt) {

  /** Where a job stands. */
  public enum State {
    /** Waits for a node. */
    QUEUED,
    /** A node is at it, or was when it was killed. */
    RUNNING,
    /** Did what it was asked to. */
    DONE,
    /** Couldn't; its message says why. */
    FAILED,
    /** Was stopped by someone. */
    CANCELLED
  }

  /** The tenant it works in, if any. */
  public Optional<TenantId> tenant() {
    return Optional.ofNullable(tenantId);
  }

  /** The file it made, if any. */
  public Optional<Long> file() {
    return Optional.ofNullable(fileId);
  }

  /** Whether it may still change. */
  public boolean isOpen() {
    return state == State.QUEUED || state == State.RUNNING;
  }

  /** How far it is, from 0 to 100. */
  public int percent() {
    return state == State.DONE ? 100 : total <= 0 ? 0 : (int) Math.min(100, done * 100 / total);
  }
}
