package org.linli.demo;

import io.micronaut.core.propagation.PropagatedContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.tenant.Time;
import org.linli.timebank.NightlyTimeBank;

/**
 * What communities of 湛江 offer for hours served, made up, and redemptions in every state: by
 * volunteers of many stars at the desk, and by the demo's own volunteer on the phone. Where
 * something is offered already it stays as it is.
 */
final class DemoTimeBank {

  private final DemoClient staff;
  private final DemoClient self;
  private final DemoClock clock;
  private final NightlyTimeBank night;
  private final LocalDate today;

  /**
   * The time bank of a demo.
   *
   * @param self the volunteer who has an account
   * @param night lets expire what nobody came for
   */
  DemoTimeBank(DemoClient staff, DemoClient self, DemoClock clock, NightlyTimeBank night) {
    this.staff = staff;
    this.self = self;
    this.clock = clock;
    this.today = Time.today(clock);
    this.night = night;
  }

  void lay() {
    if (!staff.items("api/offers?state=all&size=1").isEmpty()) {
      return;
    }
    List<Long> offers = new ArrayList<>();
    DemoFile.lines("/demo/offers.csv")
        .skip(1)
        .map(line -> line.split(",", -1))
        .forEach(cells -> offers.add(offer(cells)));
    List<Long> people =
        staff.items("api/stars?size=5").stream().map(one -> number(one, "volunteer")).toList();
    if (people.size() < 5) {
      return;
    }
    atTheDesk(offers, people);
    onThePhone(offers);
  }

  /** Handed over, refunded, waiting; the last ticket is gone; one offer was ended. */
  private void atTheDesk(List<Long> offers, List<Long> people) {
    handOver(redeem(offers.get(0), people.get(0), 45), 43);
    handOver(redeem(offers.get(2), people.get(1), 33), 30);
    handOver(redeem(offers.get(4), people.get(2), 25), 20);
    long refunded = redeem(offers.get(5), people.get(1), 28);
    staff
        .at(clock, moment(26))
        .post(redemption(refunded, "refund"), Map.of("reason", "清洗队那几天停工，时长退回"));
    redeem(offers.get(7), people.get(3), 24);
    expireAt(8);
    redeem(offers.get(1), people.get(4), 2);
    redeem(offers.get(8), people.get(0), 13);
    redeem(offers.get(9), people.get(2), 1);
    staff.post("api/offers/%d/end".formatted(offers.get(9)), Map.of("reason", "影城停业装修，不能再兑换"));
  }

  /** The demo's own volunteer: one was collected, one taken back, one waits. */
  private void onThePhone(List<Long> offers) {
    Map<String, ?> own = self.list("api/volunteers/mine").getFirst();
    long volunteer = number(own, "id");
    handOver(redeemOwn(offers.get(6), volunteer, 35), 34);
    long taken = redeemOwn(offers.get(0), volunteer, 12);
    self.at(clock, moment(11))
        .post("api/my-redemptions/%d/cancellation".formatted(taken), Map.of("reason", "家里还有"));
    redeemOwn(offers.get(2), volunteer, 3);
  }

  private long offer(String[] cells) {
    long community =
        staff.items("api/communities?q=" + cells[0]).stream()
            .filter(found -> cells[0].equals(found.get("divisionCode")))
            .map(found -> number(found, "id"))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("there is no community " + cells[0]));
    Map<String, Object> said = new HashMap<>();
    said.put("kind", cells[1]);
    said.put("title", cells[2]);
    said.put("what", cells[3]);
    said.put("giver", cells[4]);
    said.put("place", cells[5]);
    said.put("price", Integer.valueOf(cells[6]));
    if (!cells[7].isEmpty()) {
      said.put("stock", Integer.valueOf(cells[7]));
    }
    said.put("from", today.plusDays(Long.parseLong(cells[8])).toString());
    if (!cells[9].isEmpty()) {
      said.put("until", today.plusDays(Long.parseLong(cells[9])).toString());
    }
    return staff.idOf(
        "api/communities/%d/offers".formatted(community), key(cells[2], community), said);
  }

  private long redeem(long offer, long volunteer, int daysAgo) {
    return staff
        .at(clock, moment(daysAgo))
        .idOf(
            "api/offers/%d/redemptions".formatted(offer),
            key("desk" + volunteer, offer),
            Map.of("volunteer", volunteer));
  }

  private long redeemOwn(long offer, long volunteer, int daysAgo) {
    return self.at(clock, moment(daysAgo))
        .idOf(
            "api/time-bank/offers/%d/redemptions".formatted(offer),
            key("own", offer),
            Map.of("volunteer", volunteer));
  }

  private void handOver(long redemption, int daysAgo) {
    staff
        .at(clock, moment(daysAgo))
        .post(redemption(redemption, "handing-over"), Map.of("known", true));
  }

  /** The night of that day, as it comes on every other. */
  private void expireAt(int daysAgo) {
    PropagatedContext then =
        clock
            .hear(clock.say(moment(daysAgo)))
            .map(PropagatedContext.getOrEmpty()::plus)
            .orElseThrow();
    try (PropagatedContext.Scope _ = then.propagate()) {
      night.run();
    }
  }

  private Instant moment(int daysAgo) {
    return today.minusDays(daysAgo).atTime(9, 30).atZone(Time.ZONE).toInstant();
  }

  private static String redemption(long id, String what) {
    return "api/redemptions/%d/%s".formatted(id, what);
  }

  private static String key(String what, long id) {
    return "demo-time-%d-%s".formatted(id, Integer.toHexString(what.hashCode()));
  }

  private static long number(Map<String, ?> row, String name) {
    return row.get(name) instanceof Number number ? number.longValue() : 0;
  }
}
