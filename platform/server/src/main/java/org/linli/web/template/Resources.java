package org.linli.web.template;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Texts from the platform's own archive, then from the plugins'. */
@Singleton
public final class Resources {

  private final List<TemplateSource> others;

  Resources(List<TemplateSource> others) {
    this.others = others;
  }

  /** Finds a resource; the platform's own wins. */
  public Optional<URL> find(String path) {
    URL own = Resources.class.getClassLoader().getResource(path);
    if (own != null) {
      return Optional.of(own);
    }
    return others.stream().flatMap(source -> source.find(path).stream()).findFirst();
  }

  /** The whole text of a resource, as UTF-8. */
  public Optional<String> text(String path) {
    return find(path).map(Resources::read);
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
