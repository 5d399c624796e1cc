package org.linli.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;

/** A transaction that the database ended for another one runs again, as a whole. */
@LinliTest
class RetryingTest {

  private final Retrying retrying;
  private final AtomicInteger runs = new AtomicInteger();

  RetryingTest(LinliServer server) {
    this.retrying = server.get(Retrying.class);
  }

  @Test
  void it_runs_again_until_it_is_let_through() {
    assertThat(retrying.whole(() -> endedBefore(3))).isEqualTo("done");
    assertThat(runs).hasValue(3);
  }

  @Test
  void it_gives_up_when_it_never_is() {
    assertThatThrownBy(() -> retrying.whole(() -> endedBefore(100)))
        .hasCauseInstanceOf(SQLTransactionRollbackException.class);
    assertThat(runs).hasValue(5);
  }

  @Test
  void another_error_is_not_tried_again() {
    assertThatThrownBy(
            () ->
                retrying.whole(
                    () -> {
                      runs.incrementAndGet();
                      throw new IllegalStateException(new SQLException("duplicate", "23000"));
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(runs).hasValue(1);
  }

  private String endedBefore(int last) {
    if (runs.incrementAndGet() < last) {
      throw new IllegalStateException(new SQLTransactionRollbackException("deadlock", "40001"));
    }
    return "done";
  }
}
