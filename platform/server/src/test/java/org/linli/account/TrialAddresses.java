package org.linli.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.web.router.UriRouteInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.Sample;
import org.linli.testing.Sample.Found;
import org.linli.testing.Sample.Hold;

/** Fills the gaps of routes' addresses with samples. */
final class TrialAddresses {

  private static final Pattern GAP = Pattern.compile("\\{(\\w+)");

  private final LinliServer server;
  private final Sample.Ground ground;
  private final Map<String, Sample> samples = new HashMap<>();
  private final Map<String, Found> found = new HashMap<>();

  TrialAddresses(LinliServer server, Sample.Ground ground, Iterable<Sample> samples) {
    this.server = server;
    this.ground = ground;
    samples.forEach(sample -> this.samples.put(sample.variable(), sample));
  }

  /** The address of a route; fails if nobody declared a sample for one of its variables. */
  TrialAddress of(UriRouteInfo<?, ?> route) {
    String path =
        route
            .getUriMatchTemplate()
            .toString()
            .replaceAll("\\{[?&#].*?}", "")
            .replace("{tenant}", ground.tenant());
    boolean held = false;
    boolean absent = false;
    Optional<String> place = Optional.empty();
    Optional<String> owner = Optional.empty();
    Set<Role> roles = Set.of();
    List<String> gaps = GAP.matcher(path).results().map(gap -> gap.group(1)).toList();
    for (String variable : gaps) {
      Found sample = sample(route, variable);
      path = path.replaceAll("\\{" + variable + "(:.*?)?}", sample.value());
      held |= sample.hold() != Hold.SHARED;
      absent |= sample.hold() == Hold.NONE;
      place = sample.hold() == Hold.PLACE ? Optional.of(sample.at()) : place;
      owner = sample.hold() == Hold.OWNER ? Optional.of(sample.at()) : owner;
      roles = sample.roles().isEmpty() ? roles : sample.roles();
    }
    return new TrialAddress(path, Routes.isOfTenant(route), held, absent, place, owner, roles);
  }

  private Found sample(UriRouteInfo<?, ?> route, String variable) {
    String controller = written(route.getDeclaringType()) + ".";
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

  /** The name of the class as it is written, also of one whose calls the container intercepts. */
  private static String written(Class<?> type) {
    return type.getSimpleName().replaceAll("^\\$(.+)\\$Definition.*$", "$1");
  }
}
