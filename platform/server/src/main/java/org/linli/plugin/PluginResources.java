package org.linli.plugin;

import jakarta.inject.Singleton;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.web.template.TemplateSource;

/** Templates and message bundles inside the plugins' archives, each under its plugin's id. */
@Singleton
final class PluginResources implements TemplateSource {

  private final PluginArchives archives;

  PluginResources(PluginArchives archives) {
    this.archives = archives;
  }

  @Override
  public Optional<URL> find(String path) {
    return archives.installed().values().stream()
        .filter(plugin -> belongs(path, plugin.id()))
        .flatMap(
            plugin ->
                Stream.ofNullable(((URLClassLoader) plugin.loader()).findResource(path))
                    .filter(Objects::nonNull))
        .findFirst();
  }

  /** A plugin can't put anything into another's folder, nor into the platform's. */
  private static boolean belongs(String path, String id) {
    return path.startsWith("views/" + id + "/")
        || path.startsWith("i18n/" + id + ".")
        || path.startsWith("i18n/" + id + "_");
  }
}
