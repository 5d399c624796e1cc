package org.linli.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.testing.LinliServer;
import org.linli.testing.People;
import org.linli.testing.SettableClock;
import org.linli.web.Browser;

/** Whoever guesses login names learns nothing from how hard the server works. */
@Tag("database")
class SameWorkTest {

  private final LinliServer server = ClockedServer.get();
  private final SettableClock clock = ClockedServer.CLOCK;
  private final People people = new People(server);

  @BeforeEach
  void after_a_quiet_hour() {
    clock.pass(Duration.ofHours(1));
  }

  @Test
  void every_attempt_computes_one_hash_whoever_it_names() {
    String known = people.enroll("zhanjiang", Role.STAFF);
    server.get(Accounts.class).reserve("still.invited", "还没来的人", clock.instant());
    String closed = people.enroll("closed.account", Subject.PLATFORM, Role.AUDITOR, Scope.NONE);
    Accounts accounts = server.get(Accounts.class);
    accounts.disable(accounts.findByLogin(closed).orElseThrow().key(), clock.instant());

    assertThat(hashesOf(known)).isEqualTo(1);
    assertThat(hashesOf("nobody.has.this")).isEqualTo(1);
    assertThat(hashesOf("still.invited")).isEqualTo(1);
    assertThat(hashesOf(closed)).isEqualTo(1);
  }

  private long hashesOf(String login) {
    Browser browser = new Browser(server);
    Browser.Answer page = browser.get("/login");
    long before = computed();
    Browser.Answer wrong =
        browser.submit(page, Map.of("login", login, "password", "not the password"));
    assertThat(wrong.status()).isEqualTo(422);
    return computed() - before;
  }

  private long computed() {
    return server.get(MeterRegistry.class).get(PasswordHashes.METER).timer().count();
  }
}
