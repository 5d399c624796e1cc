package org.linli.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Application;
import org.linli.testing.LinliServer;
import org.slf4j.LoggerFactory;

/** No server starts with a route that doesn't say clearly whom it answers. */
@Tag("database")
class RoutesAreClearTest {

  @Test
  void the_start_stops_and_names_each_route_that_is_unclear_and_why() {
    Throwable stopped = catchThrowable(RoutesAreClearTest::start);

    ILoggingEvent told = explained(stopped);
    assertThat(told.getThrowableProxy()).isNull();
    assertThat(told.getFormattedMessage().lines())
        .filteredOn(line -> !line.startsWith("  HEAD ")) // Goes with each GET.
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("Routes don't say clearly whom they answer:"),
            line -> assertThat(line).contains("/unclear/missing", "missing): no @Access"),
            line ->
                assertThat(line)
                    .contains("/unclear/no-variable", "the address has no variable {station}"),
            line -> assertThat(line).contains("/unclear/nothing", "@Access names roles, or"),
            line ->
                assertThat(line).contains("/unclear/scope-of-nobody", "scopeFrom goes with roles"),
            line -> assertThat(line).contains("/unclear/several", "@Access names roles, or"),
            line ->
                assertThat(line)
                    .contains("/unclear/unknown-source", "no ScopeSource is named 'moon'"));
  }

  private static void start() {
    Path tenants = Path.of("target", "unclear-tenants");
    LinliServer.write(tenants, "beibei", "name: 北碚区\nkind: district\ndivision: \"500109\"\n");
    LinliServer.start(
            tenants,
            Map.of("linli.schema-prefix", "linlitest_unclear_", UnclearRoutes.SETTING, true))
        .close();
  }

  private static ILoggingEvent explained(Throwable stopped) {
    Logger logger = (Logger) LoggerFactory.getLogger(Application.class);
    ListAppender<ILoggingEvent> seen = new ListAppender<>();
    seen.start();
    logger.addAppender(seen);
    try {
      Application.explain(stopped);
    } finally {
      logger.detachAppender(seen);
    }
    assertThat(seen.list).hasSize(1);
    return seen.list.getFirst();
  }
}
