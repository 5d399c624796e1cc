package org.linli.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.micronaut.http.MediaType;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.Sample;
import org.linli.web.Browser;

/**
 * Tries every route of a running server as everyone who must not come in: as nobody, with a wrong
 * role, with the right role of another tenant, and with the right role elsewhere in this one; and,
 * where nothing can be changed by it, as someone who may.
 */
public final class AccessTrials {

  /** Roles whose scope is always the whole tenant. */
  static final Set<Role> WHOLE = EnumSet.of(Role.TENANT_ADMINISTRATOR, Role.AUDITOR, Role.OPERATOR);

  private final LinliServer server;
  private final Sample.Ground ground;
  private final TrialAddresses addresses;
  private final TrialPeople people;

  /** Trials on a server, with samples for the variables of its addresses. */
  public AccessTrials(LinliServer server, Sample.Ground ground, Iterable<Sample> samples) {
    this.server = server;
    this.ground = ground;
    this.addresses = new TrialAddresses(server, ground, samples);
    this.people = new TrialPeople(server, ground);
  }

  /** The trials of some of the server's routes, a container each. */
  public Stream<DynamicContainer> of(Predicate<UriRouteInfo<?, ?>> chosen) {
    Map<String, UriRouteInfo<?, ?>> routes = new TreeMap<>();
    server
        .get(Router.class)
        .uriRoutes()
        .filter(chosen)
        .filter(route -> !route.getHttpMethodName().equals("HEAD")) // Made from its GET.
        .forEach(route -> routes.put(name(route), route));
    return routes.entrySet().stream()
        .map(route -> dynamicContainer(route.getKey(), trials(route.getValue())));
  }

  private Stream<DynamicTest> trials(UriRouteInfo<?, ?> route) {
    TrialAddress address;
    AccessTerms terms;
    try {
      address = addresses.of(route);
      terms = Routes.terms(route).orElseThrow();
      requireKnownHold(name(route), terms, address);
    } catch (AssertionError e) {
      return Stream.of(failing("can be tried", e));
    }
    List<DynamicTest> tests = new ArrayList<>();
    if (terms.anyone()) {
      tests.add(
          dynamicTest(
              "nobody is let in",
              () -> assertIn(route, address, people.nobody(), address.owner())));
    } else {
      tests.add(dynamicTest("nobody is asked to log in", () -> assertAsked(route, address)));
    }
    if (!terms.roles().isEmpty()) {
      tests.addAll(trialsOfRoles(route, address, terms));
    }
    address
        .owner()
        .ifPresent(
            owner -> {
              tests.add(hidden(route, address, "a stranger finds nothing", people::stranger));
              if (isSafe(route)) {
                tests.add(
                    dynamicTest(
                        "its owner is let in",
                        () -> assertIn(route, address, people.logIn(owner), Optional.empty())));
              }
            });
    return tests.stream();
  }

  private List<DynamicTest> trialsOfRoles(
      UriRouteInfo<?, ?> route, TrialAddress address, AccessTerms terms) {
    List<DynamicTest> tests = new ArrayList<>();
    boolean ofTenant = Routes.isOfTenant(route);
    tests.add(
        dynamicTest(
            "a wrong role is refused",
            () ->
                assertThat(send(route, address, wrongRole(terms, ofTenant)).status())
                    .as(name(route))
                    .isEqualTo(ofTenant ? 403 : 404)));
    for (Role role : terms.roles()) {
      if (ofTenant) {
        tests.add(
            hidden(
                route,
                address,
                role + " of another tenant finds nothing",
                () -> people.as(ground.otherTenant(), role)));
      }
      if (ofTenant && address.place().isPresent() && !WHOLE.contains(role)) {
        tests.add(
            hidden(
                route,
                address,
                role + " of another place finds nothing",
                () -> people.as(ground.tenant(), role, ground.elsewhere())));
      }
      if (role == Role.INSTITUTION_STAFF && !ofTenant && address.place().isPresent()) {
        tests.add(
            hidden(
                route,
                address,
                role + " of another institution finds nothing",
                () -> people.ofInstitution("90000002")));
      }
      if (!address.isFor(role) && isSafe(route)) {
        tests.add(
            hidden(route, address, role + " finds nothing", () -> people.rightly(role, address)));
      } else if (isSafe(route) && !address.absent() && address.owner().isEmpty()) {
        tests.add(
            dynamicTest(
                role + " is let in",
                () -> assertIn(route, address, people.rightly(role, address), Optional.empty())));
      }
    }
    return tests;
  }

  /** A scoped role and an object without a place: then no one could tell who may not come in. */
  private static void requireKnownHold(String route, AccessTerms terms, TrialAddress address) {
    assertThat(
            !terms.roles().isEmpty()
                && !WHOLE.containsAll(terms.roles())
                && address.held()
                && address.place().isEmpty()
                && address.owner().isEmpty()
                && !address.absent())
        .as(
            route
                + ": its object has a place: roles with a scope need scopeFrom, or a sample that"
                + " lies")
        .isFalse();
    assertThat(terms.scopeFrom().isEmpty() || address.place().isPresent() || address.absent())
        .as(route + ": the sample of {" + terms.scopeFrom() + "} lies somewhere")
        .isTrue();
  }

  private DynamicTest hidden(
      UriRouteInfo<?, ?> route, TrialAddress address, String name, Supplier<Browser> who) {
    return dynamicTest(
        name,
        () -> assertThat(send(route, address, who.get()).status()).as(name(route)).isEqualTo(404));
  }

  private void assertAsked(UriRouteInfo<?, ?> route, TrialAddress address) {
    Browser.Answer answer = send(route, address, people.nobody());
    if (address.path().matches("/[^/]+/api(/.*)?")) {
      assertThat(answer.status()).as(name(route)).isEqualTo(401);
      assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    } else {
      assertThat(answer.status()).as(name(route)).isEqualTo(303);
      assertThat(answer.header("Location")).startsWith("/login?next=");
    }
  }

  private void assertIn(
      UriRouteInfo<?, ?> route, TrialAddress address, Browser who, Optional<String> heldBy) {
    if (!isSafe(route)) {
      // What it would do isn't wanted; that it isn't turned away for who they are is enough.
      Browser.Answer answer = send(route, address, who);
      assertThat(answer.header("Location")).as(name(route)).doesNotContain("/login?next");
      assertThat(answer.status()).as(name(route)).isLessThan(500);
      return;
    }
    Browser.Answer answer = send(route, address, who);
    assertThat(answer.header("Location")).doesNotContain("/login");
    if (heldBy.isPresent()) {
      assertThat(answer.status()).as(name(route)).isEqualTo(404);
    } else if (!address.absent()) {
      assertThat(answer.status()).as(name(route)).isNotIn(401, 403, 404).isLessThan(500);
    }
  }

  private Browser.Answer send(UriRouteInfo<?, ?> route, TrialAddress address, Browser who) {
    String method = route.getHttpMethodName();
    if (isSafe(route)) {
      return who.get(address.path());
    }
    MediaType type =
        route.getConsumes().stream()
            .filter(one -> !one.equals(MediaType.ALL_TYPE))
            .findFirst()
            .orElse(MediaType.APPLICATION_JSON_TYPE);
    boolean multipart = type.equals(MediaType.MULTIPART_FORM_DATA_TYPE);
    String body =
        multipart
            ? "--part\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\n1\r\n--part--\r\n"
            : type.equals(MediaType.APPLICATION_JSON_TYPE) ? "{}" : "x=1";
    return who.send(
        method,
        address.path(),
        body,
        "Content-Type",
        multipart ? type + "; boundary=part" : type.toString(),
        "X-CSRF-Token",
        people.token(who));
  }

  /** Someone of this tenant with a role that nobody asks for here. */
  private Browser wrongRole(AccessTerms terms, boolean ofTenant) {
    if (!ofTenant) {
      return people.as(ground.tenant(), Role.TENANT_ADMINISTRATOR);
    }
    Role wrong =
        EnumSet.complementOf(EnumSet.copyOf(terms.roles())).stream()
            .filter(role -> role != Role.OPERATOR)
            .findFirst()
            .orElseThrow();
    return people.as(ground.tenant(), wrong);
  }

  private static boolean isSafe(UriRouteInfo<?, ?> route) {
    return route.getHttpMethodName().equals("GET");
  }

  private static DynamicTest failing(String name, AssertionError error) {
    Executable fail =
        () -> {
          throw error;
        };
    return dynamicTest(name, fail);
  }

  private static String name(UriRouteInfo<?, ?> route) {
    return route.getHttpMethodName() + " " + route.getUriMatchTemplate();
  }
}
