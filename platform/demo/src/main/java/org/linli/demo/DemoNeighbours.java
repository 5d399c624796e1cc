package org.linli.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * What makes a tenant's communities look lived in: organizations, pairings with those that have no
 * desk, posts open, taken and full, the people of a community and how many live there. Everything
 * is made up; what is there already stays.
 */
final class DemoNeighbours {

  private static final String SINCE = "2026-01-01";
  private static final LocalDate BORN_BEFORE = LocalDate.of(2026, 1, 1);
  private static final long SEED = 4408_0001L;

  private final String tenant;
  private final DemoClient staff;
  private final DemoClient second;
  private final Random random;

  /**
   * Those of a tenant.
   *
   * @param staff who proposes
   * @param second who records what the other side answered
   */
  DemoNeighbours(String tenant, DemoClient staff, DemoClient second) {
    this.tenant = tenant;
    this.staff = staff;
    this.second = second;
    this.random = new Random(SEED + tenant.hashCode());
  }

  void lay() {
    List<DemoPartner> partners =
        DemoPartner.all().stream().filter(one -> one.tenant().equals(tenant)).toList();
    partners.forEach(this::lay);
    partners.stream().map(DemoPartner::community).distinct().limit(1).forEach(this::people);
    DemoPost.all().stream().filter(one -> one.tenant().equals(tenant)).forEach(this::lay);
  }

  private void lay(DemoPartner one) {
    long community = communityOf(one.community());
    long organization = organization(one, community);
    if (pairing(community, one.name()).isPresent()) {
      return;
    }
    Map<String, Object> said = new HashMap<>(one.terms());
    said.put("organization", organization);
    long pairing =
        staff.idOf(
            "api/communities/%d/pairings".formatted(community), key("pairing", one.name()), said);
    String at = "api/pairings/%d/".formatted(pairing);
    switch (one.state()) {
      case "ACCEPTED", "EXPIRED" ->
          second.make(at + "acceptance", key("yes", one.name()), one.answer());
      case "DECLINED" -> second.make(at + "refusal", key("no", one.name()), one.answer());
      case "ENDED" -> {
        second.make(at + "acceptance", key("yes", one.name()), one.answer());
        staff.make(at + "end", key("end", one.name()), Map.of("reason", one.reason()));
      }
      default -> {} // Nobody has answered yet.
    }
  }

  private long organization(DemoPartner one, long community) {
    String code = one.community();
    Optional<Long> known =
        staff.items("api/organizations?q=" + DemoClient.encode(one.name())).stream()
            .filter(found -> one.name().equals(found.get("name")))
            .map(DemoNeighbours::id)
            .findFirst();
    long id =
        known.orElseGet(
            () ->
                staff.idOf(
                    "api/organizations",
                    key("organization", one.name()),
                    Map.of("kind", one.kind(), "name", one.name(), "community", code)));
    if (known.isEmpty() && one.kind().equals("SOCIAL_ORGANIZATION")) {
      staff.put("api/organizations/%d/youth".formatted(id), Map.of("basis", "INTEREST"));
      if (one.state().equals("ACCEPTED")) {
        staff.make(
            "api/organizations/%d/instructor".formatted(id),
            key("instructor", one.name()),
            Map.of("name", "演示指导员（虚构）", "phone", "0000-0000000", "from", SINCE));
      }
    }
    return id;
  }

  /** The officer, a social worker, the leader of the group, and how many live there. */
  private void people(String code) {
    long community = communityOf(code);
    if (!staff.list(of(community, "population?year=2026")).isEmpty()) {
      return;
    }
    staff.submit(
        "communities/%d/service-officer".formatted(community),
        Map.of("name", "演示委员（虚构）", "phone", "0000-0000000", "from", SINCE));
    Map.of("SOCIAL_WORKER", "青少年事务社工", "LEADER", "社区党委书记")
        .forEach(
            (post, title) ->
                staff.submit(
                    "communities/%d/people".formatted(community),
                    Map.of(
                        "post", post,
                        "title", title,
                        "name", "演示人员（虚构）",
                        "phone", "0000-0000000",
                        "from", SINCE)));
    staff.make(
        of(community, "population"),
        key("population", code),
        Map.of(
            "year",
            2026,
            "source",
            "演示数据（虚构）",
            "asOf",
            SINCE,
            "people",
            Map.of("RESIDENTS", 8200, "LEAGUE_MEMBERS", 160, "IN_NEED", 74)));
  }

  private void lay(DemoPost one) {
    long community = communityOf(one.community());
    boolean known =
        staff
            .items("api/posts?community=" + community + "&q=" + DemoClient.encode(one.name()))
            .stream()
            .anyMatch(found -> one.name().equals(found.get("name")));
    if (known) {
      return;
    }
    Map<String, Object> said = new HashMap<>(one.details());
    if (!one.partner().isEmpty()) {
      said.put("pairing", pairing(community, one.partner()).orElseThrow());
    }
    long post = staff.idOf(of(community, "posts"), key("post", one.name()), said);
    for (int holder = 0; holder < one.held(); holder++) {
      DemoPerson person = DemoPerson.next(random, 900 + random.nextInt(99), BORN_BEFORE);
      long volunteer =
          staff.idOf(
              of(community, "volunteers"),
              key("volunteer", one.name() + holder),
              person.application(community, one.community()));
      staff.make(
          "api/posts/%d/holders".formatted(post),
          key("holder", one.name() + holder),
          Map.of("volunteer", volunteer));
    }
  }

  private Optional<Long> pairing(long community, String partner) {
    return staff.items("api/pairings?state=ALL&q=" + DemoClient.encode(partner)).stream()
        .filter(found -> ((Number) found.get("community")).longValue() == community)
        .map(DemoNeighbours::id)
        .findFirst();
  }

  private long communityOf(String code) {
    return staff.items("api/communities?q=" + code).stream()
        .filter(found -> code.equals(found.get("divisionCode")))
        .map(DemoNeighbours::id)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("there is no community " + code));
  }

  private static long id(Map<String, ?> found) {
    return ((Number) found.get("id")).longValue();
  }

  private static String of(long community, String what) {
    return "api/communities/%d/%s".formatted(community, what);
  }

  private static String key(String what, String name) {
    return "demo-%s-%s".formatted(what, Integer.toHexString(name.hashCode()));
  }
}
