package org.linli.commendation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.linli.api.Paging;
import org.linli.division.Sql;
import org.linli.hours.HoursGround;
import org.linli.pairing.PairingGround;
import org.linli.tenant.Tenants;
import org.linli.tenant.Time;
import org.linli.testing.LinliServer;
import org.linli.volunteer.ServingVolunteers;

/** A round about one community's year, and people with hours there. */
public final class CommendationGround {

  static final long CLERK = 7;
  static final long SECOND = 8;

  final LinliServer server;
  final String tenant;
  public final PairingGround place;
  public final ServingVolunteers volunteers;

  public CommendationGround(LinliServer server, String tenant, String township) {
    this.server = server;
    this.tenant = tenant;
    this.place = new PairingGround(server, tenant, township);
    this.volunteers = new ServingVolunteers(server, tenant);
  }

  public LocalDate today() {
    return Time.today(server.get(Clock.class));
  }

  /** Someone who served so many hours this year. */
  public long served(int hours) {
    long volunteer = volunteers.approved(place.community);
    new HoursGround(server, tenant).credit(place.community, volunteer, today(), hours * 60);
    return volunteer;
  }

  /** A round for volunteers from fifty hours on, past who may open it. */
  long round() {
    RoundDetails details =
        new RoundDetails(
            "年度优秀志愿者",
            place.path,
            today().withDayOfYear(1),
            today(),
            List.of(Category.VOLUNTEER),
            50 * 60,
            50 * 60,
            "时长和成效");
    return place.here(() -> server.get(RoundTable.class).open(details, "新江社区", CLERK));
  }

  /** A nominee that the records proposed. */
  long nominee(long round, long volunteer) {
    run(() -> server.get(Commending.class).propose(round, CLERK));
    return place.here(
        () ->
            server
                .get(Sql.class)
                .query(
                    "SELECT id FROM commendation_nominee WHERE round_id = ? AND subject_id = ?",
                    List.of(round, volunteer),
                    row -> row.getLong(1))
                .getFirst());
  }

  /** One is commended, all others are not, and the round is published. */
  void publish(long round, long nominee) {
    run(
        () -> {
          var commending = server.get(Commending.class);
          List<Long> others =
              server
                  .get(NomineeTable.class)
                  .page(
                      NomineeTable.of(round, NomineeState.NOMINATED), new Paging(1, 10_000, 10_000))
                  .stream()
                  .map(Nominee::id)
                  .filter(one -> one != nominee)
                  .toList();
          commending.decide(round, List.of(nominee), true, null, SECOND);
          if (!others.isEmpty()) {
            commending.decide(round, others, false, "名额已满", SECOND);
          }
          commending.publish(round, SECOND);
        });
  }

  void run(Runnable work) {
    server.get(Tenants.class).within(server.tenant(tenant), work);
  }
}
