package org.linli.need;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.linli.activity.HeldGround;
import org.linli.division.Sql;
import org.linli.tenant.Tenants;
import org.linli.tenant.Time;
import org.linli.testing.LinliServer;

/** Lets time pass for requests, for journeys that can't wait for days. */
public final class WaitingNeeds {

  private final LinliServer server;
  private final String tenant;

  /** Those of a tenant. */
  public WaitingNeeds(LinliServer server, String tenant) {
    this.server = server;
    this.tenant = tenant;
  }

  /** The one that was asked last in a community. */
  public long newest(long community) {
    return here(
        () ->
            server
                .get(Sql.class)
                .query(
                    "SELECT MAX(id) FROM service_request WHERE community_id = ?",
                    List.of(community),
                    row -> row.getLong(1))
                .getFirst());
  }

  /** Its deadline has passed, and what is due is moved on. */
  public void isDue(long need) {
    here(
        () ->
            server
                .get(Sql.class)
                .update(
                    "UPDATE service_request SET due_at = asked_at - INTERVAL 1 MINUTE WHERE id = ?",
                    need));
    here(
        () -> {
          server.get(EscalatingRequests.class).walkHere();
          return need;
        });
  }

  /** A session that took place yesterday has done it. */
  public void served(long need) {
    ServiceRequest found = here(() -> server.get(RequestTable.class).find(need)).orElseThrow();
    long session =
        new HeldGround(server, tenant)
            .session(found.community(), null, Time.today(server.get(Clock.class)).minusDays(1));
    here(
        () -> {
          server.get(Serving.class).join(need, session, NeedGround.CLERK);
          return session;
        });
  }

  private <T> T here(Supplier<T> work) {
    return server.get(Tenants.class).within(server.tenant(tenant), work);
  }
}
