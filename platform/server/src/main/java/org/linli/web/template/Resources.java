package org.linli.web.template;

import io.micronaut.context.ApplicationContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Texts from the platform's own archive, then from the plugins': one class loader sees them all.
 */
@Singleton
public final class Resources {

  private final ClassLoader all;

  @Inject
  Resources(ApplicationContext context) {
    this(context.getClassLoader());
  }

  Resources(ClassLoader all) {
    this.all = all;
  }

  /** The whole text of a resource, as UTF-8. */
  public Optional<String> text(String path) {
    return Optional.ofNullable(all.getResource(path)).map(Resources::read);
  }

  private static String read(URL url) {
    try {
      var connection = url.openConnection();
      // A cached jar would stay open, and stay old, after a plugin is replaced.
      connection.setUseCaches(false);
      try (InputStream in = connection.getInputStream()) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + url, e);
    }
  }
}
