package org.linli.tenant;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.reactivestreams.Publisher;

/**
 * Whether every database server answers. Anyone may see which of them does; why one doesn't stands
 * in the log.
 */
@Singleton
@Readiness
final class DatabaseHealth implements HealthIndicator {

  private static final int PATIENCE_SECONDS = 3;

  private final DatabaseServers servers;
  private final ExecutorService threads;

  DatabaseHealth(DatabaseServers servers, @Named(TaskExecutors.BLOCKING) ExecutorService threads) {
    this.servers = servers;
    this.threads = threads;
  }

  @Override
  public Publisher<HealthResult> getResult() {
    Map<String, CompletableFuture<HealthStatus>> asked = new TreeMap<>();
    servers.names().forEach(name -> asked.put(name, ask(name)));
    return Publishers.fromCompletableFuture(
        CompletableFuture.allOf(asked.values().toArray(CompletableFuture[]::new))
            .thenApply(all -> result(asked)));
  }

  private CompletableFuture<HealthStatus> ask(String server) {
    return CompletableFuture.supplyAsync(() -> answers(server), threads)
        .completeOnTimeout(HealthStatus.DOWN, PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  private HealthStatus answers(String server) {
    try (Connection connection = servers.poolOf(server).getConnection()) {
      return connection.isValid(PATIENCE_SECONDS) ? HealthStatus.UP : HealthStatus.DOWN;
    } catch (SQLException e) {
      return HealthStatus.DOWN;
    }
  }

  private static HealthResult result(Map<String, CompletableFuture<HealthStatus>> asked) {
    Map<String, String> byServer = new TreeMap<>();
    asked.forEach((name, status) -> byServer.put(name, status.join().getName()));
    boolean allUp = byServer.values().stream().allMatch(HealthStatus.NAME_UP::equals);
    return HealthResult.builder("database", allUp ? HealthStatus.UP : HealthStatus.DOWN)
        .details(byServer)
        .build();
  }
}
