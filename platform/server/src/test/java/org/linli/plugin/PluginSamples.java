package org.linli.plugin;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.linli.testing.Sample;
import org.linli.testing.Sample.Found;

/**
 * What only a plugin brings, for the trials of every route: each plugin's own tests bring real
 * ones.
 */
@Factory
final class PluginSamples {

  @Singleton
  Sample plugin() {
    return Sample.of("plugin", (server, ground) -> Found.absent("none", "no plugin is installed"));
  }

  @Singleton
  Sample form() {
    return Sample.of("form", (server, ground) -> Found.absent("none", "no plugin has a form"));
  }
}
