package org.linli.account;

import java.util.Collection;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.Sample;

/** Every route of the server turns away everyone it should; one that can't be tried fails. */
@LinliTest
class AccessEverywhereTest {

  private final AccessTrials trials;

  AccessEverywhereTest(LinliServer server) {
    Collection<Sample> samples = server.context().getBeansOfType(Sample.class);
    this.trials =
        new AccessTrials(
            server, new Sample.Ground("zhanjiang", "440802001", "440803", "beibei"), samples);
  }

  @TestFactory
  Stream<DynamicContainer> every_route_answers_only_to_whom_it_says() {
    return trials.of(
        route ->
            !route.getDeclaringType().getSimpleName().startsWith("Sample")
                // Nobody sees figures of a server without a token for them: a test of their own.
                && !route.getDeclaringType().getSimpleName().equals("MetricsController"));
  }
}
