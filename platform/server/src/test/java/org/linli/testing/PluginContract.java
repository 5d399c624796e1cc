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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.linli.account.AccessTrials;
import org.linli.api.Access;
import org.linli.api.CommunitySection;
import org.linli.api.Role;
import org.linli.api.WallDocument;
import org.linli.division.SectionSource;
import org.linli.indicator.IndicatorTrials;
import org.linli.plugin.EnabledPlugins;
import org.linli.plugin.Plugins;
import org.linli.plugin.SwitchingPlugins;
import org.linli.report.FormTrials;
import org.linli.station.OpenStation;
import org.linli.tenant.Migrations;
import org.linli.tenant.Onboarding;
import org.linli.tenant.Tenant;
import org.linli.tenant.Tenants;
import org.linli.wall.WallTrials;
import org.linli.web.template.Messages;

/**
 * What every plugin must hold to, run against its <em>built</em> archive. A plugin's module extends
 * it in a class named {@code *IT}; the build says which folder and which plugin.
 */
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
public abstract class PluginContract {

  private static final Sample.Ground GROUND =
      new Sample.Ground("zhuhai", "440402001", "440403", "beibei");

  private final String id = System.getProperty("linli.plugin.id");
  private final HttpClient http = HttpClient.newHttpClient();
  private LinliServer server;
  private Tenant uses;
  private Tenant other;

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

  @Test
  @Order(1)
  void the_archive_loads_and_speaks_for_itself() {
    Plugins.InstalledPlugin plugin = plugin();
    assertThat(plugin.speaker().id()).isEqualTo(id);
    assertThat(plugin.speaker().about().documents()).isNotEmpty();
    assertThat(plugin.speaker().getClass().getClassLoader())
        .isNotSameAs(Plugins.class.getClassLoader());
  }

  @Test
  @Order(2)
  void every_route_says_whom_it_answers() {
    assertThat(routes())
        .allSatisfy(
            route ->
                assertThat(route.getTargetMethod().hasAnnotation(Access.class))
                    .as(route.toString())
                    .isTrue());
  }

  @Test
  @Order(2)
  void it_acts_only_when_it_is_asked() {
    Plugins plugins = server.get(Plugins.class);
    assertThat(
            UnaskedBeans.among(
                server.context().getAllBeanDefinitions().stream()
                    .filter(
                        bean ->
                            plugins.pluginOf(bean.getBeanType()).filter(id::equals).isPresent())))
        .isEmpty();
  }

  @Test
  @Order(2)
  void whatever_it_records_has_words_for_the_auditor() throws IOException {
    Messages messages = server.get(Messages.class);
    assertThat(RecordedWords.of(Path.of("src/main/java")))
        .allSatisfy(
            key ->
                assertThat(messages.find(id + "." + key).or(() -> messages.find(key)))
                    .as(key)
                    .isPresent());
  }

  @Test
  @Order(3)
  void where_nobody_enabled_it_it_has_no_tables_and_no_pages() throws Exception {
    assertThat(tables(uses)).isEmpty();
    assertSilent(uses);
  }

  @Test
  @Order(4)
  void enabling_migrates_an_empty_schema_and_it_speaks_there_and_nowhere_else() throws Exception {
    assertThat(within(uses, () -> switching().enable(id).toString())).isEqualTo("Optional.empty");

    if (plugin().loader().getResource("db/" + id) != null) {
      assertThat(tables(uses)).isNotEmpty();
    }
    assertThat(within(uses, () -> enabled().ids().toString())).contains(id);
    for (String path : plainGets()) {
      assertThat(status(uses, path)).as(path).isNotEqualTo(404);
    }
    assertThat(sections(uses)).isEqualTo(plugin().speaker().communitySections());
    assertThat(tables(other)).isEmpty();
    assertSilent(other);
  }

  @Test
  @Order(5)
  void its_rules_about_joining_are_pure_and_say_where_they_come_from() {
    RuleTrials trials = new RuleTrials(server.get(Messages.class));
    assertThat(
            within(
                uses,
                () -> {
                  trials.of(plugin().speaker().signUpRules());
                  return "tried";
                }))
        .isEqualTo("tried");
  }

  @Test
  @Order(5)
  void its_standards_of_stations_cite_their_clauses_and_read_what_is_on_record() {
    new StandardTrials(server.get(Messages.class)).of(plugin().speaker().stationStandards());
  }

  @Test
  @Order(5)
  void its_report_forms_fill_for_every_unit_and_turn_and_come_back_equal() {
    FormTrials trials = server.get(FormTrials.class);
    assertThat(
            within(
                uses,
                () -> {
                  trials.of(plugin().speaker());
                  return "tried";
                }))
        .isEqualTo("tried");
  }

  @Test
  @Order(5)
  void its_documents_for_walls_are_filled_and_say_what_is_missing() {
    assertThat(
            within(
                uses,
                () -> {
                  server.get(WallTrials.class).of(plugin().speaker());
                  return "tried";
                }))
        .isEqualTo("tried");
  }

  @Test
  @Order(5)
  void its_indicators_say_how_they_come_about_and_open_the_records_behind_them() {
    IndicatorTrials trials = server.get(IndicatorTrials.class);
    assertThat(
            within(
                uses,
                () -> {
                  trials.of(plugin().speaker());
                  return "tried";
                }))
        .isEqualTo("tried");
  }

  @Test
  @Order(5)
  void its_documents_hang_at_the_stations_of_its_tenant_and_nowhere_else() {
    OpenStation here = new OpenStation(server, "zhuhai", "440402001");
    OpenStation there = new OpenStation(server, "beibei", "500109001");
    Program clerk = Program.as(server, "zhuhai", Role.SOCIAL_WORKER, here.path);
    Program other = Program.as(server, "beibei", Role.SOCIAL_WORKER, there.path);
    List<WallDocument> documents = plugin().speaker().wallDocuments();
    String at = "stations/%d/wall-documents";
    assertThat(clerk.get(at.formatted(here.id)).list()).hasSameSizeAs(documents);
    assertThat(other.get(at.formatted(there.id)).list()).isEmpty();
    for (WallDocument one : documents) {
      String path = at + "/" + one.id();
      assertThat(clerk.get(path.formatted(here.id)).status()).as(one.id()).isEqualTo(200);
      assertThat(other.get(path.formatted(there.id)).status()).as(one.id()).isEqualTo(404);
      assertThat(other.get(path.formatted(here.id)).status()).as(one.id()).isEqualTo(404);
    }
  }

  @Test
  @Order(6)
  void a_form_asks_no_more_of_the_database_for_many_records_than_for_a_few() {
    lay(server, GROUND, 2);
    Map<String, FormTrials.Cost> few = costs();
    lay(server, GROUND, 12);
    Map<String, FormTrials.Cost> many = costs();
    for (String form : few.keySet()) {
      assertThat(many.get(form).statements())
          .as("statements of " + form)
          .isLessThanOrEqualTo(few.get(form).statements());
    }
    within(
        uses,
        () -> {
          server.get(IndicatorTrials.class).of(plugin().speaker());
          return "";
        });
  }

  private Map<String, FormTrials.Cost> costs() {
    Map<String, FormTrials.Cost> costs = new LinkedHashMap<>();
    within(
        uses,
        () -> {
          costs.putAll(server.get(FormTrials.class).costs(plugin().speaker()));
          return "";
        });
    return costs;
  }

  /** Lays so many more of the records of which the plugin's forms make rows. */
  protected void lay(LinliServer server, Sample.Ground ground, int more) {
    // Forms with a row for each community have them without.
  }

  @TestFactory
  @Order(5)
  Stream<DynamicContainer> every_route_of_it_answers_only_to_whom_it_says() {
    List<Sample> all = new ArrayList<>(server.context().getBeansOfType(Sample.class));
    all.add(Sample.of("plugin", (any, ground) -> Sample.Found.common(id)));
    all.addAll(samples());
    Set<Class<?>> own =
        routes().stream().map(UriRouteInfo::getDeclaringType).collect(Collectors.toSet());
    return new AccessTrials(server, GROUND, all)
        .of(
            route ->
                own.contains(route.getDeclaringType())
                    || Set.of("PluginController", "ReportController")
                        .contains(route.getDeclaringType().getSimpleName()));
  }

  /** Real things for the variables of the plugin's addresses, and its forms' for the core's. */
  protected List<Sample> samples() {
    return List.of();
  }

  @Test
  @Order(7)
  void disabling_silences_it_and_keeps_its_data() throws Exception {
    List<String> before = tables(uses);
    within(
        uses,
        () -> {
          switching().disable(id);
          return "";
        });

    assertSilent(uses);
    assertThat(within(uses, () -> enabled().speakers().toString())).isEqualTo("[]");
    assertThat(within(uses, () -> enabled().speaks(plugin().speaker()) + "")).isEqualTo("false");
    assertThat(tables(uses)).isEqualTo(before);
  }

  @Test
  @Order(8)
  void it_can_be_enabled_again() {
    assertThat(within(uses, () -> switching().enable(id).toString())).isEqualTo("Optional.empty");
    assertThat(within(uses, () -> enabled().ids().toString())).contains(id);
  }

  private void assertSilent(Tenant tenant) throws Exception {
    assertThat(within(tenant, () -> enabled().ids().toString())).doesNotContain(id);
    assertThat(sections(tenant)).isEmpty();
    for (String path : plainGets()) {
      assertThat(status(tenant, path)).as(tenant.id() + path).isEqualTo(404);
    }
  }

  /** What it adds to a community's page there. */
  private List<CommunitySection> sections(Tenant tenant) {
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

  private Plugins.InstalledPlugin plugin() {
    return server.get(Plugins.class).find(id).orElseThrow();
  }

  private SwitchingPlugins switching() {
    return server.get(SwitchingPlugins.class);
  }

  private EnabledPlugins enabled() {
    return server.get(EnabledPlugins.class);
  }

  private String within(Tenant tenant, java.util.function.Supplier<String> work) {
    return server.get(Tenants.class).within(tenant, work);
  }

  private List<String> tables(Tenant tenant) {
    return server.get(Migrations.class).tables(tenant, id.replace('-', '_') + "_");
  }

  private List<UriRouteInfo<?, ?>> routes() {
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
  private List<String> plainGets() {
    return routes().stream()
        .filter(route -> route.getHttpMethodName().equals("GET"))
        .map(route -> route.getUriMatchTemplate().toString())
        .map(path -> path.replaceFirst("^/\\{tenant}", "").replaceAll("\\{\\?.*}", ""))
        .filter(path -> !path.contains("{"))
        .toList();
  }

  private int status(Tenant tenant, String path) throws IOException, InterruptedException {
    return http.send(
            HttpRequest.newBuilder(server.address().resolve("/" + tenant.id() + path)).build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}
