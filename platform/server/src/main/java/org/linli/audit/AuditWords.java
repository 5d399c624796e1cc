package org.linli.audit;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.api.RegionalPlugin;
import org.linli.web.template.Messages;

/**
 * The words for actions and for kinds of objects: {@code audit.action.station.opened} in the core's
 * bundle, {@code <plugin-id>.audit.action.…} in a plugin's. What has no words is shown as it is.
 */
@Singleton
class AuditWords {

  private final Messages messages;
  private final Collection<RegionalPlugin> plugins;

  AuditWords(Messages messages, Collection<RegionalPlugin> plugins) {
    this.messages = messages;
    this.plugins = plugins;
  }

  String action(String action) {
    return words("audit.action." + action).orElse(action);
  }

  String kind(String kind) {
    return words("audit.kind." + kind).orElse(kind);
  }

  String detail(String name) {
    return words("audit.detail." + name).orElse(name);
  }

  private Optional<String> words(String key) {
    return Stream.concat(Stream.of(key), plugins.stream().map(plugin -> plugin.id() + "." + key))
        .map(messages::find)
        .flatMap(Optional::stream)
        .findFirst();
  }
}
