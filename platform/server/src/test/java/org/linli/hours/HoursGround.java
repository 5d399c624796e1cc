package org.linli.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.linli.tenant.Tenants;
import org.linli.tenant.Time;
import org.linli.testing.LinliServer;

/** Hours in the ledger for the tests of other domains and of plugins. */
public final class HoursGround {

  private static final long CLERK = 7;

  private final LinliServer server;
  private final String tenant;

  /** The ledger of a tenant. */
  public HoursGround(LinliServer server, String tenant) {
    this.server = server;
    this.tenant = tenant;
  }

  /**
   * Credits someone with so many minutes on a day, past every rule: what counts for a year must not
   * depend on how much of it has passed when the test runs.
   */
  public void credit(long community, long volunteer, LocalDate day, int minutes) {
    credit(
        ThreadLocalRandom.current().nextLong(1L << 40), community, null, volunteer, day, minutes);
  }

  /** As {@link #credit(long, long, LocalDate, int)}, for a session of a project. */
  public void credit(
      long session,
      long community,
      @Nullable Long project,
      long volunteer,
      LocalDate day,
      int minutes) {
    var from = day.atTime(9, 0).atZone(Time.ZONE).toInstant();
    Served served = new Served(UUID.randomUUID(), volunteer, from, from.plusSeconds(3600));
    Occasion occasion = new Occasion(session, community, null, project);
    server
        .get(Tenants.class)
        .within(
            server.tenant(tenant),
            () ->
                server
                    .get(Ledger.class)
                    .add(
                        List.of(
                            new Ledger.NewEntry(
                                served,
                                occasion,
                                day,
                                minutes,
                                Evidence.ROSTER,
                                null,
                                null,
                                "",
                                CLERK,
                                null))));
  }

  /** Posts service to the ledger, by its rules; tells the entry. */
  public long serve(long community, long volunteer, Instant from, int minutes) {
    Served served = new Served(UUID.randomUUID(), volunteer, from, from.plusSeconds(60L * minutes));
    Occasion occasion =
        new Occasion(ThreadLocalRandom.current().nextLong(1L << 40), community, null, null);
    Outcome outcome =
        server
            .get(Tenants.class)
            .within(
                server.tenant(tenant),
                () ->
                    server
                        .get(PostingHours.class)
                        .post(occasion, Evidence.ROSTER, List.of(served), CLERK, ""))
            .get(served.key());
    return ((Outcome.Posted) outcome).entry();
  }

  /** Takes an entry back. */
  public void reverse(long entry) {
    server
        .get(Tenants.class)
        .within(
            server.tenant(tenant),
            () -> server.get(CorrectingHours.class).reverse(entry, "记错了", CLERK));
  }

  /** Folds all that the totals don't hold yet. */
  public void fold() {
    server.get(Tenants.class).within(server.tenant(tenant), () -> server.get(Folding.class).fold());
  }

  /** Folds everything, in the current tenant and transaction. */
  public void foldAll() {
    while (server.get(Folding.class).fold() > 0) {
      // A part at a time.
    }
  }

  /** Whether any total isn't the sum of its entries. */
  public boolean differs() {
    return !server
        .get(Tenants.class)
        .within(server.tenant(tenant), () -> server.get(Recounting.class).all())
        .isEmpty();
  }
}
