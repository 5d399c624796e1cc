package org.linli.volunteer;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.linli.account.Enrolling;
import org.linli.account.Subject;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.division.Sql;
import org.linli.tenant.TenantId;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.testing.People;

/** Volunteers for the tests of other domains, registered by their community. */
public final class ServingVolunteers {

  private static final long CLERK = 7;

  private final LinliServer server;
  private final String tenant;

  /** Those of a tenant. */
  public ServingVolunteers(LinliServer server, String tenant) {
    this.server = server;
    this.tenant = tenant;
  }

  /** A made-up adult who may serve. */
  public long approved(long community) {
    return approved(community, "陈晓宇", idNumber());
  }

  /** The ID number of a made-up adult. */
  public static String idNumber() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    LocalDate born = LocalDate.of(1960, 1, 1).plusDays(random.nextInt(365 * 40));
    return ResidentNumber.madeUp(born, random.nextInt(1000)).digits();
  }

  /** The same, with an ID number that is the same for the same day and order in every tenant. */
  public long approved(long community, LocalDate born, int order) {
    return approved(community, "陈晓宇", ResidentNumber.madeUp(born, order).digits());
  }

  /** A made-up adult with this name and ID number who may serve. */
  public long approved(long community, String name, String idNumber) {
    ResidentNumber number = new ResidentNumber(idNumber);
    Person person =
        new Person(
            name,
            new IdDocument(IdKind.RESIDENT_ID, idNumber),
            Sex.FEMALE,
            number.birthDate(),
            "花园小区",
            "13800000000",
            "");
    Application said = new Application(community, person, Wishes.NONE, Guardian.NONE);
    return server
        .get(Tenants.class)
        .within(
            server.tenant(tenant),
            () -> server.get(Registering.class).byCommunity(said, false, CLERK));
  }

  /** Gives a volunteer an account of their own; returns its log-in name. */
  public String withAccount(long volunteer) {
    String login = "v" + UUID.randomUUID().toString().substring(0, 12);
    Enrolling enrolling = server.get(Enrolling.class);
    long account = enrolling.enroll(login, login, People.PASSWORD, false);
    enrolling.appoint(
        account,
        Subject.of(new TenantId(tenant)),
        Role.VOLUNTEER,
        new Scope(List.of(server.tenant(tenant).division())));
    server
        .get(Tenants.class)
        .within(
            server.tenant(tenant),
            () ->
                server
                    .get(Sql.class)
                    .update(
                        "UPDATE volunteer SET account_id = ? WHERE id = ?", account, volunteer));
    return login;
  }

  /** Lets someone serve no more. */
  public void leave(long volunteer) {
    server
        .get(Tenants.class)
        .within(
            server.tenant(tenant), () -> server.get(Leaving.class).leave(volunteer, "搬走了", CLERK));
  }

  /** Has everything of someone deleted that would tell who it was. */
  public void delete(long volunteer) {
    server
        .get(Tenants.class)
        .within(server.tenant(tenant), () -> server.get(Leaving.class).delete(volunteer));
  }
}
