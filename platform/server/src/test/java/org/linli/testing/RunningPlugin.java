package org.linli.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.linli.api.CommunitySection;
import org.linli.division.SectionSource;
import org.linli.plugin.EnabledPlugins;
import org.linli.plugin.Plugins;
import org.linli.plugin.SwitchingPlugins;
import org.linli.tenant.Migrations;
import org.linli.tenant.Onboarding;
import org.linli.tenant.Tenant;
import org.linli.tenant.Tenants;

/**
 * A plugin's built archive in a server of its own, with a tenant that uses it and one that doesn't.
 */
abstract class RunningPlugin {

  static final Sample.Ground GROUND = new Sample.Ground("zhuhai", "440402001", "440403", "beibei");

  final String id = System.getProperty("linli.plugin.id");
  private final HttpClient http = HttpClient.newHttpClient();
  LinliServer server;
  Tenant uses;
  Tenant other;

  /**
   * The tenant files of the test: {@code zhuhai}, which may use the plugin, and one that hasn't.
   */
  @BeforeAll
  void start_a_server_with_the_archive() {
    LinliServer.dropOldSchemas("linlitest_contract_");
    Path tenants = Path.of("target", "contract-tenants");
    SampleTenant.ZHUHAI.write(tenants, SampleTenant.permits(id));
    SampleTenant.BEIBEI.write(tenants, SampleTenant.permits(id));
    server = LinliServer.start(tenants, Map.of("linli.schema-prefix", "linlitest_contract_"));
    uses = server.tenant("zhuhai");
    other = server.tenant("beibei");
    for (Tenant tenant : List.of(uses, other)) {
      server.get(Onboarding.class).onboard(tenant, (number, steps, key, done, total) -> {});
    }
  }

  @AfterAll
  void stop() {
    server.close();
  }

  void assertSilent(Tenant tenant) throws Exception {
    assertThat(within(tenant, () -> enabled().ids().toString())).doesNotContain(id);
    assertThat(sections(tenant)).isEmpty();
    for (String path : plainGets()) {
      assertThat(status(tenant, path)).as(tenant.id() + path).isEqualTo(404);
    }
  }

  /** What it adds to a community's page there. */
  List<CommunitySection> sections(Tenant tenant) {
    Plugins plugins = server.get(Plugins.class);
    return server
        .get(Tenants.class)
        .within(
            tenant,
            () ->
                Stream.concat(
                        server.context().getBeansOfType(CommunitySection.class).stream(),
                        server.context().getBeansOfType(SectionSource.class).stream()
                            .flatMap(source -> source.sections().stream()))
                    .filter(
                        section ->
                            plugins.pluginOf(section.getClass()).filter(id::equals).isPresent())
                    .toList());
  }

  Plugins.InstalledPlugin plugin() {
    return server.get(Plugins.class).find(id).orElseThrow();
  }

  SwitchingPlugins switching() {
    return server.get(SwitchingPlugins.class);
  }

  EnabledPlugins enabled() {
    return server.get(EnabledPlugins.class);
  }

  String within(Tenant tenant, java.util.function.Supplier<String> work) {
    return server.get(Tenants.class).within(tenant, work);
  }

  List<String> tables(Tenant tenant) {
    return server.get(Migrations.class).tables(tenant, id.replace('-', '_') + "_");
  }

  List<UriRouteInfo<?, ?>> routes() {
    Plugins plugins = server.get(Plugins.class);
    List<UriRouteInfo<?, ?>> routes = new ArrayList<>();
    server
        .get(Router.class)
        .uriRoutes()
        .filter(route -> plugins.pluginOf(route.getDeclaringType()).filter(id::equals).isPresent())
        .forEach(routes::add);
    return routes;
  }

  /** The plugin's pages that need nothing but the tenant. */
  List<String> plainGets() {
    return routes().stream()
        .filter(route -> route.getHttpMethodName().equals("GET"))
        .map(route -> route.getUriMatchTemplate().toString())
        .map(path -> path.replaceFirst("^/\\{tenant}", "").replaceAll("\\{\\?.*}", ""))
        .filter(path -> !path.contains("{"))
        .toList();
  }

  int status(Tenant tenant, String path) throws IOException, InterruptedException {
    return http.send(
            HttpRequest.newBuilder(server.address().resolve("/" + tenant.id() + path)).build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}
