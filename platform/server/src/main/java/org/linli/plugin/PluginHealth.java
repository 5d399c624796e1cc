package org.linli.plugin;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import org.reactivestreams.Publisher;

/**
 * Which plugins this node has, with their versions, so that nodes can be compared. An archive that
 * was refused is named and takes nothing down: had a tenant needed it, the start would have
 * stopped.
 */
@Singleton
final class PluginHealth implements HealthIndicator {

  private final PluginArchives archives;

  PluginHealth(PluginArchives archives) {
    this.archives = archives;
  }

  @Override
  public Publisher<HealthResult> getResult() {
    Map<String, String> versions = new TreeMap<>();
    archives.installed().forEach((id, archive) -> versions.put(id, archive.version()));
    archives.refused().forEach(id -> versions.put(id, "refused"));
    return Publishers.just(
        HealthResult.builder("plugins", HealthStatus.UP).details(versions).build());
  }
}
