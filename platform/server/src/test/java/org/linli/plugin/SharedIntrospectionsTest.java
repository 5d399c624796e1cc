package org.linli.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.beans.BeanIntrospector;
import java.net.URL;
import java.net.URLClassLoader;
import org.junit.jupiter.api.Test;

/** The shared introspector keeps its own and takes those of other class loaders. */
class SharedIntrospectionsTest {

  @Test
  void the_platforms_own_introspections_are_still_found_after_a_merge() throws Exception {
    try (URLClassLoader empty =
        new URLClassLoader(new URL[0], SharedIntrospectionsTest.class.getClassLoader())) {
      SharedIntrospections.add(empty);
    }

    assertThat(BeanIntrospector.SHARED.findIntrospection(PluginState.class)).isPresent();
  }
}
