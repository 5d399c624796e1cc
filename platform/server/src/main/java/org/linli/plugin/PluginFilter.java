package org.linli.plugin;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.MethodBasedRouteMatch;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteMatch;
import org.linli.tenant.CurrentTenant;

/** A plugin's pages answer 404 where it isn't enabled, before anyone asks who is looking. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class PluginFilter implements Ordered {

  private final Plugins plugins;
  private final EnabledPlugins enabled;

  PluginFilter(Plugins plugins, EnabledPlugins enabled) {
    this.plugins = plugins;
    this.enabled = enabled;
  }

  @RequestFilter
  @ExecuteOn(TaskExecutors.BLOCKING)
  void checkEnabled(HttpRequest<?> request) {
    RouteAttributes.getRouteMatch(request)
        .map(PluginFilter::controllerOf)
        .flatMap(plugins::pluginOf)
        .filter(plugin -> CurrentTenant.find().isEmpty() || !enabled.ids().contains(plugin))
        .ifPresent(
            plugin -> {
              throw new HttpStatusException(HttpStatus.NOT_FOUND, "not enabled: " + plugin);
            });
  }

  private static Class<?> controllerOf(RouteMatch<?> match) {
    return match instanceof MethodBasedRouteMatch<?, ?> method
        ? method.getDeclaringType()
        : Object.class;
  }

  @Override
  public int getOrder() {
    // after the tenant is set, before security
    return HIGHEST_PRECEDENCE + 100;
  }
}
