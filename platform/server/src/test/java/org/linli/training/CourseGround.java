package org.linli.training;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.api.Communities;
import org.linli.hours.Evidence;
import org.linli.hours.Occasion;
import org.linli.hours.PostingHours;
import org.linli.hours.Served;
import org.linli.tenant.Tenants;
import org.linli.tenant.Time;
import org.linli.testing.LinliServer;
import org.linli.volunteer.ServingVolunteers;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;

/** A course of a community of its own, for the tests of this domain and of others. */
public final class CourseGround {

  static final long CLERK = 7;

  public final long community;
  public final String path;
  public final long course;
  final LinliServer server;
  final String tenant;
  final ServingVolunteers volunteers;

  public CourseGround(LinliServer server, String tenant, String township) {
    this(server, tenant, township, null);
  }

  CourseGround(LinliServer server, String tenant, String township, @Nullable Integer months) {
    this.server = server;
    this.tenant = tenant;
    this.volunteers = new ServingVolunteers(server, tenant);
    Communities communities = server.get(Communities.class);
    this.community = here(() -> communities.namedPlace("花园" + UUID.randomUUID(), township));
    this.path =
        here(() -> Objects.requireNonNull(communities.byIds(List.of(community)).get(community)))
            .path();
    this.course =
        here(
            () ->
                server
                    .get(KeepingCourses.class)
                    .add(
                        community,
                        new CourseDetails(
                            "急救培训",
                            "心肺复苏",
                            "街道社区学院",
                            false,
                            Set.of(TrainingTopic.FIRST_AID),
                            months,
                            null),
                        CLERK));
  }

  <T> T here(Supplier<T> work) {
    return server.get(Tenants.class).within(server.tenant(tenant), work);
  }

  /** A session of two hours in the morning, so many days from today. */
  public long session(int days) {
    Instant from =
        LocalDate.ofInstant(server.get(Clock.class).instant(), Time.ZONE)
            .plusDays(days)
            .atTime(9, 0)
            .atZone(Time.ZONE)
            .toInstant();
    here(
        () -> {
          server
              .get(KeepingCourses.class)
              .addSession(
                  course,
                  new NewCourseSession(from, from.plus(Duration.ofHours(2)), "礼堂", "李医生", null));
          return 0;
        });
    return here(() -> server.get(CourseTable.class).sessions(course)).stream()
        .mapToLong(CourseSession::id)
        .max()
        .orElseThrow();
  }

  /** An adult of its community who may serve. */
  public long volunteer() {
    return volunteers.approved(community);
  }

  /** Gives a volunteer an account of their own; returns its log-in name. */
  public String own(long volunteer) {
    return volunteers.withAccount(volunteer);
  }

  /** The number by which the tenant knows a volunteer. */
  public String number(long volunteer) {
    return here(() -> server.get(Volunteers.class).find(volunteer))
        .map(VolunteerFacts::number)
        .orElseThrow();
  }

  /** Someone is trained for first aid from a day on. */
  public void train(long volunteer, LocalDate day) {
    here(
        () -> {
          server.get(ParticipantTable.class).enrol(course, List.of(volunteer), CLERK);
          return server.get(KeepingCourses.class).train(course, List.of(volunteer), day, CLERK);
        });
  }

  /** Someone of the pool who trains for first aid, kept in some part of the tenant. */
  long trainer(String name, String path, String contact) {
    Trainer.Said said = new Trainer.Said(name, "中心医院", Set.of(TrainingTopic.FIRST_AID), contact);
    return here(() -> server.get(KeepingTrainers.class).add(path, said, CLERK));
  }

  /** Someone served an hour in its community, so many days ago. */
  void served(long volunteer, int days) {
    Instant from = server.get(Clock.class).instant().minus(Duration.ofDays(days));
    Served served = new Served(UUID.randomUUID(), volunteer, from, from.plus(Duration.ofHours(1)));
    here(
        () ->
            server
                .get(PostingHours.class)
                .post(
                    new Occasion(1, community, null, null),
                    Evidence.ROSTER,
                    List.of(served),
                    CLERK,
                    ""));
  }
}
