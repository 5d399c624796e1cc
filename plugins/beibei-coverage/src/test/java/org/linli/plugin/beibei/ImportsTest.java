package org.linli.plugin.beibei;

import org.junit.jupiter.api.Test;
import org.linli.testing.PluginImports;

class ImportsTest {

  @Test
  void the_plugin_knows_the_api_and_nothing_else_of_the_platform() {
    PluginImports.check("org.linli.plugin.beibei");
  }
}
