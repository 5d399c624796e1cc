package org.linli.plugin;

import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.api.RegionalPlugin;

/**
 * The installed plugins: each archive with the bean that speaks for it. The speakers are looked up
 * when somebody first asks, because they may need ports whose beans ask here who is enabled; the
 * checks at the start are the first.
 */
@Singleton
public final class Plugins {

  private final PluginArchives archives;
  private final BeanProvider<RegionalPlugin> speakers;
  private @Nullable Map<String, InstalledPlugin> byId;

  Plugins(PluginArchives archives, BeanProvider<RegionalPlugin> speakers) {
    this.archives = archives;
    this.speakers = speakers;
  }

  private synchronized Map<String, InstalledPlugin> byId() {
    if (byId == null) {
      byId = join();
    }
    return byId;
  }

  private Map<String, InstalledPlugin> join() {
    Map<String, RegionalPlugin> speakerOf =
        speakers.stream()
            .filter(speaker -> archives.pluginOf(speaker.getClass()).isPresent())
            .collect(
                Collectors.toMap(
                    speaker -> archives.pluginOf(speaker.getClass()).orElseThrow(),
                    speaker -> speaker));
    Map<String, InstalledPlugin> joined = new LinkedHashMap<>();
    archives
        .installed()
        .forEach(
            (id, archive) -> {
              RegionalPlugin speaker = speakerOf.get(id);
              if (speaker == null || !speaker.id().equals(id)) {
                throw new IllegalStateException(
                    "the archive %s needs exactly one bean that implements RegionalPlugin and says the same id"
                        .formatted(id));
              }
              joined.put(id, new InstalledPlugin(id, archive.version(), speaker, archive.loader()));
            });
    return joined;
  }

  /** Every installed plugin, by id. */
  public List<InstalledPlugin> all() {
    return List.copyOf(byId().values());
  }

  /** The plugin of that id, if it is installed. */
  public Optional<InstalledPlugin> find(String id) {
    return Optional.ofNullable(byId().get(id));
  }

  /** The id of the plugin that a class comes from; empty for the platform's own. */
  public Optional<String> pluginOf(Class<?> type) {
    return archives.pluginOf(type);
  }

  /**
   * An installed plugin.
   *
   * @param id its id
   * @param version its version
   * @param speaker the bean that says what it contributes
   * @param loader where its resources are
   */
  public record InstalledPlugin(
      String id, String version, RegionalPlugin speaker, ClassLoader loader) {

    /** Where its migrations are. */
    String scripts() {
      return "db/" + id;
    }

    /** What the names of its tables begin with. */
    String tablePrefix() {
      return id.replace('-', '_') + "_";
    }

    boolean hasScripts() {
      return loader.getResource(scripts()) != null;
    }
  }
}
