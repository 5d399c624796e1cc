package org.linli.web.template;

import java.net.URL;
import java.util.Optional;

/** Where templates and message bundles may stand besides the platform's own archive. */
public interface TemplateSource {

  /**
   * Finds a resource.
   *
   * @param path without a leading slash: {@code views/<plugin>/list.hbs}, {@code
   *     i18n/<plugin>.properties}
   */
  Optional<URL> find(String path);
}
