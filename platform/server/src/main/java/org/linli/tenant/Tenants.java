package org.linli.tenant;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** The tenants that files describe, and the way to work within one. */
@Singleton
public final class Tenants {

  private final TenantFiles files;
  private final TenantStates states;
  private final ConnectionOperations<Connection> connections;

  Tenants(
      TenantFiles files,
      TenantStates states,
      @Named("default") ConnectionOperations<Connection> connections) {
    this.files = files;
    this.states = states;
    this.connections = connections;
  }

  /** Every tenant that has a file, by id. */
  public List<Tenant> all() {
    return files.tenants();
  }

  /** The tenant of that id, if a file describes it. */
  public Optional<Tenant> find(String id) {
    return TenantId.isPossible(id) ? files.find(new TenantId(id)) : Optional.empty();
  }

  /** The tenant whose own host a request came to, if it came to one: there is no other there. */
  public Optional<Tenant> hostOf(HttpRequest<?> request) {
    return request
        .getHeaders()
        .findFirst(HttpHeaders.HOST)
        .map(host -> host.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT))
        .flatMap(files::ofHost);
  }

  /**
   * The tenant of that id.
   *
   * @throws IllegalArgumentException if no file describes it
   */
  public Tenant get(TenantId id) {
    return files
        .find(id)
        .orElseThrow(() -> new IllegalArgumentException("no tenant is named " + id));
  }

  /** Where the tenant stands in its life; read from the control schema, at most 5 s old. */
  public TenantState stateOf(Tenant tenant) {
    return states.of(tenant.id());
  }

  /** Does some work within a tenant. */
  public void within(Tenant tenant, Runnable work) {
    within(
        tenant,
        () -> {
          work.run();
          return Boolean.TRUE;
        });
  }

  /**
   * Does some work within a tenant and hands on its result.
   *
   * @throws IllegalStateException inside a connection or transaction that belongs to another
   *     tenant: that one would be used, silently
   */
  public <T> T within(Tenant tenant, Supplier<T> work) {
    boolean same = CurrentTenant.find().filter(tenant::equals).isPresent();
    if (!same && connections.findConnectionStatus().isPresent()) {
      throw new IllegalStateException(
          "a transaction is open: finish it before working within " + tenant.id());
    }
    return PropagatedContext.getOrEmpty().plus(new CurrentTenant(tenant)).propagate(work);
  }
}
