package org.linli.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.linli.tenant.Tenant;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;

/** What a node remembers about plugins never outlives a change that was made on it. */
@LinliTest
class EnabledPluginsTest {

  private final String plugin = "plugin-" + UUID.randomUUID().toString().substring(0, 8);
  private final Deque<Runnable> meanwhile = new ArrayDeque<>();
  private final LinliServer server;
  private final ChosenSettings settings;
  private final EnabledPlugins enabled;
  private final Tenant zhanjiang;

  EnabledPluginsTest(LinliServer server) {
    this.server = server;
    this.settings = server.get(ChosenSettings.class);
    this.zhanjiang = server.tenant("zhanjiang");
    this.enabled =
        new EnabledPlugins(
            server.get(Plugins.class),
            server.get(PluginStates.class),
            slow(settings),
            server.get(Clock.class));
  }

  @Test
  void a_change_between_reading_and_remembering_is_seen_at_once() {
    choose("before");
    meanwhile.add(
        () -> {
          choose("after");
          enabled.forget(zhanjiang);
        });

    assertThat(here(() -> enabled.chosenFor(plugin))).isEqualTo(Map.of("key", "before"));

    assertThat(here(() -> enabled.chosenFor(plugin))).isEqualTo(Map.of("key", "after"));
  }

  @Test
  void what_was_read_in_peace_is_remembered_until_it_is_forgotten() {
    choose("before");
    assertThat(here(() -> enabled.chosenFor(plugin))).isEqualTo(Map.of("key", "before"));
    choose("after");
    assertThat(here(() -> enabled.chosenFor(plugin))).isEqualTo(Map.of("key", "before"));

    enabled.forget(zhanjiang);

    assertThat(here(() -> enabled.chosenFor(plugin))).isEqualTo(Map.of("key", "after"));
  }

  private void choose(String value) {
    here(
        () -> {
          settings.choose(plugin, "key", value);
          return value;
        });
  }

  /** The real settings; after they were read, something happens before the reader goes on. */
  private ChosenSettings slow(ChosenSettings real) {
    return (ChosenSettings)
        Proxy.newProxyInstance(
            ChosenSettings.class.getClassLoader(),
            new Class<?>[] {ChosenSettings.class},
            (self, method, arguments) -> {
              Object result = method.invoke(real, arguments);
              while (!meanwhile.isEmpty()) {
                meanwhile.pop().run();
              }
              return result;
            });
  }

  private <T> T here(Supplier<T> work) {
    return server.get(Tenants.class).within(zhanjiang, work);
  }
}
