package org.linli.job;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.api.Scope;
import org.linli.tenant.TenantId;

/**
 * A job that is to be done.
 *
 * @param kind the name of its {@link JobKind}
 * @param tenant the tenant it works in; null for work of the platform
 * @param startedBy who asks for it
 * @param payload what it is to do
 * @param onlyOne while a job with this word is open no second one is started; null for any number
 */
public record NewJob(
    String kind,
    @Nullable TenantId tenant,
    StartedBy startedBy,
    Map<String, String> payload,
    @Nullable String onlyOne) {

  /** Where the payload keeps whose records the job may touch. */
  static final String SCOPE = "scope";

  /** Keeps its own copy. */
  public NewJob {
    payload = Map.copyOf(payload);
  }

  /** A job in a tenant. */
  public static NewJob in(
      TenantId tenant, String kind, StartedBy startedBy, Map<String, String> payload) {
    return new NewJob(kind, tenant, startedBy, payload, null);
  }

  /** A job of the platform. */
  public static NewJob ofPlatform(String kind, StartedBy startedBy, Map<String, String> payload) {
    return new NewJob(kind, null, startedBy, payload, null);
  }

  /** The same job for the records of a scope: that of whoever asks, as it is now. */
  public NewJob within(Scope scope) {
    Map<String, String> more = new HashMap<>(payload);
    more.put(SCOPE, String.join(" ", scope.prefixes()));
    return new NewJob(kind, tenant, startedBy, more, onlyOne);
  }

  /** The same job, started only if none with this word is open. */
  public NewJob onlyOne(String word) {
    return new NewJob(kind, tenant, startedBy, payload, word);
  }
}
