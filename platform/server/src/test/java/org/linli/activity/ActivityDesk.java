package org.linli.activity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.linli.api.Communities;
import org.linli.division.Sql;
import org.linli.idempotency.Retrying;
import org.linli.tenant.Tenants;
import org.linli.tenant.Time;
import org.linli.testing.LinliServer;
import org.linli.volunteer.ServiceType;
import org.linli.volunteer.ServingVolunteers;
import org.linli.volunteer.Skill;

/** What tests about activities do before and between. */
final class ActivityDesk {

  /** 中华街道 in 赤坎区. */
  static final String ZHONGHUA = "440802001";

  static final long CLERK = 7;

  private final LinliServer server;
  private final String tenant;

  ActivityDesk(LinliServer server) {
    this(server, "zhanjiang");
  }

  ActivityDesk(LinliServer server, String tenant) {
    this.server = server;
    this.tenant = tenant;
  }

  <T> T here(Supplier<T> work) {
    return server.get(Tenants.class).within(server.tenant(tenant), work);
  }

  void run(Runnable work) {
    server.get(Tenants.class).within(server.tenant(tenant), work);
  }

  /** A community that no other test knows. */
  long community() {
    return community(ZHONGHUA);
  }

  long community(String township) {
    return here(() -> server.get(Communities.class).namedPlace("花园" + UUID.randomUUID(), township));
  }

  String pathOf(long community) {
    return Objects.requireNonNull(
            here(() -> server.get(Communities.class).byIds(List.of(community))).get(community))
        .path();
  }

  static ActivityDetails details(String name) {
    return details(name, 0, Set.of());
  }

  static ActivityDetails details(String name, int minimumAge, Set<Skill> skills) {
    return new ActivityDetails(
        name,
        null,
        null,
        ServiceType.OLD_PEOPLE,
        "陪老人聊天",
        "注意防暑",
        minimumAge,
        skills,
        CLERK,
        "0759-1234567",
        Set.of(),
        false);
  }

  Instant now() {
    return server.get(Clock.class).instant();
  }

  /** So many days from today. */
  LocalDate day(int days) {
    return LocalDate.ofInstant(now(), Time.ZONE).plusDays(days);
  }

  /** Nine o'clock in the morning, so many days from today. */
  Instant morning(int days) {
    return day(days).atTime(9, 0).atZone(Time.ZONE).toInstant();
  }

  /** A draft without sessions. */
  long draft(long community, ActivityDetails said) {
    return here(() -> server.get(KeepingActivities.class).draft(community, said));
  }

  /** A session of a draft, of two hours, past the checks of the form. */
  long session(long activity, Instant from, int capacity) {
    run(
        () ->
            server
                .get(SessionTable.class)
                .add(
                    activity,
                    List.of(
                        new NewSession(
                            "文化广场", "", from, from.plus(Duration.ofHours(2)), capacity))));
    return here(() -> server.get(SessionTable.class).of(activity)).stream()
        .mapToLong(Session::id)
        .max()
        .orElseThrow();
  }

  /** A published activity with one session in three days. */
  long published(long community, ActivityDetails said, int capacity) {
    return published(community, said, morning(3), capacity);
  }

  /** The session of an activity that is published with it. */
  long published(long community, ActivityDetails said, Instant from, int capacity) {
    long activity = draft(community, said);
    long session = session(activity, from, capacity);
    run(() -> server.get(Activities.class).publish(activity));
    return session;
  }

  /** An adult who may serve. */
  long volunteer(long community) {
    return new ServingVolunteers(server, tenant).approved(community);
  }

  /** Gives a volunteer an account of their own; returns its log-in name. */
  String own(long volunteer) {
    return new ServingVolunteers(server, tenant).withAccount(volunteer);
  }

  /** Changes something past every rule. */
  void set(String sql, Object... values) {
    run(() -> server.get(Sql.class).update(sql, values));
  }

  SignUp take(long session, long volunteer) {
    return here(
        () ->
            server
                .get(Retrying.class)
                .whole(() -> server.get(Places.class).take(session, volunteer, null, CLERK)));
  }

  SignUp cancel(long signUp) {
    return here(
        () ->
            server.get(Retrying.class).whole(() -> server.get(Places.class).cancel(signUp, false)));
  }

  Session session(long id) {
    return here(() -> server.get(SessionTable.class).find(id)).orElseThrow();
  }

  SignUp signUp(long id) {
    return here(() -> server.get(SignUpTable.class).find(id)).orElseThrow();
  }

  List<SignUp> all(long session, SignUpState state) {
    return here(() -> server.get(SignUpTable.class).of(session, List.of(state)));
  }
}
