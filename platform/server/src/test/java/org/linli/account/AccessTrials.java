package org.linli.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.micronaut.http.MediaType;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.testing.LinliServer;
import org.linli.testing.People;
import org.linli.testing.Sample;
import org.linli.testing.Sample.Found;
import org.linli.testing.Sample.Hold;
import org.linli.web.Browser;

/**
 * Tries every route of a running server as everyone who must not come in: as nobody, with a wrong
 * role, with the right role of another tenant, and with the right role elsewhere in this one; and,
 * where nothing can be changed by it, as someone who may.
 */
public final class AccessTrials {

  /** Roles whose scope is always the whole tenant. */
  private static final Set<Role> WHOLE =
      EnumSet.of(Role.TENANT_ADMINISTRATOR, Role.AUDITOR, Role.OPERATOR);

  private final LinliServer server;
  private final Sample.Ground ground;
  private final People people;
  private final Map<String, Sample> samples = new HashMap<>();
  private final Map<String, Found> found = new HashMap<>();
  private final Map<String, Browser> browsers = new HashMap<>();
  private final Map<Browser, String> tokens = new HashMap<>();

  /** Trials on a server, with samples for the variables of its addresses. */
  public AccessTrials(LinliServer server, Sample.Ground ground, Iterable<Sample> samples) {
    this.server = server;
    this.ground = ground;
    this.people = new People(server);
    samples.forEach(sample -> this.samples.put(sample.variable(), sample));
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
    Address address;
    AccessTerms terms;
    try {
      address = address(route);
      terms = Routes.terms(route).orElseThrow();
      requireKnownHold(terms, address);
    } catch (AssertionError e) {
      return Stream.of(failing("can be tried", e));
    }
    List<DynamicTest> tests = new ArrayList<>();
    if (terms.anyone()) {
      tests.add(
          dynamicTest("nobody is let in", () -> assertIn(route, address, nobody(), address.owner)));
    } else {
      tests.add(dynamicTest("nobody is asked to log in", () -> assertAsked(route, address)));
    }
    if (!terms.roles().isEmpty()) {
      tests.addAll(trialsOfRoles(route, address, terms));
    }
    address.owner.ifPresent(
        owner -> {
          tests.add(hidden(route, address, "a stranger finds nothing", this::stranger));
          if (isSafe(route)) {
            tests.add(
                dynamicTest(
                    "its owner is let in",
                    () -> assertIn(route, address, logIn(owner), Optional.empty())));
          }
        });
    return tests.stream();
  }

  private List<DynamicTest> trialsOfRoles(
      UriRouteInfo<?, ?> route, Address address, AccessTerms terms) {
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
                () -> as(ground.otherTenant(), role)));
      }
      if (ofTenant && address.place.isPresent() && !WHOLE.contains(role)) {
        tests.add(
            hidden(
                route,
                address,
                role + " of another place finds nothing",
                () -> as(ground.tenant(), role, ground.elsewhere())));
      }
      if (isSafe(route) && !address.absent && address.owner.isEmpty()) {
        tests.add(
            dynamicTest(
                role + " is let in",
                () -> assertIn(route, address, rightly(role, address), Optional.empty())));
      }
    }
    return tests;
  }

  /** A scoped role and an object without a place: then no one could tell who may not come in. */
  private static void requireKnownHold(AccessTerms terms, Address address) {
    assertThat(
            !terms.roles().isEmpty()
                && !WHOLE.containsAll(terms.roles())
                && address.held
                && address.place.isEmpty()
                && address.owner.isEmpty()
                && !address.absent)
        .as("its object has a place: roles with a scope need scopeFrom, or a sample that lies")
        .isFalse();
    assertThat(terms.scopeFrom().isEmpty() || address.place.isPresent() || address.absent)
        .as("the sample of {" + terms.scopeFrom() + "} lies somewhere")
        .isTrue();
  }

  private Address address(UriRouteInfo<?, ?> route) {
    String path = route.getUriMatchTemplate().toString().replaceAll("\\{[?&#].*?}", "");
    Address address =
        new Address(path.replace("{tenant}", ground.tenant()), Routes.isOfTenant(route));
    for (String variable : address.variables()) {
      Found sample = sample(route, variable);
      address.path = address.path.replaceAll("\\{" + variable + "(:.*?)?}", sample.value());
      address.held |= sample.hold() != Hold.SHARED;
      address.absent |= sample.hold() == Hold.NONE;
      if (sample.hold() == Hold.PLACE) {
        address.place = Optional.of(sample.at());
      }
      if (sample.hold() == Hold.OWNER) {
        address.owner = Optional.of(sample.at());
      }
    }
    return address;
  }

  private Found sample(UriRouteInfo<?, ?> route, String variable) {
    String controller = route.getDeclaringType().getSimpleName() + ".";
    String own = controller + variable;
    String key =
        Stream.of(controller + route.getTargetMethod().getMethodName() + "." + variable, own)
            .filter(samples::containsKey)
            .findFirst()
            .orElse(variable);
    Sample sample = samples.get(key);
    assertThat(sample).as("a Sample bean for {" + variable + "} or " + own).isNotNull();
    return found.computeIfAbsent(key, any -> sample.find(server, ground));
  }

  private DynamicTest hidden(
      UriRouteInfo<?, ?> route, Address address, String name, Supplier<Browser> who) {
    return dynamicTest(
        name,
        () -> assertThat(send(route, address, who.get()).status()).as(name(route)).isEqualTo(404));
  }

  private void assertAsked(UriRouteInfo<?, ?> route, Address address) {
    Browser.Answer answer = send(route, address, nobody());
    if (address.path.matches("/[^/]+/api(/.*)?")) {
      assertThat(answer.status()).as(name(route)).isEqualTo(401);
      assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    } else {
      assertThat(answer.status()).as(name(route)).isEqualTo(303);
      assertThat(answer.header("Location")).startsWith("/login?next=");
    }
  }

  private void assertIn(
      UriRouteInfo<?, ?> route, Address address, Browser who, Optional<String> heldBy) {
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
    } else if (!address.absent) {
      assertThat(answer.status()).as(name(route)).isNotIn(401, 403, 404).isLessThan(500);
    }
  }

  private Browser.Answer send(UriRouteInfo<?, ?> route, Address address, Browser who) {
    String method = route.getHttpMethodName();
    if (isSafe(route)) {
      return who.get(address.path);
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
        address.path,
        body,
        "Content-Type",
        multipart ? type + "; boundary=part" : type.toString(),
        "X-CSRF-Token",
        token(who));
  }

  private String token(Browser who) {
    return tokens.computeIfAbsent(
        who,
        browser ->
            browser.get("/sessions").status() == 200
                ? browser.get("/sessions").html().select("meta[name=csrf-token]").attr("content")
                : browser.get("/login").html().select("input[name=_csrf]").val());
  }

  private Browser nobody() {
    return browsers.computeIfAbsent("", any -> new Browser(server));
  }

  /** Someone of this tenant with a role that nobody asks for here. */
  private Browser wrongRole(AccessTerms terms, boolean ofTenant) {
    if (!ofTenant) {
      return as(ground.tenant(), Role.TENANT_ADMINISTRATOR);
    }
    Role wrong =
        EnumSet.complementOf(EnumSet.copyOf(terms.roles())).stream()
            .filter(role -> role != Role.OPERATOR)
            .findFirst()
            .orElseThrow();
    return as(ground.tenant(), wrong);
  }

  private Browser rightly(Role role, Address address) {
    if (role == Role.OPERATOR) {
      return browsers.computeIfAbsent("operator", any -> people.logInOperator());
    }
    if (!address.ofTenant) {
      String login = "platform." + role.name().toLowerCase().replace('_', '-');
      return browsers.computeIfAbsent(
          login, any -> people.logIn(people.enroll(login, Subject.PLATFORM, role, Scope.NONE)));
    }
    return WHOLE.contains(role)
        ? as(ground.tenant(), role)
        : address.place.map(path -> as(ground.tenant(), role, path)).orElse(as(role));
  }

  private Browser as(Role role) {
    return as(ground.tenant(), role);
  }

  private Browser as(String tenant, Role role, String... scope) {
    // Once for each: making someone and logging in are made to be slow.
    return browsers.computeIfAbsent(
        tenant + " " + role + " " + String.join(",", scope),
        any -> people.logIn(people.enroll(tenant, role, scope)));
  }

  /** Someone of this tenant who has nothing to do with it. */
  private Browser stranger() {
    return as(ground.tenant(), Role.VOLUNTEER, ground.elsewhere());
  }

  private Browser logIn(String login) {
    return browsers.computeIfAbsent(login, people::logIn);
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

  /** A route's address, its gaps being filled, and what stands in them. */
  private static final class Address {

    private final boolean ofTenant;
    private String path;
    private boolean held;
    private boolean absent;
    private Optional<String> place = Optional.empty();
    private Optional<String> owner = Optional.empty();

    Address(String path, boolean ofTenant) {
      this.path = path;
      this.ofTenant = ofTenant;
    }

    List<String> variables() {
      return Pattern.compile("\\{(\\w+)").matcher(path).results().map(gap -> gap.group(1)).toList();
    }
  }
}
