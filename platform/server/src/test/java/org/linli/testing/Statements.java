package org.linli.testing;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.List;
import org.linli.division.Sql;

/** Counts what a piece of work asks the current tenant's database, by the database's own count. */
@Singleton
public final class Statements {

  private final Sql sql;
  private final TransactionOperations<Connection> transactions;

  Statements(Sql sql, @Named("default") TransactionOperations<Connection> transactions) {
    this.sql = sql;
    this.transactions = transactions;
  }

  /**
   * How many statements a reading sends, in one transaction, when all is known that is remembered
   * for a while. It is read three times: what is remembered may lapse in the midst of one of them.
   */
  public long during(Runnable reading) {
    reading.run();
    return Math.min(once(reading), once(reading));
  }

  private long once(Runnable work) {
    return transactions.executeWrite(
        status -> {
          long before = asked();
          long between = asked();
          work.run();
          return asked() - between - (between - before);
        });
  }

  private long asked() {
    return sql.query("SHOW SESSION STATUS LIKE 'Questions'", List.of(), row -> row.getLong(2))
        .getFirst();
  }
}
