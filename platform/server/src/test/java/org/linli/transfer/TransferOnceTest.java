package org.linli.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.linli.outbox.Outbox;
import org.linli.outbox.OutboxMessage;
import org.linli.outbox.OutboxReceiver;
import org.linli.testing.Await;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.transfer.TransferGround.Someone;

/**
 * Messages come twice, late and at once, as after a crash: what was served is counted once. The
 * total of both sides is never more than what was served, and in the end exactly that.
 */
@LinliTest
class TransferOnceTest {

  private final LinliServer server;
  private final TransferGround home;
  private final TransferGround there;

  TransferOnceTest(LinliServer server) {
    this.server = server;
    this.home = new TransferGround(server, "zhanjiang", "440802001");
    this.there = new TransferGround(server, "beibei", "500109001");
  }

  @Test
  void every_message_again_and_in_any_order_changes_no_total() throws Exception {
    Someone someone = Someone.anybody();
    long volunteer = home.volunteer(someone);
    long known = there.volunteer(someone);
    Random random = new Random(7);
    long served = 0;
    for (int i = 0; i < 12; i++) {
      int minutes = 30 + random.nextInt(10) * 10;
      home.serves(volunteer, LocalDate.of(2026, 1, 1).plusDays(i), minutes);
      served += minutes;
    }
    long id = home.ask(volunteer, "beibei");
    home.release(id);
    UUID key = home.departure(id).key();
    there.came(key);
    home.await(id, DepartureState.OFFERED);
    all(again(key), known, volunteer, served);
    assertThat(home.minutes(volunteer)).isEqualTo(served);
    assertThat(there.minutes(known)).isZero();

    there.accept(there.came(key).id());
    List<Callable<Void>> everything = new ArrayList<>(again(key));
    everything.add(() -> answered(TransferAnswer.What.AGREED, key));
    everything.add(() -> answered(TransferAnswer.What.AGREED, key));
    all(everything, known, volunteer, served);
    there.await(key, ArrivalState.ACCEPTED);
    // Only now can these have been sent: the home tenant writes them when it has let go.
    everything.add(() -> told(TransferNews.What.LEFT, key));
    everything.add(() -> told(TransferNews.What.LEFT, key));
    everything.add(() -> told(TransferNews.What.WITHDRAWN, key));
    all(everything, known, volunteer, served);
    assertThat(home.minutes(volunteer)).isZero();
    assertThat(there.minutes(known)).isEqualTo(served);
    assertThat(there.entries(known)).hasSize(12);
    assertThat(home.entries(volunteer)).hasSize(24);
  }

  @Test
  void stopped_between_the_two_ledgers_nothing_is_counted_twice_and_nothing_lost() {
    Someone someone = Someone.anybody();
    long volunteer = home.volunteer(someone);
    long known = there.volunteer(someone);
    home.serves(volunteer, TransferGround.DAY, 75);
    long id = home.ask(volunteer, "beibei");
    home.release(id);
    UUID key = home.departure(id).key();
    there.came(key);
    home.await(id, DepartureState.OFFERED);

    // The destination's part may not be entered before it was taken off here, whatever comes.
    told(TransferNews.What.LEFT, key);
    assertThat(there.minutes(known)).isZero();
    there.accept(there.came(key).id());
    home.await(id, DepartureState.ACCEPTED);
    assertThat(home.minutes(volunteer)).isZero();
    there.await(key, ArrivalState.ACCEPTED);
    assertThat(there.minutes(known)).isEqualTo(75);
    told(TransferNews.What.LEFT, key);
    assertThat(there.minutes(known)).isEqualTo(75);
  }

  @Test
  void whoever_withdraws_while_it_is_accepted_has_it_in_one_place() throws Exception {
    for (int i = 0; i < 5; i++) {
      Someone someone = Someone.anybody();
      long volunteer = home.volunteer(someone);
      long known = there.volunteer(someone);
      home.serves(volunteer, TransferGround.DAY, 60);
      long id = home.ask(volunteer, "beibei");
      home.release(id);
      UUID key = home.departure(id).key();
      long arrival = there.came(key).id();
      home.await(id, DepartureState.OFFERED);
      try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
        Future<?> withdrawn = pool.submit(() -> home.withdraw(volunteer));
        Future<?> accepted = pool.submit(() -> trying(() -> there.accept(arrival)));
        trying(withdrawn::get);
        accepted.get();
      }
      Await.until(
          "it is over",
          () ->
              Optional.of(home.departure(id))
                  .filter(one -> !one.state().isRunning())
                  .filter(
                      one ->
                          one.state() == DepartureState.WITHDRAWN || there.minutes(known) == 60));
      assertThat(home.minutes(volunteer) + there.minutes(known)).isEqualTo(60);
    }
  }

  private List<Callable<Void>> again(UUID key) {
    return List.of(
        () -> told(TransferNews.What.RELEASED, key), () -> told(TransferNews.What.RELEASED, key));
  }

  private Void told(TransferNews.What what, UUID key) {
    receive(TransferNews.TOPIC, new TransferNews(what, key, "beibei", 7).letter(), "zhanjiang");
    return null;
  }

  private Void answered(TransferAnswer.What what, UUID key) {
    receive(
        TransferAnswer.TOPIC, new TransferAnswer(key, "zhanjiang", what, "", 7).letter(), "beibei");
    return null;
  }

  private void receive(String topic, Outbox.Letter letter, String from) {
    server.context().getBeansOfType(OutboxReceiver.class).stream()
        .filter(one -> one.topic().equals(topic))
        .forEach(
            one ->
                one.receive(
                    new OutboxMessage(
                        UUID.randomUUID(),
                        server.tenant(from),
                        topic,
                        letter.subject(),
                        letter.payload())));
  }

  /** All at once, while somebody adds up both sides. */
  private void all(List<Callable<Void>> work, long known, long volunteer, long served)
      throws Exception {
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Void>> running = work.stream().map(pool::submit).toList();
      for (Future<Void> one : running) {
        // The destination first: what is taken off at home is taken off before it is added there.
        long arrived = there.minutes(known);
        assertThat(arrived + home.minutes(volunteer)).isLessThanOrEqualTo(served);
        one.get();
      }
    }
  }

  private interface Work {
    void run() throws Exception;
  }

  private static void trying(Work work) {
    try {
      work.run();
    } catch (Exception e) {
      assertThat(e.toString()).contains("transfer.refused");
    }
  }
}
