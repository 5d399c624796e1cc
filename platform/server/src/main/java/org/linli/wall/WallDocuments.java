package org.linli.wall;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.linli.api.RegionalPlugin;
import org.linli.api.WallDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The documents that the current tenant's plugins want on the walls of stations. */
@Singleton
class WallDocuments {

  private static final Logger LOG = LoggerFactory.getLogger(WallDocuments.class);

  private final List<WallSource> sources;

  WallDocuments(List<WallSource> sources) {
    this.sources = sources;
  }

  /** All of them, plugin by plugin, in the order of each plugin's document. */
  List<WallDocument> all() {
    return sources.stream()
        .flatMap(source -> source.speakers().stream())
        .flatMap(plugin -> of(plugin).stream())
        .toList();
  }

  Optional<WallDocument> find(String id) {
    return all().stream().filter(one -> one.id().equals(id)).findFirst();
  }

  private static List<WallDocument> of(RegionalPlugin plugin) {
    try {
      return plugin.wallDocuments();
    } catch (RuntimeException e) {
      LOG.warn("The plugin {} can't say its documents for walls", plugin.id(), e);
      return List.of();
    }
  }
}
