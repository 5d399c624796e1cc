package org.linli.plugin;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

/** The values that the current tenant has chosen. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ChosenSettings extends CrudRepository<ChosenSetting, Long> {

  List<ChosenSetting> findByPlugin(String plugin);

  @Query(
      "INSERT INTO plugin_setting (plugin, setting_key, chosen) VALUES (:plugin, :key, :value)"
          + " ON DUPLICATE KEY UPDATE chosen = VALUES(chosen)")
  void choose(String plugin, String key, String value);
}
