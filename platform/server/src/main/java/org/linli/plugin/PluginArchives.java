package org.linli.plugin;

import io.micronaut.context.ApplicationContextBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pf4j.DefaultPluginManager;
import org.pf4j.PluginState;
import org.pf4j.PluginWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The plugin archives of a folder, loaded once before the application context is made; joins their
 * beans to the context through a class loader that looks in the platform, then in each archive.
 */
public final class PluginArchives {

  private static final Logger LOG = LoggerFactory.getLogger(PluginArchives.class);

  /** The version of {@code org.linli.api} that archives are checked against. */
  static final String API_VERSION = "1.0.0";

  private final Path folder;
  private final Map<String, Installed> installed = new LinkedHashMap<>();
  private final Map<String, String> refused = new LinkedHashMap<>();

  /**
   * An archive that was loaded.
   *
   * @param id the plugin's id
   * @param version the plugin's version
   * @param loader its class loader
   */
  record Installed(String id, String version, ClassLoader loader) {}

  private PluginArchives(Path folder) {
    this.folder = folder;
  }

  /** Loads every archive of a folder; a folder that isn't there has none. */
  public static PluginArchives load(Path folder) {
    PluginArchives archives = new PluginArchives(folder);
    if (Files.isDirectory(folder)) {
      archives.loadAll();
    } else {
      LOG.info("no plugins: {} is not a folder", folder.toAbsolutePath());
    }
    return archives;
  }

  private void loadAll() {
    DefaultPluginManager manager = new DefaultPluginManager(folder.toAbsolutePath());
    manager.setSystemVersion(API_VERSION);
    manager.loadPlugins();
    manager.getPlugins().stream()
        .sorted(Comparator.comparing(PluginWrapper::getPluginId))
        .forEach(this::sort);
    LOG.info("plugins: {}", installed.keySet());
    refused.forEach((id, why) -> LOG.warn("plugin {} can't be used: {}", id, why));
  }

  private void sort(PluginWrapper plugin) {
    String id = plugin.getPluginId();
    if (plugin.getPluginState() == PluginState.DISABLED
        || plugin.getPluginState() == PluginState.UNLOADED) {
      refused.put(
          id,
          "it requires version %s of the platform, this is %s"
              .formatted(plugin.getDescriptor().getRequires(), API_VERSION));
    } else {
      installed.put(
          id,
          new Installed(id, plugin.getDescriptor().getVersion(), plugin.getPluginClassLoader()));
    }
  }

  /** Lets a context see the plugins' beans and introspections, and gives it this object. */
  public ApplicationContextBuilder join(ApplicationContextBuilder builder) {
    List<ClassLoader> loaders = new ArrayList<>();
    installed.values().forEach(plugin -> loaders.add(plugin.loader()));
    ClassLoader all = new JoinedClassLoader(PluginArchives.class.getClassLoader(), loaders);
    SharedIntrospections.add(all);
    return builder.classLoader(all).singletons(this);
  }

  /** The archives that were loaded, by id. */
  Map<String, Installed> installed() {
    return installed;
  }

  /** The ids of the archives that are there and could not be used. */
  Set<String> refused() {
    return refused.keySet();
  }

  /** Why an archive that is there could not be used. */
  Optional<String> whyRefused(String id) {
    return Optional.ofNullable(refused.get(id));
  }

  /** The plugin that a class comes from; empty for the platform's own. */
  Optional<String> pluginOf(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    return installed.values().stream()
        .filter(plugin -> plugin.loader() == loader)
        .map(Installed::id)
        .findFirst();
  }

  Path folder() {
    return folder;
  }
}
