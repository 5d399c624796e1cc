package org.linli.pairing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.institution.Institution;
import org.linli.organization.OrganizationKind;
import org.linli.tenant.Tenants;
import org.linli.tenant.Time;
import org.linli.testing.LinliServer;
import org.linli.web.Browser;

/** A community of a tenant and its pairings, for the tests of this domain and of others. */
public final class PairingGround {

  private static final long CLERK = 7;

  private final LinliServer server;
  private final String tenant;
  public final long community;
  public final String name = "花园" + UUID.randomUUID();
  public final String path;

  public PairingGround(LinliServer server, String tenant, String township) {
    this.server = server;
    this.tenant = tenant;
    this.community = here(() -> server.get(Communities.class).namedPlace(name, township));
    this.path = place();
  }

  /** A community of the national list, which other tests may know too. */
  PairingGround(String code, LinliServer server, String tenant) {
    this.server = server;
    this.tenant = tenant;
    this.community =
        here(() -> server.get(Communities.class).byDivisionCodes(List.of(code)))
            .values()
            .iterator()
            .next()
            .id();
    this.path = place();
  }

  private String place() {
    return Objects.requireNonNull(
            here(() -> server.get(Communities.class).byIds(List.of(community))).get(community))
        .path();
  }

  public <T> T here(Supplier<T> work) {
    return server.get(Tenants.class).within(server.tenant(tenant), work);
  }

  public CommunityFacts facts() {
    return Objects.requireNonNull(
        here(() -> server.get(Communities.class).byIds(List.of(community))).get(community));
  }

  /** Proposes one on the page, with what is usual unless something else is said. */
  Browser.Answer propose(Browser staff, Map<String, String> said) {
    Map<String, String> all =
        new HashMap<>(
            Map.of(
                "manner", "BY_AREA",
                "duty", "东片",
                "purpose", "陪伴老人",
                "from", today().toString(),
                "contactName", "李社工",
                "contactPhone", "0759-1234567"));
    all.putAll(said);
    String base = "/" + tenant + "/communities/" + community + "/pairings";
    return staff.postFrom(base + "/new?other=true", base, all);
  }

  LocalDate today() {
    return Time.today(server.get(Clock.class));
  }

  long propose(Partner partner, Side side) {
    return here(
        () ->
            server
                .get(KeepingPairings.class)
                .propose(
                    community,
                    partner,
                    new PairingTerms(Manner.BY_AREA, "东片", "陪伴老人", today(), null),
                    side,
                    new Contact("王" + side, "0759-1234567"),
                    CLERK));
  }

  /** A pairing that a side proposed; returns its id. */
  public long proposed(Institution institution, boolean byCommunity) {
    return propose(Partner.of(institution), byCommunity ? Side.COMMUNITY : Side.PARTNER);
  }

  /** A pairing with an institution that is in force from today on; returns its id. */
  public long inForce(Institution institution) {
    long id = propose(Partner.of(institution), Side.COMMUNITY);
    accept(id, Side.PARTNER);
    return id;
  }

  /** A pairing with a company that is in force from today on; returns its id. */
  public long accepted(Manner manner) {
    long id =
        here(
            () ->
                server
                    .get(KeepingPairings.class)
                    .propose(
                        community,
                        Partner.named(OrganizationKind.COMPANY, "公司" + UUID.randomUUID()),
                        new PairingTerms(manner, "东片", "陪伴老人", today(), null),
                        Side.COMMUNITY,
                        new Contact("王社工", "0759-1234567"),
                        CLERK));
    accept(id, Side.PARTNER);
    return id;
  }

  /** A pairing with a company, which has no desk. */
  long withCompany() {
    return propose(
        Partner.named(OrganizationKind.COMPANY, "公司" + UUID.randomUUID()), Side.COMMUNITY);
  }

  void run(Runnable work) {
    server.get(Tenants.class).within(server.tenant(tenant), work);
  }

  /** The side that was asked accepts. */
  void accept(long pairing, Side side) {
    run(
        () -> {
          boolean desk = server.get(PairingTable.class).find(pairing).orElseThrow().hasDesk();
          server
              .get(KeepingPairings.class)
              .accept(
                  pairing, side, new Contact("何老师", "12345"), desk ? null : answer(), CLERK + 1);
        });
  }

  void end(long pairing) {
    run(() -> server.get(KeepingPairings.class).end(pairing, Side.COMMUNITY, "试过了", CLERK));
  }

  /** A pairing that was accepted, with its first and last day. */
  long lasting(Partner partner, LocalDate from, LocalDate until) {
    long id =
        here(
            () ->
                server
                    .get(KeepingPairings.class)
                    .propose(
                        community,
                        partner,
                        new PairingTerms(Manner.BY_AREA, "东片", "陪伴老人", from, until),
                        Side.COMMUNITY,
                        new Contact("王社工", "0759-1234567"),
                        CLERK));
    accept(id, Side.PARTNER);
    return id;
  }

  void prolong(long pairing, LocalDate until) {
    run(
        () ->
            server
                .get(ChangingPairings.class)
                .amend(pairing, Side.COMMUNITY, new NewTerms("东片", "陪伴老人", until, "双方商定"), CLERK));
  }

  GivenAnswer answer() {
    return new GivenAnswer("赵经理", today(), AnswerWay.PHONE);
  }

  PairingState state(long pairing) {
    return here(() -> server.get(PairingTable.class).find(pairing).orElseThrow().state());
  }
}
