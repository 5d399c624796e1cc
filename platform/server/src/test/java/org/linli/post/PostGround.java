package org.linli.post;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.pairing.PairingGround;
import org.linli.tenant.Tenants;
import org.linli.tenant.Time;
import org.linli.testing.LinliServer;
import org.linli.volunteer.ServingVolunteers;
import org.linli.volunteer.Skill;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;

/** A community with posts, and people around them. */
final class PostGround {

  static final long CLERK = 7;

  final LinliServer server;
  final String tenant;
  final PairingGround place;
  final ServingVolunteers volunteers;

  PostGround(LinliServer server, String tenant, String township) {
    this.server = server;
    this.tenant = tenant;
    this.place = new PairingGround(server, tenant, township);
    this.volunteers = new ServingVolunteers(server, tenant);
  }

  LocalDate today() {
    return Time.today(server.get(Clock.class));
  }

  /** A post with so many places; returns its id. */
  long post(int places) {
    return post(null, places, 0, Set.of());
  }

  long post(@Nullable Long pairing, int places, int age, Set<Skill> skills) {
    return place.here(
        () ->
            server
                .get(KeepingPosts.class)
                .offer(
                    place.community,
                    pairing,
                    new PostDetails("课后辅导员", "周三下午陪孩子做作业", places, today(), null, age, skills),
                    CLERK));
  }

  long volunteer() {
    return volunteers.approved(place.community);
  }

  VolunteerFacts facts(long volunteer) {
    return place.here(() -> server.get(Volunteers.class).find(volunteer)).orElseThrow();
  }

  /** A volunteer asks for a post; tells the taking. */
  long asks(long post, long volunteer) {
    return place.here(() -> server.get(TakingTable.class).ask(post, volunteer, CLERK));
  }

  /** A volunteer asks for a post and is given it; tells the taking. */
  long holds(long post, long volunteer) {
    long taking = asks(post, volunteer);
    accept(taking);
    return taking;
  }

  void accept(long taking) {
    run(() -> server.get(KeepingTakings.class).accept(taking, CLERK));
  }

  VolunteerPost known(long post) {
    return place.here(() -> server.get(PostTable.class).find(post)).orElseThrow();
  }

  Taking taking(long id) {
    return place.here(() -> server.get(TakingTable.class).find(id)).orElseThrow();
  }

  void run(Runnable work) {
    server.get(Tenants.class).within(server.tenant(tenant), work);
  }
}
