package org.linli.timebank;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.joining.JoiningRefused;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.web.Refused;

/**
 * Whatever is earned, taken back, redeemed, handed over, refunded and expires, in whatever order:
 * balances are the sums of their entries, never below zero, and the hours served stay (ZJ-8).
 */
@LinliTest
class TimeBankPropertyTest {

  private static final int STEPS = 80;
  private static final int STOCK = 6;

  private final LinliServer server;
  private final TimeGround ground;
  private final List<Long> waiting = new ArrayList<>();
  private final Map<Long, Long> entries = new HashMap<>();
  private final Map<Long, Long> owners = new HashMap<>();
  private final Map<Long, Long> served = new HashMap<>();
  private final Map<Long, Long> used = new HashMap<>();
  private int kept;
  private int minute;

  TimeBankPropertyTest(LinliServer server) {
    this.server = server;
    this.ground = new TimeGround(server, "beibei", "500109001");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 20_260_314, 987_654_321})
  void balances_are_the_sums_of_their_entries_and_hours_served_are_untouched(long seed) {
    Random random = new Random(seed);
    long offer = ground.offer(STOCK);
    List<Long> people = List.of(ground.served(0), ground.served(0), ground.served(0));
    for (int step = 0; step < STEPS; step++) {
      long person = people.get(random.nextInt(people.size()));
      switch (random.nextInt(9)) {
        case 0, 1 -> earn(person, 20 + random.nextInt(80));
        case 2, 3, 4 -> redeem(offer, person);
        case 5 -> handOver(random);
        case 6 -> refund(random);
        case 7 -> expire(random);
        default -> takeBack(random);
      }
      check(people, offer);
    }
  }

  private void earn(long person, int minutes) {
    minute += 200;
    var from =
        LocalDate.of(2024, 1, 1).atStartOfDay().plusMinutes(minute).toInstant(ZoneOffset.UTC);
    long entry = ground.hours.serve(ground.place.community, person, from, minutes);
    entries.put(entry, (long) minutes);
    owners.put(entry, person);
    served.merge(person, (long) minutes, Long::sum);
  }

  private void takeBack(Random random) {
    if (entries.isEmpty()) {
      return;
    }
    List<Long> all = entries.keySet().stream().sorted().toList();
    long entry = all.get(random.nextInt(all.size()));
    ground.hours.reverse(entry);
    served.merge(owners.get(entry), -entries.remove(entry), Long::sum);
  }

  private void redeem(long offer, long person) {
    Purse before = ground.purse(person);
    boolean can = before.minutes() >= 60 && kept < STOCK;
    try {
      waiting.add(ground.redeem(offer, person));
      assertThat(can).isTrue();
      used.merge(person, 60L, Long::sum);
      kept++;
    } catch (JoiningRefused refused) {
      assertThat(can).as(refused.getMessage()).isFalse();
    }
  }

  private void handOver(Random random) {
    if (!waiting.isEmpty()) {
      long id = waiting.remove(random.nextInt(waiting.size()));
      String code = ground.redemption(id).code();
      ground.run(() -> server.get(EndingRedemptions.class).handOver(id, code, false, 8));
      assertThat(refundAgain(id)).isEqualTo("timebank.refused.answered");
    }
  }

  private void refund(Random random) {
    if (!waiting.isEmpty()) {
      long id = waiting.remove(random.nextInt(waiting.size()));
      ground.run(() -> server.get(EndingRedemptions.class).refund(id, "没有货", 8));
      back(id);
      assertThat(refundAgain(id)).isEqualTo("timebank.refused.answered");
    }
  }

  private void expire(Random random) {
    if (!waiting.isEmpty()) {
      long id = waiting.remove(random.nextInt(waiting.size()));
      ground.overdue(id);
      ground.night();
      back(id);
      assertThat(ground.redemption(id).state()).isEqualTo(RedemptionState.EXPIRED);
    }
  }

  private void back(long id) {
    used.merge(ground.redemption(id).volunteer(), -60L, Long::sum);
    kept--;
  }

  private String refundAgain(long id) {
    try {
      ground.run(() -> server.get(EndingRedemptions.class).refund(id, "再退", 8));
      return "refunded twice";
    } catch (Refused refused) {
      return refused.messageKey();
    }
  }

  private void check(List<Long> people, long offer) {
    assertThat(ground.known(offer).taken()).isEqualTo(kept);
    for (long person : people) {
      long hours = served.getOrDefault(person, 0L);
      Purse purse = ground.purse(person);
      assertThat(ground.hoursServed(person)).isEqualTo(hours);
      assertThat(purse.minutes()).isEqualTo(hours - used.getOrDefault(person, 0L));
      assertThat(purse.balance()).isNotNegative();
      assertThat(purse.balance() - purse.debt()).isEqualTo(purse.minutes());
      long held =
          waiting.stream().filter(id -> ground.redemption(id).volunteer() == person).count() * 60;
      assertThat(purse.held()).isEqualTo(held);
      List<TimeEntry> book = ground.here(() -> server.get(TimeBook.class).all(person));
      assertThat(sum(book, TimeAccount.PURSE)).isEqualTo(purse.minutes());
      assertThat(sum(book, TimeAccount.HELD)).isEqualTo(held);
      assertThat(sum(book, TimeAccount.SPENT)).isEqualTo(used.getOrDefault(person, 0L) - held);
      assertThat(sum(book, TimeAccount.SERVED)).isEqualTo(-hours);
    }
  }

  /** What an account of someone holds, added up row by row. */
  private static long sum(List<TimeEntry> book, TimeAccount account) {
    return book.stream()
        .mapToLong(
            row ->
                row.move().to() == account
                    ? row.minutes()
                    : row.move().from() == account ? -row.minutes() : 0)
        .sum();
  }
}
