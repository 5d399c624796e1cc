package org.linli.division;

import io.micronaut.context.annotation.Factory;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** Statements on the control schema. */
@Factory
final class ControlSql {

  @Singleton
  @Named("control")
  Sql outsideTenants(@Named("control") JdbcOperations jdbc) {
    return new Sql(jdbc);
  }
}
