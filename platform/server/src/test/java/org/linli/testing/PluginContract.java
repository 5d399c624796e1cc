package org.linli.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.web.router.UriRouteInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.linli.plugin.Plugins;
import org.linli.web.template.Messages;

/**
 * What every plugin must hold to, run against its <em>built</em> archive. A plugin's module extends
 * it in a class named {@code *IT}; the build says which folder and which plugin.
 */
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
public abstract class PluginContract extends PluginTrials {

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
}
