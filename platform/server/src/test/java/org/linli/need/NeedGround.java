package org.linli.need;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.division.Sql;
import org.linli.team.TeamsWithLeaders;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.volunteer.ServiceType;

/** A community in which people ask for help, and teams around it. */
final class NeedGround {

  static final long CLERK = 7;
  static final String PHONE = "13800138000";

  final LinliServer server;
  final String tenant;
  final long community;
  final String name = "花园" + UUID.randomUUID();
  final String path;
  final TeamsWithLeaders teams;

  NeedGround(LinliServer server, String tenant, String township) {
    this.server = server;
    this.tenant = tenant;
    this.community = here(() -> server.get(Communities.class).namedPlace(name, township));
    this.path = facts().path();
    this.teams = new TeamsWithLeaders(server, tenant);
  }

  <T> T here(Supplier<T> work) {
    return server.get(Tenants.class).within(server.tenant(tenant), work);
  }

  void run(Runnable work) {
    server.get(Tenants.class).within(server.tenant(tenant), work);
  }

  CommunityFacts facts() {
    return Objects.requireNonNull(
        here(() -> server.get(Communities.class).byIds(List.of(community)).get(community)));
  }

  TeamsWithLeaders.Led team() {
    return teams.in(community);
  }

  AskingForHelp.Asked asks() {
    return asks(Urgency.NORMAL);
  }

  /** Somebody asks for help at a place of their own. */
  AskingForHelp.Asked asks(Urgency urgency) {
    NewRequest said =
        new NewRequest(
            RequestSource.RESIDENT,
            null,
            ServiceType.EVERYDAY_HELP,
            urgency,
            null,
            DayPart.ANY,
            "帮忙换灯泡",
            Beneficiary.OLD,
            new RequestContact("李秀英", PHONE, UUID.randomUUID() + " 号", ""));
    return here(() -> server.get(AskingForHelp.class).ask(community, said, 0));
  }

  void dispatch(long need, Long... teams) {
    run(() -> server.get(Dispatching.class).send(need, List.of(teams), CLERK));
  }

  void accept(long need, long team) {
    run(() -> server.get(AnsweringDispatches.class).accept(need, team, CLERK));
  }

  /** One that a team has accepted. */
  long accepted(long team) {
    long need = asks().id();
    dispatch(need, team);
    accept(need, team);
    return need;
  }

  ServiceRequest known(long need) {
    return here(() -> server.get(RequestTable.class).find(need)).orElseThrow();
  }

  List<Step> steps(long need) {
    return here(() -> server.get(RequestHistory.class).of(need)).stream()
        .map(RequestHistory.Event::step)
        .toList()
        .reversed();
  }

  /** Time passes: what is due now is moved on. */
  void walk() {
    run(() -> server.get(EscalatingRequests.class).walkHere());
  }

  void set(String statement, Object... values) {
    run(() -> server.get(Sql.class).update(statement, values));
  }
}
