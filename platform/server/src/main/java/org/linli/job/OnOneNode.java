package org.linli.job;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import javax.sql.DataSource;
import net.javacrumbs.shedlock.core.ClockProvider;
import net.javacrumbs.shedlock.core.DefaultLockingTaskExecutor;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import net.javacrumbs.shedlock.provider.jdbc.JdbcLockProvider;

/** Work that every node has on its schedule and only one is to do. */
@Singleton
public class OnOneNode {

  private final LockingTaskExecutor executor;

  OnOneNode(@Named("control") DataSource control) {
    // The lock is taken on a connection of its own, outside of any transaction.
    this.executor =
        new DefaultLockingTaskExecutor(
            new JdbcLockProvider(DelegatingDataSource.unwrapDataSource(control)));
  }

  /**
   * Does the work unless another node is at it.
   *
   * @param name the work's name, at most 64 characters
   * @param atMost after this time another node may begin even if this one never ended
   */
  public void run(String name, Duration atMost, Runnable work) {
    // The lock compares this time with the one by which it asks for the lock: the same clock.
    executor.executeWithLock(
        work, new LockConfiguration(ClockProvider.now(), name, atMost, Duration.ZERO));
  }
}
