package org.linli.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.linli.api.Communities;
import org.linli.tenant.Tenants;
import org.linli.tenant.Time;
import org.linli.testing.LinliServer;
import org.linli.volunteer.ServingVolunteers;

/** What tests of the ledger do before and between: volunteers, occasions, services of a day. */
final class Serving {

  static final long CLERK = 7;
  static final long SECOND = 8;
  static final LocalDate DAY = LocalDate.of(2026, 3, 14);

  private final LinliServer server;
  private final String tenant;

  Serving(LinliServer server, String tenant) {
    this.server = server;
    this.tenant = tenant;
  }

  <T> T here(Supplier<T> work) {
    return server.get(Tenants.class).within(server.tenant(tenant), work);
  }

  /** A community that no other test knows. */
  long community(String township) {
    return here(() -> server.get(Communities.class).namedPlace("花园" + UUID.randomUUID(), township));
  }

  /** Someone who may serve. */
  long volunteer(long community) {
    return new ServingVolunteers(server, tenant).approved(community);
  }

  Occasion occasion(long community) {
    return new Occasion(
        ThreadLocalRandom.current().nextLong(1L << 40),
        community,
        ThreadLocalRandom.current().nextLong(1L << 40),
        ThreadLocalRandom.current().nextLong(1L << 40));
  }

  /** A service on the day, from and to as the clock says: {@code "09:00"}. */
  static Served served(long volunteer, String from, String to) {
    return new Served(UUID.randomUUID(), volunteer, at(from), at(to));
  }

  static Instant at(String time) {
    return DAY.atTime(LocalTime.parse(time)).atZone(Time.ZONE).toInstant();
  }

  Outcome post(Occasion occasion, Served served) {
    return post(occasion, Evidence.ROSTER, served);
  }

  Outcome post(Occasion occasion, Evidence evidence, Served served) {
    return here(() ->
            server.get(PostingHours.class).post(occasion, evidence, List.of(served), CLERK, ""))
        .get(served.key());
  }

  /** The minutes of a volunteer over all years. */
  long minutes(long volunteer) {
    return here(() -> server.get(Totals.class).of(Dimension.VOLUNTEER, List.of(volunteer)))
        .getOrDefault(volunteer, Totals.Total.NONE)
        .minutes();
  }
}
