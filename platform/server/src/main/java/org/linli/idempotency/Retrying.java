package org.linli.idempotency;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a whole transaction again when the database has ended it to let another one go on. Within a
 * transaction that is open the work joins it: whoever opened that one runs it again.
 */
@Singleton
public class Retrying {

  private static final Logger LOG = LoggerFactory.getLogger(Retrying.class);
  private static final int MOST = 5;
  private static final String ROLLED_BACK = "40";

  private final TransactionOperations<Connection> transactions;

  Retrying(@Named("default") TransactionOperations<Connection> transactions) {
    this.transactions = transactions;
  }

  /** The answer of the first run that isn't ended by the database. */
  public <T> T whole(Supplier<T> transaction) {
    if (transactions.findTransactionStatus().isPresent()) {
      return transaction.get();
    }
    for (int run = 1; ; run++) {
      try {
        return transaction.get();
      } catch (RuntimeException e) {
        if (run == MOST || !isDeadlock(e)) {
          throw e;
        }
        LOG.debug("Ended for another transaction; once more", e);
      }
    }
  }

  private static boolean isDeadlock(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql
          && sql.getSQLState() != null
          && sql.getSQLState().startsWith(ROLLED_BACK)) {
        return true;
      }
    }
    return false;
  }
}
