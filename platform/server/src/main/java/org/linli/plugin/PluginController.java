package org.linli.plugin;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.plugin.Plugins.InstalledPlugin;
import org.linli.tenant.CurrentTenant;

/** Where a tenant's administrator sees, sets, enables and disables the plugins it may use. */
@Controller("/plugins")
@Produces(MediaType.TEXT_HTML)
final class PluginController {

  private final Plugins plugins;
  private final PluginStates states;
  private final SwitchingPlugins switching;
  private final ChoosingSettings choosing;

  PluginController(
      Plugins plugins, PluginStates states, SwitchingPlugins switching, ChoosingSettings choosing) {
    this.plugins = plugins;
    this.states = states;
    this.switching = switching;
    this.choosing = choosing;
  }

  @Get
  @Access(Role.TENANT_ADMINISTRATOR)
  Page list() {
    List<String> permitted = CurrentTenant.get().plugins().permitted();
    Map<String, PluginState> known =
        permitted.isEmpty()
            ? Map.of()
            : states.findByPluginIn(permitted).stream()
                .collect(Collectors.toMap(PluginState::plugin, Function.identity()));
    return Page.of("plugin/list")
        .with(
            "plugins",
            plugins.all().stream()
                .filter(plugin -> permitted.contains(plugin.id()))
                .map(plugin -> PluginView.of(plugin, known.get(plugin.id())))
                .toList());
  }

  @Get("/{plugin}")
  @Access(Role.TENANT_ADMINISTRATOR)
  Page show(String plugin) {
    InstalledPlugin found = find(plugin);
    return page(found).with(choosing.shown(found));
  }

  @Post("/{plugin}/enablement")
  @Access(Role.TENANT_ADMINISTRATOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer enable(String plugin) {
    InstalledPlugin found = find(plugin);
    Redirect back = Redirect.to("/plugins/" + plugin);
    return switching
        .enable(found.id())
        .map(why -> back.warning("plugin.enable.failed"))
        .orElseGet(() -> back.saying("plugin.enabled"));
  }

  @Post("/{plugin}/disablement")
  @Access(Role.TENANT_ADMINISTRATOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer disable(String plugin) {
    switching.disable(find(plugin).id());
    return Redirect.to("/plugins/" + plugin).saying("plugin.disabled");
  }

  @Post("/{plugin}/settings")
  @Access(Role.TENANT_ADMINISTRATOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer choose(String plugin, @Body Form form) {
    InstalledPlugin found = find(plugin);
    if (!choosing.choose(found, form)) {
      return page(found).with(form);
    }
    choosing.settled();
    return Redirect.to("/plugins/" + plugin).saying("plugin.settings.saved");
  }

  private Page page(InstalledPlugin plugin) {
    return Page.of("plugin/show")
        .crumb("/plugins", "plugin.title")
        .with("plugin", PluginView.of(plugin, states.findById(plugin.id()).orElse(null)));
  }

  private InstalledPlugin find(String id) {
    return plugins
        .find(id)
        .filter(plugin -> CurrentTenant.get().plugins().permitted().contains(id))
        .orElseThrow(Problem::notFound);
  }
}
