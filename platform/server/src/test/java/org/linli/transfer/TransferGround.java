package org.linli.transfer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.linli.account.Subject;
import org.linli.api.Communities;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.division.Sql;
import org.linli.hours.Dimension;
import org.linli.hours.HoursGround;
import org.linli.hours.Totals;
import org.linli.tenant.TenantId;
import org.linli.tenant.Tenants;
import org.linli.tenant.Time;
import org.linli.testing.Await;
import org.linli.testing.LinliServer;
import org.linli.testing.People;
import org.linli.volunteer.ServingVolunteers;

/** One of two tenants, with a community that no other test knows. */
public final class TransferGround {

  static final long CLERK = 7;

  /** A day in the first half of the year. */
  public static final LocalDate DAY = LocalDate.of(2026, 3, 14);

  final LinliServer server;
  final String tenant;
  final long community;
  public final String path;
  final ServingVolunteers volunteers;
  final HoursGround hours;

  /** A tenant, with a community in a township. */
  public TransferGround(LinliServer server, String tenant, String township) {
    this.server = server;
    this.tenant = tenant;
    this.volunteers = new ServingVolunteers(server, tenant);
    this.hours = new HoursGround(server, tenant);
    this.community =
        here(() -> server.get(Communities.class).namedPlace("苑" + UUID.randomUUID(), township));
    this.path =
        here(
            () ->
                Objects.requireNonNull(
                        server.get(Communities.class).byIds(List.of(community)).get(community))
                    .path());
  }

  /** Somebody who exists once, wherever they are a volunteer. */
  public record Someone(LocalDate born, int order) {

    /** Anybody. */
    public static Someone anybody() {
      ThreadLocalRandom random = ThreadLocalRandom.current();
      return new Someone(
          LocalDate.of(1955, 1, 1).plusDays(random.nextInt(365 * 45)), random.nextInt(1000));
    }
  }

  /** Does something in the tenant. */
  public <T> T here(Supplier<T> work) {
    return server.get(Tenants.class).within(server.tenant(tenant), work);
  }

  /** Registers them. */
  public long volunteer(Someone someone) {
    return volunteers.approved(community, someone.born(), someone.order());
  }

  /** Serves on a day at nine; tells the entry. */
  public long serves(long volunteer, LocalDate day, int minutes) {
    return hours.serve(
        community, volunteer, day.atTime(9, 0).atZone(Time.ZONE).toInstant(), minutes);
  }

  long minutes(long volunteer) {
    return total(Dimension.VOLUNTEER, volunteer).minutes();
  }

  Totals.Total total(Dimension dimension, long subject) {
    return here(
        () ->
            server
                .get(Totals.class)
                .of(dimension, List.of(subject))
                .getOrDefault(subject, Totals.Total.NONE));
  }

  /** One of the staff over the community; tells the log-in name. */
  String staff() {
    String login = "t" + UUID.randomUUID().toString().substring(0, 12);
    return new People(server)
        .enroll(
            login,
            Subject.of(new TenantId(tenant)),
            Role.STAFF,
            new Scope(List.of(path.substring(0, 6))));
  }

  long ask(long volunteer, String to) {
    return here(() -> server.get(AskingForTransfer.class).ask(volunteer, to, "回老家工作", CLERK));
  }

  void release(long transfer) {
    here(
        () -> {
          server.get(ReleasingRecords.class).release(transfer, CLERK);
          return true;
        });
  }

  void accept(long arrival) {
    here(
        () -> {
          server.get(WelcomingRecords.class).accept(arrival, CLERK);
          return true;
        });
  }

  void refuse(long arrival, String reason) {
    here(
        () -> {
          server.get(WelcomingRecords.class).refuse(arrival, reason, CLERK);
          return true;
        });
  }

  void withdraw(long volunteer) {
    here(
        () -> {
          server.get(AskingForTransfer.class).withdraw(volunteer, CLERK);
          return true;
        });
  }

  Departure departure(long id) {
    return here(() -> server.get(DepartureTable.class).find(id)).orElseThrow();
  }

  Departure await(long id, DepartureState state) {
    return Await.until(
        "the transfer is " + state,
        () -> Optional.of(departure(id)).filter(one -> one.state() == state));
  }

  /** Waits until it is here. */
  Arrival came(UUID key) {
    return Await.until(
        "the transfer comes", () -> here(() -> server.get(ArrivalTable.class).byKey(key)));
  }

  Arrival await(UUID key, ArrivalState state) {
    return Await.until(
        "the arrival is " + state,
        () ->
            here(() -> server.get(ArrivalTable.class).byKey(key))
                .filter(one -> one.state() == state));
  }

  /** The whole way: asked, released, accepted, entered there. */
  public UUID transfer(long volunteer, TransferGround to) {
    long id = ask(volunteer, to.tenant);
    release(id);
    UUID key = departure(id).key();
    to.accept(to.came(key).id());
    to.await(key, ArrivalState.ACCEPTED);
    return key;
  }

  List<Map<String, Object>> entries(long volunteer) {
    return here(
        () ->
            server
                .get(Sql.class)
                .query(
                    "SELECT evidence, minutes, served_on, community_id FROM ledger_entry"
                        + " WHERE volunteer_id = ? ORDER BY id",
                    List.of(volunteer),
                    row ->
                        Map.<String, Object>of(
                            "evidence", row.getString(1),
                            "minutes", row.getInt(2),
                            "day", row.getObject(3, LocalDate.class),
                            "community", row.getLong(4))));
  }
}
