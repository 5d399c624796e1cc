package org.linli.account;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.linli.testing.LinliServer;
import org.linli.testing.SampleTenant;
import org.linli.testing.SettableClock;

/** One server for the tests in which time passes. */
public final class ClockedServer {

  /** Its clock; it only ever goes on. */
  public static final SettableClock CLOCK =
      new SettableClock(Instant.parse("2026-11-22T06:00:00Z"));

  private static final LinliServer SERVER = start();

  private ClockedServer() {}

  /** The server. */
  public static LinliServer get() {
    return SERVER;
  }

  private static LinliServer start() {
    String prefix = "linlitestclock_";
    LinliServer.dropOldSchemas(prefix);
    Path tenants = Path.of("target", "clocked-tenants");
    SampleTenant.ZHANJIANG.write(tenants);
    SampleTenant.ZHUHAI.write(tenants);
    LinliServer server =
        LinliServer.start(
            tenants,
            Map.of(
                "linli.schema-prefix", prefix,
                "linli.servers.main.user", "linli_clock_app",
                "linli.servers.other.user", "linli_clock_app"),
            CLOCK);
    server.onboardAll();
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-clocked-server"));
    return server;
  }
}
