package org.linli.web.metrics;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who may read the metrics: {@code linli.metrics.*}. Nobody, unless a token is set, or they are
 * declared open, as on a network where only Prometheus reaches this address.
 */
@ConfigurationProperties("linli.metrics")
final class MetricsSettings {

  private @Nullable String token;
  private boolean open;

  /** What the reader sends as {@code Authorization: Bearer …}. */
  Optional<String> token() {
    return Optional.ofNullable(token).filter(given -> !given.isBlank());
  }

  public void setToken(@Nullable String token) {
    this.token = token;
  }

  boolean isOpen() {
    return open;
  }

  public void setOpen(boolean open) {
    this.open = open;
  }
}
