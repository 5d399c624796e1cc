package org.linli.audit;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.api.RegionalPlugin;
import org.linli.web.template.Messages;

/**
 * The words for actions, for kinds of objects and for details: {@code audit.action.station.opened}
 * in the core's bundle, {@code <plugin-id>.audit.action.…} in a plugin's. What has no words is
 * shown as it is.
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

  /** The words for what a detail says: {@code audit.value.purpose.RESET}; else as it is. */
  String value(String name, String value) {
    return switch (name) {
      case "role", "before" -> words("audit.role." + value).orElse(value);
      default -> words("audit.value." + name + "." + value).orElse(value);
    };
  }

  private Optional<String> words(String key) {
    return Stream.concat(Stream.of(key), plugins.stream().map(plugin -> plugin.id() + "." + key))
        .map(messages::find)
        .flatMap(Optional::stream)
        .findFirst();
  }
}
