package org.linli.plugin;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Where the plugins stand in the current tenant. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PluginStates extends CrudRepository<PluginState, String> {

  List<PluginState> findByPluginIn(Collection<String> plugins);

  /** It speaks since a day, unless it did before. */
  @Query("INSERT IGNORE INTO plugin_since (plugin, since) VALUES (:plugin, :day)")
  void since(String plugin, LocalDate day);
}
