package org.linli.timebank;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.division.Sql;
import org.linli.hours.Dimension;
import org.linli.hours.HoursGround;
import org.linli.hours.Totals;
import org.linli.pairing.PairingGround;
import org.linli.tenant.Tenants;
import org.linli.tenant.Time;
import org.linli.testing.LinliServer;
import org.linli.volunteer.ServingVolunteers;

/** A community that offers things, and people with hours. */
public final class TimeGround {

  static final long CLERK = 7;
  static final LocalDate SERVED_ON = LocalDate.of(2026, 3, 14);

  final LinliServer server;
  final String tenant;
  public final PairingGround place;
  public final ServingVolunteers volunteers;
  final HoursGround hours;

  public TimeGround(LinliServer server, String tenant, String township) {
    this.server = server;
    this.tenant = tenant;
    this.place = new PairingGround(server, tenant, township);
    this.volunteers = new ServingVolunteers(server, tenant);
    this.hours = new HoursGround(server, tenant);
  }

  LocalDate today() {
    return Time.today(server.get(Clock.class));
  }

  /** Something that costs an hour; returns its id. */
  long offer(@Nullable Integer stock) {
    return here(
        () ->
            server
                .get(KeepingOffers.class)
                .offer(
                    place.community,
                    new OfferDetails(
                        OfferKind.GOODS,
                        "洗衣液一瓶",
                        "两公斤装",
                        "爱心超市",
                        "社区服务站",
                        60,
                        stock,
                        today(),
                        null),
                    CLERK));
  }

  /** Someone who served so many minutes. */
  public long served(int minutes) {
    long volunteer = volunteers.approved(place.community);
    if (minutes > 0) {
      hours.credit(place.community, volunteer, SERVED_ON, minutes);
    }
    return volunteer;
  }

  long redeem(long offer, long volunteer) {
    return here(
        () -> server.get(Redeeming.class).redeem(UUID.randomUUID(), offer, volunteer, CLERK));
  }

  /** As if it had been redeemed long ago, and its last day were over. */
  public void overdue(long redemption) {
    run(
        () ->
            server
                .get(Sql.class)
                .update(
                    "UPDATE redemption SET expires_on = ? WHERE id = ?",
                    today().minusDays(1),
                    redemption));
  }

  public void night() {
    run(() -> server.get(NightlyTimeBank.InTenant.class).all());
  }

  Purse purse(long volunteer) {
    return here(() -> server.get(TimeBook.class).purse(volunteer));
  }

  Redemption redemption(long id) {
    return here(() -> server.get(RedemptionTable.class).find(id)).orElseThrow();
  }

  Offer known(long offer) {
    return here(() -> server.get(OfferTable.class).find(offer)).orElseThrow();
  }

  /** What the ledger of hours says of someone. */
  public long hoursServed(long volunteer) {
    return here(() -> server.get(Totals.class).of(Dimension.VOLUNTEER, List.of(volunteer)))
        .getOrDefault(volunteer, Totals.Total.NONE)
        .minutes();
  }

  <T> T here(Supplier<T> work) {
    return place.here(work);
  }

  void run(Runnable work) {
    server.get(Tenants.class).within(server.tenant(tenant), work);
  }
}
