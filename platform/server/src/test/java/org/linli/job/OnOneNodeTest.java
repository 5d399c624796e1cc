package org.linli.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.linli.testing.LinliTest;

/** What every node has on its schedule is done by one of them. */
@LinliTest
class OnOneNodeTest {

  private static final Duration AT_MOST = Duration.ofMinutes(5);

  private final String name = UUID.randomUUID().toString();
  private final AtomicInteger done = new AtomicInteger();
  private final OnOneNode onOneNode;

  OnOneNodeTest(OnOneNode onOneNode) {
    this.onOneNode = onOneNode;
  }

  @Test
  void while_one_is_at_it_another_leaves_it_alone_and_the_next_time_either_may() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    try (ExecutorService another = Executors.newSingleThreadExecutor()) {
      Future<?> first =
          another.submit(
              () ->
                  onOneNode.run(
                      name,
                      AT_MOST,
                      () -> {
                        done.incrementAndGet();
                        begun.countDown();
                        await(mayEnd);
                      }));
      begun.await();
      onOneNode.run(name, AT_MOST, done::incrementAndGet);
      assertThat(done).hasValue(1);
      mayEnd.countDown();
      first.get();
    }

    onOneNode.run(name, AT_MOST, done::incrementAndGet);
    assertThat(done).hasValue(2);
  }

  @Test
  void other_work_goes_on_meanwhile() {
    onOneNode.run(name, AT_MOST, () -> onOneNode.run(name + "2", AT_MOST, done::incrementAndGet));
    assertThat(done).hasValue(1);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
