package org.linli.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.hours.Serving.served;

import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.linli.hours.Outcome.Posted;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;

/** What lost minutes or doubled people in other ledgers loses and doubles none in this one. */
@LinliTest
class LedgerTrapsTest {

  private static final int MANY = 24;

  private final LinliServer server;
  private final Serving serving;
  private final Occasion occasion;
  private final long volunteer;

  LedgerTrapsTest(LinliServer server) {
    this.server = server;
    this.serving = new Serving(server, "zhanjiang");
    long community = serving.community("440802001");
    this.occasion = serving.occasion(community);
    this.volunteer = serving.volunteer(community);
  }

  @Test
  void of_many_overlapping_services_posted_at_one_moment_one_stands() throws Exception {
    List<Outcome> outcomes =
        atOnce(i -> serving.post(occasion, served(volunteer, "09:00", "10:%02d".formatted(i))));

    assertThat(outcomes).filteredOn(Posted.class::isInstance).hasSize(1);
    long minutes =
        ((Posted) outcomes.stream().filter(Posted.class::isInstance).findFirst().orElseThrow())
            .minutes();
    assertThat(serving.minutes(volunteer)).isEqualTo(minutes);
  }

  @Test
  void of_one_posting_sent_many_times_at_one_moment_one_stands() throws Exception {
    Served service = served(volunteer, "09:00", "10:00");

    assertThat(atOnce(i -> serving.post(occasion, service)).stream().distinct()).hasSize(1);
    assertThat(serving.minutes(volunteer)).isEqualTo(60);
  }

  @Test
  void a_days_cap_holds_for_postings_at_one_moment_too() throws Exception {
    atOnce(
        i ->
            serving.post(
                occasion,
                served(
                    volunteer,
                    "%02d:%02d".formatted(i / 2, i % 2 * 30),
                    "%02d:%02d".formatted(i / 2, i % 2 * 30 + 29))));

    assertThat(serving.minutes(volunteer)).isEqualTo(8 * 60 / 29 * 29);
  }

  /** A watermark on the id would miss it: a lower id may be committed after a higher was folded. */
  @Test
  void an_entry_committed_after_a_fold_of_later_ones_is_counted() throws Exception {
    long other = serving.volunteer(occasion.community());
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch folded = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Outcome> slow =
          threads.submit(
              () ->
                  serving.here(
                      () ->
                          transactions()
                              .executeWrite(
                                  open -> {
                                    Outcome early = serving(volunteer, "09:00", "10:00");
                                    written.countDown();
                                    await(folded);
                                    return early;
                                  })));
      written.await();
      try {
        serving.post(occasion, served(other, "09:00", "10:00"));
        foldAll();
        assertThat(serving.minutes(other)).isEqualTo(60);
      } finally {
        folded.countDown();
      }
      assertThat(slow.get()).isInstanceOf(Posted.class);
    }

    assertThat(serving.minutes(volunteer)).isEqualTo(60);
    foldAll();
    assertThat(serving.minutes(volunteer)).isEqualTo(60);
    assertThat(serving.here(() -> server.get(Recounting.class).all())).isEmpty();
  }

  @Test
  void a_total_is_exact_while_it_is_folded() throws Exception {
    for (int i = 0; i < 8; i++) {
      serving.post(occasion, served(volunteer, "%02d:00".formatted(i), "%02d:30".formatted(i)));
    }
    List<Long> seen =
        atOnce(
            i -> {
              if (i % 3 == 0) {
                foldAll();
              }
              return serving.minutes(volunteer);
            });

    assertThat(seen).containsOnly(8 * 30L);
  }

  private Outcome serving(long volunteer, String from, String to) {
    Served service = served(volunteer, from, to);
    return server
        .get(PostingHours.class)
        .post(occasion, Evidence.ROSTER, List.of(service), Serving.CLERK, "")
        .get(service.key());
  }

  private void foldAll() {
    serving.here(
        () -> {
          Folding folding = server.get(Folding.class);
          while (folding.fold() > 0) {
            // Until nothing is left.
          }
          return "";
        });
  }

  private interface Numbered<T> {
    T call(int number) throws Exception;
  }

  private static <T> List<T> atOnce(Numbered<T> work) throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    List<Future<T>> futures = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < MANY; i++) {
        int number = i;
        Callable<T> call =
            () -> {
              await(go);
              return work.call(number);
            };
        futures.add(threads.submit(call));
      }
      go.countDown();
    }
    List<T> results = new ArrayList<>();
    for (Future<T> future : futures) {
      results.add(future.get());
    }
    return results;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @SuppressWarnings("unchecked")
  private TransactionOperations<Connection> transactions() {
    return server.context().getBean(TransactionOperations.class, Qualifiers.byName("default"));
  }
}
