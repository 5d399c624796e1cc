package org.linli.plugin;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.api.Message;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.tenant.CurrentTenant;
import org.linli.web.HomePart;
import org.linli.web.template.Messages;

/** The plugins that could not be enabled or are off, for whoever can switch them. */
@Singleton
final class PluginHome implements HomePart {

  private final Plugins plugins;
  private final PluginStates states;
  private final Messages messages;
  private final Viewer viewer;

  PluginHome(Plugins plugins, PluginStates states, Messages messages, Viewer viewer) {
    this.plugins = plugins;
    this.states = states;
    this.messages = messages;
    this.viewer = viewer;
  }

  @Override
  public List<Task> tasks() {
    if (!viewer.has(Role.TENANT_ADMINISTRATOR)) {
      return List.of();
    }
    List<String> permitted = CurrentTenant.get().plugins().permitted();
    Map<String, PluginState> known =
        states.findAll().stream()
            .collect(Collectors.toMap(PluginState::plugin, Function.identity()));
    return plugins.all().stream()
        .filter(plugin -> permitted.contains(plugin.id()))
        .map(plugin -> task(plugin, known.get(plugin.id())))
        .filter(Objects::nonNull)
        .toList();
  }

  private @Nullable Task task(Plugins.InstalledPlugin plugin, @Nullable PluginState state) {
    String name = messages.say(plugin.speaker().about().messageKey());
    String path = "/plugins/" + plugin.id();
    return switch (state == null ? PluginState.State.DISABLED : state.state()) {
      case ENABLED -> null;
      case DISABLED -> new Task(Message.of("plugin.home.off", name), path, null, State.CALM);
      case FAILED -> new Task(Message.of("plugin.home.failed", name), path, null, State.LATE);
    };
  }
}
