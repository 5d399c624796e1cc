package org.linli.report;

import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import org.linli.api.Settings;

/** Fills forms for the current tenant. */
@Singleton
class FillingForms {

  private final Settings settings;

  FillingForms(Settings settings) {
    this.settings = settings;
  }

  /**
   * Fills a form from one state of the records: all that the plugin reads is as it was at its first
   * read, whatever others change meanwhile.
   */
  @Transactional(isolation = Isolation.REPEATABLE_READ)
  FilledForm fill(DeclaredForm declared) {
    String plugin = declared.plugin();
    return new FillingIn(declared, key -> settings.value(plugin, key), "/plugins/" + plugin)
        .with(declared.form().filling().fill());
  }
}
