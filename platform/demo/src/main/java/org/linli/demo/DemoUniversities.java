package org.linli.demo;

import io.micronaut.context.BeanContext;
import io.micronaut.json.JsonMapper;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linli.api.Scope;
import org.linli.institution.Institution;
import org.linli.institution.Institutions;
import org.linli.tenant.Tenants;

/** Universities with colleges, registered by the operator, and their pairings in every state. */
final class DemoUniversities {

  private final BeanContext context;
  private final URI server;
  private final DemoAccounts accounts;
  private final Institutions institutions;

  DemoUniversities(BeanContext context, URI server, DemoAccounts accounts) {
    this.context = context;
    this.server = server;
    this.accounts = accounts;
    this.institutions = context.getBean(Institutions.class);
  }

  /** Lays what isn't there yet. */
  void lay(Runnable goOn) {
    goOn.run();
    Tenants tenants = context.getBean(Tenants.class);
    List<DemoUniversity> universities =
        DemoUniversity.all().stream().filter(one -> tenants.find(one.home()).isPresent()).toList();
    try (DemoClient operator = client("operator", accounts.firstOf("platform", "OPERATOR"))) {
      universities.forEach(one -> register(operator, one));
    }
    accounts.enrollUniversities(context);
    DemoPairing.all().stream()
        .filter(one -> tenants.find(one.tenant()).isPresent())
        .filter(one -> accounts.ofUniversity(one.university()).isPresent())
        .collect(Collectors.groupingBy(DemoPairing::tenant))
        .forEach(
            (tenant, pairings) -> {
              goOn.run();
              try (DemoClient staff = client(tenant, accounts.firstOf(tenant, "STAFF"))) {
                pairings.forEach(one -> lay(staff, one));
              }
            });
  }

  private void register(DemoClient operator, DemoUniversity one) {
    if (find(one.name()).isEmpty()) {
      operator.submit(
          "institutions", Map.of("name", one.name(), "code", one.code(), "home", one.home()));
    }
    Institution university = find(one.name()).orElseThrow();
    List<String> known =
        institutions.within(new Scope(List.of(university.path()))).stream()
            .map(Institution::name)
            .toList();
    one.colleges().stream()
        .filter(college -> !known.contains(college))
        .forEach(
            college ->
                operator.submit(
                    "institutions/%d/colleges".formatted(university.id()),
                    Map.of("name", college)));
  }

  private void lay(DemoClient staff, DemoPairing one) {
    long community = communityOf(staff, one);
    if (pairingOf(staff, community, one).isPresent()) {
      return;
    }
    long college = find(one.partner()).orElseThrow().id();
    if (one.byUniversity()) {
      Map<String, String> fields = new HashMap<>(one.terms());
      fields.put("tenant", one.tenant());
      fields.put("community", Long.toString(community));
      fields.put("part", Long.toString(college));
      try (DemoClient university =
          client("university", accounts.ofUniversity(one.university()).orElseThrow())) {
        university.submit("proposals", fields);
      }
    } else {
      Map<String, Object> said = new HashMap<>(one.terms());
      said.put("institution", college);
      staff.make(
          "api/communities/%d/pairings".formatted(community), key(community, one, "new"), said);
    }
    answer(staff, community, one, pairingOf(staff, community, one).orElseThrow());
  }

  private static void answer(DemoClient staff, long community, DemoPairing one, long pairing) {
    String at = "api/pairings/%d/".formatted(pairing);
    Map<String, String> why = Map.of("reason", one.reason());
    switch (one.state()) {
      case "DECLINED" -> staff.make(at + "refusal", key(community, one, "refusal"), why);
      case "WITHDRAWN" -> staff.make(at + "end", key(community, one, "end"), why);
      case "ACCEPTED", "EXPIRED" ->
          staff.make(at + "acceptance", key(community, one, "acceptance"), DemoPairing.contact());
      case "ENDED" -> {
        staff.make(at + "acceptance", key(community, one, "acceptance"), DemoPairing.contact());
        staff.make(at + "end", key(community, one, "end"), why);
      }
      default -> {} // Nobody has answered yet.
    }
  }

  private static Optional<Long> pairingOf(DemoClient staff, long community, DemoPairing one) {
    return staff.items("api/pairings?state=ALL&q=" + DemoClient.encode(one.partner())).stream()
        .filter(found -> ((Number) found.get("community")).longValue() == community)
        .map(found -> ((Number) found.get("id")).longValue())
        .findFirst();
  }

  private static long communityOf(DemoClient staff, DemoPairing one) {
    return staff.items("api/communities?q=" + one.community()).stream()
        .filter(found -> one.community().equals(found.get("divisionCode")))
        .map(found -> ((Number) found.get("id")).longValue())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("there is no community " + one.community()));
  }

  private Optional<Institution> find(String fullName) {
    return institutions.named(fullName, 20).stream()
        .filter(one -> one.fullName().equals(fullName))
        .findFirst();
  }

  private static String key(long community, DemoPairing one, String what) {
    return "demo-pairing-%d-%s-%s"
        .formatted(community, Integer.toHexString(one.partner().hashCode()), what);
  }

  private DemoClient client(String place, DemoAccounts.Row account) {
    return DemoClient.logIn(
        context.getBean(JsonMapper.class), server.resolve("/" + place + "/"), account);
  }
}
